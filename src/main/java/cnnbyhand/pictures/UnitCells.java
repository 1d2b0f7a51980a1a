package cnnbyhand.pictures;

import cnnbyhand.tables.Numbers;
import java.awt.Color;
import java.util.List;

/** A few units, such as the scores of ten classes, each a wide cell with its value in it and its name below. */
final class UnitCells implements OutputPicture {
    /** More find no room for their names. */
    static final int MOST = 16;

    private static final int GAP = 6;
    private static final double DARK = 0.6;
    private static final int DIGITS = 3;

    private final float[] values;
    private final List<String> names;
    private final SignedScale scale;

    /** @param names one for each value */
    UnitCells(float[] values, List<String> names, SignedScale scale) {
        this.values = values;
        this.names = names;
        this.scale = scale;
    }

    @Override
    public String caption(Panel panel) {
        return "all " + values.length + " units, " + scale;
    }

    @Override
    public void paint(Sheet sheet, int left, int top, Panel panel) {
        int slot = (panel.width() + GAP) / Math.max(values.length, panel.tiles() / 2);
        for (int unit = 0; unit < values.length; unit++) {
            int x = left + unit * slot;
            sheet.fill(scale.color(values[unit]), x, top, slot - GAP, panel.height());
            sheet.frame(Color.LIGHT_GRAY, x - 1, top - 1, slot - GAP + 1, panel.height() + 1);
            value(sheet, values[unit], x, slot - GAP, top, panel);
            panel.label(sheet, names.get(unit), x, slot - GAP, top + panel.height());
        }
    }

    private void value(Sheet sheet, float value, int left, int width, int top, Panel panel) {
        Color ink = Math.abs(scale.share(value)) > DARK ? Color.WHITE : Color.BLACK;
        int middle = top + (panel.height() + panel.words().getSize()) / 2;
        String number = Numbers.fixed(value, DIGITS);
        sheet.writeCentred(number, sheet.fitting(panel.words(), number, width), ink, left, width, middle);
    }
}
