package cnnbyhand.pictures;

import cnnbyhand.tables.Numbers;
import cnnbyhand.training.Confusion;
import java.awt.Color;

/**
 * The colours of a confusion matrix: blue for what is right, from 0 to 100 % of a row, and red for what is wrong, from 0
 * to the most frequent mistake.
 *
 * @param worst the largest share of a row that one mistake has, above 0
 */
record ConfusionShades(double worst) {
    private static final Color RIGHT = new Color(0x08306B);
    private static final Color WRONG = new Color(0xA50F15);
    private static final double NONE = 0.01;
    private static final int STEPS = 50;
    private static final int STEP = 4;
    private static final int BAR = 16;
    private static final int APART = 330;

    static ConfusionShades of(Confusion confusion) {
        double worst = 0;
        for (int row = 0; row < confusion.counts().length; row++) {
            for (int column = 0; column < confusion.counts()[row].length; column++) {
                double share = (double) confusion.counts()[row][column] / Math.max(1, confusion.examples(row));
                worst = Math.max(worst, column == row ? 0 : share);
            }
        }
        return new ConfusionShades(worst == 0 ? NONE : worst);
    }

    /** @param share of the row, 0 to 1 */
    Color of(boolean right, double share) {
        return right ? mixed(RIGHT, share) : mixed(WRONG, Math.sqrt(share / worst));
    }

    Color ink(boolean right, double share) {
        return share > (right ? 0.5 : 0.3 * worst) ? Color.WHITE : Color.BLACK;
    }

    /** Both scales with their ends. */
    void key(Sheet sheet, int left, int top) {
        key(sheet, true, 1, "right, share of the row", left, top);
        key(sheet, false, worst, "wrong, share of the row", left + APART, top);
    }

    private void key(Sheet sheet, boolean right, double most, String words, int left, int top) {
        for (int step = 0; step < STEPS; step++) {
            sheet.fill(of(right, most * step / (STEPS - 1)), left + step * STEP, top, STEP, BAR);
        }
        sheet.frame(Color.GRAY, left, top, STEPS * STEP, BAR);
        sheet.write("0", Sheet.SMALL, Color.BLACK, left, top + BAR + 18);
        sheet.writeBefore(Numbers.percent(most), Sheet.SMALL, Color.BLACK, left + STEPS * STEP, top + BAR + 18);
        sheet.write(words, Sheet.SMALL, Color.BLACK, left, top + BAR + 38);
    }

    private static Color mixed(Color full, double depth) {
        return new Color(mixed(full.getRed(), depth), mixed(full.getGreen(), depth), mixed(full.getBlue(), depth));
    }

    private static int mixed(int full, double depth) {
        return (int) (255 - depth * (255 - full));
    }
}
