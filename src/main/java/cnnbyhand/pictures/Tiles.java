package cnnbyhand.pictures;

import java.awt.Color;
import java.awt.image.BufferedImage;

/**
 * Small pictures side by side, each with its number from 0 below it.
 *
 * @param count how many
 * @param columns how many in a row
 * @param width of a small picture, in pixels of the large one
 * @param height likewise
 */
record Tiles(int count, int columns, int width, int height) {
    private static final int GAP = 28;
    private static final int SMALL_GAP = 4;
    private static final int SMALLEST_NUMBERED = 20;
    private static final int HEADING = 62;

    /** A cell's colour in one of the small pictures. */
    @FunctionalInterface
    interface Painter {
        Color color(int tile, int row, int column);
    }

    /**
     * @param title above all tiles; empty for none
     * @param note how they are to be read, below the title; empty for none
     * @param rows of cells in a tile
     * @param cells in a row of a tile
     */
    BufferedImage paint(String title, String note, int rows, int cells, Painter painter) {
        int top = Sheet.MARGIN + (title.isEmpty() ? 0 : HEADING);
        int lines = (count + columns - 1) / columns;
        Sheet sheet = new Sheet(
                2 * Sheet.MARGIN + columns * (width + SMALL_GAP) - SMALL_GAP,
                top + lines * (height + gap()) + Sheet.MARGIN - gap() + (gap() == GAP ? GAP : 0));
        sheet.title(title);
        sheet.note(note);
        for (int tile = 0; tile < count; tile++) {
            int left = Sheet.MARGIN + tile % columns * (width + SMALL_GAP);
            paintTile(sheet, tile, left, top + tile / columns * (height + gap()), rows, cells, painter);
        }
        return sheet.finished();
    }

    private int gap() {
        return width >= SMALLEST_NUMBERED && count > 1 ? GAP : SMALL_GAP;
    }

    private void paintTile(Sheet sheet, int tile, int left, int top, int rows, int cells, Painter painter) {
        for (int row = 0; row < rows; row++) {
            for (int cell = 0; cell < cells; cell++) {
                int x = left + cell * width / cells;
                int y = top + row * height / rows;
                sheet.fill(
                        painter.color(tile, row, cell),
                        x,
                        y,
                        left + (cell + 1) * width / cells - x,
                        top + (row + 1) * height / rows - y);
            }
        }
        sheet.frame(Color.GRAY, left - 1, top - 1, width + 1, height + 1);
        if (gap() == GAP) {
            sheet.write(Integer.toString(tile), Sheet.TINY, Color.GRAY, left, top + height + 17);
        }
    }
}
