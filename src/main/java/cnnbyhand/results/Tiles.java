package cnnbyhand.results;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
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
    private static final int MARGIN = 24;
    private static final int TITLE = 40;

    /** A cell's colour in one of the small pictures. */
    @FunctionalInterface
    interface Painter {
        Color color(int tile, int row, int column);
    }

    /**
     * @param title above all tiles; empty for none
     * @param rows of cells in a tile
     * @param cells in a row of a tile
     */
    BufferedImage paint(String title, int rows, int cells, Painter painter) {
        int top = MARGIN + (title.isEmpty() ? 0 : TITLE);
        int lines = (count + columns - 1) / columns;
        BufferedImage picture = new BufferedImage(
                2 * MARGIN + columns * (width + SMALL_GAP) - SMALL_GAP,
                top + lines * (height + gap()) + MARGIN - gap() + (gap() == GAP ? GAP : 0),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = graphics(picture);
        graphics.drawString(title, MARGIN, MARGIN + 12);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        for (int tile = 0; tile < count; tile++) {
            int left = MARGIN + tile % columns * (width + SMALL_GAP);
            paintTile(graphics, tile, left, top + tile / columns * (height + gap()), rows, cells, painter);
        }
        graphics.dispose();
        return picture;
    }

    private int gap() {
        return width >= SMALLEST_NUMBERED && count > 1 ? GAP : SMALL_GAP;
    }

    private void paintTile(Graphics2D graphics, int tile, int left, int top, int rows, int cells, Painter painter) {
        for (int row = 0; row < rows; row++) {
            for (int cell = 0; cell < cells; cell++) {
                graphics.setColor(painter.color(tile, row, cell));
                int x = left + cell * width / cells;
                int y = top + row * height / rows;
                graphics.fillRect(x, y, left + (cell + 1) * width / cells - x, top + (row + 1) * height / rows - y);
            }
        }
        graphics.setColor(Color.GRAY);
        graphics.drawRect(left - 1, top - 1, width + 1, height + 1);
        if (gap() == GAP) {
            graphics.drawString(Integer.toString(tile), left, top + height + 17);
        }
    }

    private static Graphics2D graphics(BufferedImage picture) {
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 20));
        return graphics;
    }
}
