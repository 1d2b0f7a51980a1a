package cnnbyhand.pictures;

import java.awt.Color;
import java.awt.Font;

/**
 * How large the rows of layers are, in pixels.
 *
 * @param label for the words to the left
 * @param panel for what comes out of a layer, if it is shown once
 * @param row from one row to the next
 * @param name the letters of a layer's name
 */
record RowFormat(int label, Panel panel, int row, Font name) {
    private static final int BETWEEN = 36;
    private static final int RESTING = 52;

    /** For a page that is scrolled. */
    static final RowFormat PAGE = new RowFormat(232, new Panel(16, 96, 6, Sheet.SMALL), 134, bold(20));

    /** To be read from the last bench: 12 tiles side by side, six rows below each other. */
    static final RowFormat SLIDE = new RowFormat(318, new Panel(12, 120, 8, plain(20)), 153, bold(26));

    /** The part of a row that each of several pictures has. */
    Panel panel(int pictures) {
        return new Panel(panel.tiles() / pictures, panel.tile(), panel.gap(), panel.words());
    }

    /** The corner of one of several pictures. */
    int left(int picture, int pictures) {
        return Sheet.MARGIN + label + picture * (panel(pictures).width() + BETWEEN);
    }

    /** Of a sheet with so many pictures side by side. */
    int width(int pictures) {
        return left(pictures - 1, pictures) + panel(pictures).width() + Sheet.MARGIN;
    }

    int height(LayerRow row) {
        return row.rests() ? RESTING : this.row;
    }

    void paint(Sheet sheet, LayerRow row, int top) {
        if (row.rests()) {
            name(sheet, row.name(), top);
            sheet.write(row.restingSentence(), panel.words(), Color.DARK_GRAY, left(0, 1), top + baseline());
            return;
        }
        int pictures = row.pictures().size();
        words(sheet, row, top, panel(pictures));
        for (int picture = 0; picture < pictures; picture++) {
            row.pictures().get(picture).paint(sheet, left(picture, pictures), top, panel(pictures));
        }
    }

    private void words(Sheet sheet, LayerRow row, int top, Panel shown) {
        name(sheet, row.name(), top);
        int baseline = top + baseline();
        for (String fact : row.facts(shown)) {
            baseline += panel.words().getSize() + 8;
            Font font = sheet.fitting(panel.words(), fact, label - 12);
            sheet.write(fact, font, Color.DARK_GRAY, Sheet.MARGIN, baseline);
        }
    }

    private void name(Sheet sheet, String layer, int top) {
        Font font = sheet.fitting(name, layer, label - 12);
        sheet.write(sheet.fitted(layer, font, label - 12), font, Color.BLACK, Sheet.MARGIN, top + baseline());
    }

    private int baseline() {
        return name.getSize() - 3;
    }

    private static Font bold(int size) {
        return new Font(Font.SANS_SERIF, Font.BOLD, size);
    }

    private static Font plain(int size) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, size);
    }
}
