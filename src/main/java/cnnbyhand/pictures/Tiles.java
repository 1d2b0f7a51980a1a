package cnnbyhand.pictures;

import java.awt.Color;

/**
 * Tiles in rows, each with its number from 0 below it.
 *
 * @param count how many
 * @param columns how many in a row
 * @param tile their form
 */
record Tiles(int count, int columns, Tile tile) {
    private static final int GAP = 28;
    private static final int SMALL_GAP = 4;
    private static final int SMALLEST_NUMBERED = 20;
    private static final int HEADING = 62;

    /**
     * @param title above all tiles; empty for none
     * @param note how they are to be read, below the title; empty for none
     */
    Drawing paint(String title, String note, Tile.Painter painter) {
        int top = Sheet.MARGIN + (title.isEmpty() ? 0 : HEADING);
        int lines = (count + columns - 1) / columns;
        Sheet sheet = new Sheet(
                2 * Sheet.MARGIN + columns * (tile.width() + SMALL_GAP) - SMALL_GAP,
                top + lines * (tile.height() + gap()) + Sheet.MARGIN - gap() + (gap() == GAP ? GAP : 0));
        sheet.title(title);
        sheet.note(note);
        for (int number = 0; number < count; number++) {
            int left = Sheet.MARGIN + number % columns * (tile.width() + SMALL_GAP);
            paint(sheet, left, top + number / columns * (tile.height() + gap()), number, painter);
        }
        return sheet.finished();
    }

    private int gap() {
        return tile.width() >= SMALLEST_NUMBERED && count > 1 ? GAP : SMALL_GAP;
    }

    private void paint(Sheet sheet, int left, int top, int number, Tile.Painter painter) {
        tile.paint(sheet, left, top, Color.GRAY, number, painter);
        if (gap() == GAP) {
            sheet.write(Integer.toString(number), Sheet.TINY, Color.GRAY, left, top + tile.height() + 17);
        }
    }
}
