package cnnbyhand.pictures;

import cnnbyhand.tables.Numbers;
import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/** A network's last output: a bar for each class, as high as its probability. */
final class ProbabilityBars implements OutputPicture {
    private static final int MOST = 10;
    private static final int BAR = 54;
    private static final int LINE = 21;
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
    public String caption() {
        return shown.size() < classes.size() ? "the " + shown.size() + " most probable" : "probabilities";
    }

    @Override
    public void paint(Sheet sheet, int left, int top) {
        int width = WIDTH / (shown.size() + 1);
        double others = 1;
        for (int place = 0; place < shown.size(); place++) {
            double probability = probabilities[shown.get(place)];
            bar(sheet, classes.get(shown.get(place)), probability, left + place * width, width, top);
            others -= probability;
        }
        if (shown.size() < probabilities.length) {
            bar(sheet, "other", Math.max(0, others), left + shown.size() * width, width, top);
        }
    }

    private static void bar(Sheet sheet, String name, double probability, int left, int width, int top) {
        int height = (int) Math.round(BAR * probability);
        int floor = top + LINE + BAR;
        sheet.fill(DARK, left + width / 4, floor - height, width / 2, height);
        sheet.fill(Color.LIGHT_GRAY, left, floor, width - 6, 1);
        sheet.writeCentred(Numbers.percent(probability), Sheet.SMALL, Color.BLACK, left, width - 6, floor - height - 4);
        sheet.writeCentred(
                sheet.fitted(name, Sheet.SMALL, width - 6), Sheet.SMALL, Color.BLACK, left, width - 6, floor + LINE);
    }
}
