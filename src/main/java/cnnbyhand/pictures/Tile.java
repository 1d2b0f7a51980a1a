package cnnbyhand.pictures;

import java.awt.Color;
import java.awt.image.BufferedImage;

/**
 * A channel or a filter as a framed rectangle of cells, one for each value. Every picture of channels is made of these.
 *
 * @param rows of cells
 * @param cells in a row
 * @param width of the whole tile, in pixels
 * @param height likewise
 */
record Tile(int rows, int cells, int width, int height) {

    /** The colours of a picture's tiles. */
    @FunctionalInterface
    interface Painter {
        /** The colour of one cell; all three count from 0. */
        Color color(int tile, int row, int cell);
    }

    /** The largest tile within a square of {@code room} pixels whose cells are squares of whole pixels. */
    static Tile ofSquares(int rows, int cells, int room) {
        int side = Math.max(1, room / Math.max(rows, cells));
        return new Tile(rows, cells, side * cells, side * rows);
    }

    /** Draws tile {@code number} of a picture; {@code left} and {@code top} are its corner, the frame lies around it. */
    void paint(Sheet sheet, int left, int top, Color frame, int number, Painter painter) {
        sheet.paste(cells(number, painter), left, top, width, height);
        sheet.frame(frame, left - 1, top - 1, width + 1, height + 1);
    }

    private BufferedImage cells(int number, Painter painter) {
        BufferedImage picture = new BufferedImage(cells, rows, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < rows; row++) {
            for (int cell = 0; cell < cells; cell++) {
                picture.setRGB(cell, row, painter.color(number, row, cell).getRGB());
            }
        }
        return picture;
    }
}
