package cnnbyhand.pictures;

import cnnbyhand.tables.Numbers;
import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/** A network's last output: a bar for each class, as high as its probability. */
final class ProbabilityBars implements OutputPicture {
    private static final int MOST = 10;
    private static final int GAP = 6;
    private static final Color DARK = new Color(0x08306B);

    private final float[] probabilities;
    private final SortedMap<Integer, String> classes;
    private final List<Integer> shown;

    /**
     * @param probabilities of each output, 0 to 1
     * @param classes output → name; outputs that stand for no class are shown together
     */
    ProbabilityBars(float[] probabilities, SortedMap<Integer, String> classes) {
        this.probabilities = probabilities;
        this.classes = classes;
        shown = classes.keySet().stream()
                .sorted(Comparator.comparingDouble(output -> -probabilities[output]))
                .limit(MOST)
                .sorted()
                .toList();
    }

    @Override
    public String caption(Panel panel) {
        return shown.size() < classes.size() ? "the " + shown.size() + " most probable" : "probabilities";
    }

    @Override
    public void paint(Sheet sheet, int left, int top, Panel panel) {
        boolean others = shown.size() < probabilities.length;
        int width = panel.width() / (shown.size() + (others ? 1 : 0));
        double rest = 1;
        for (int place = 0; place < shown.size(); place++) {
            double probability = probabilities[shown.get(place)];
            bar(sheet, classes.get(shown.get(place)), probability, left + place * width, width, top, panel);
            rest -= probability;
        }
        if (others) {
            bar(sheet, "other", Math.max(0, rest), left + shown.size() * width, width, top, panel);
        }
    }

    private static void bar(Sheet sheet, String name, double probability, int left, int width, int top, Panel panel) {
        int floor = top + panel.height();
        int height = (int) Math.round((panel.height() - panel.words().getSize() - GAP) * probability);
        sheet.fill(DARK, left + width / 4, floor - height, width / 2, height);
        sheet.fill(Color.LIGHT_GRAY, left, floor, width - GAP, 1);
        String number = Numbers.percent(probability);
        sheet.writeCentred(
                number,
                sheet.fitting(panel.words(), number, width - GAP),
                Color.BLACK,
                left,
                width - GAP,
                floor - height - 4);
        panel.label(sheet, name, left, width - GAP, floor + 1);
    }
}
