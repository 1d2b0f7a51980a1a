package cnnbyhand.pictures;

import java.awt.Color;
import java.awt.image.BufferedImage;

/** A vector as squares that are read line by line, as large as the box allows. */
final class VectorStrip implements OutputPicture {
    private final float[] values;
    private final SignedScale scale;

    VectorStrip(float[] values, SignedScale scale) {
        this.values = values;
        this.scale = scale;
    }

    @Override
    public String caption(Panel panel) {
        return "line by line, " + scale;
    }

    @Override
    public void paint(Sheet sheet, int left, int top, Panel panel) {
        int side = side(values.length, panel);
        int columns = Math.min(values.length, panel.width() / side);
        int whole = values.length / columns * side;
        outline(sheet, left, top, columns * side, whole);
        outline(sheet, left, top, values.length % columns * side, whole + side);
        int full = values.length / columns;
        sheet.paste(squares(0, columns, full), left, top, columns * side, full * side);
        int rest = values.length % columns;
        if (rest > 0) {
            sheet.paste(squares(full * columns, rest, 1), left, top + full * side, rest * side, side);
        }
    }

    private BufferedImage squares(int from, int columns, int rows) {
        BufferedImage picture = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        for (int place = 0; place < columns * rows; place++) {
            int color = scale.color(values[from + place]).getRGB();
            picture.setRGB(place % columns, place / columns, color);
        }
        return picture;
    }

    /** Grey that the squares leave one pixel of. */
    private static void outline(Sheet sheet, int left, int top, int width, int height) {
        if (width > 0) {
            sheet.fill(Color.LIGHT_GRAY, left - 1, top - 1, width + 2, height + 2);
        }
    }

    /** The largest square, in pixels, of which {@code count} find room; 1 where none does. */
    private static int side(int count, Panel panel) {
        int side = panel.height();
        while (side > 1 && (count + panel.width() / side - 1) / (panel.width() / side) * side > panel.height()) {
            side--;
        }
        return side;
    }
}
