package cnnbyhand.pictures;

import java.awt.Color;

/** A vector as squares that are read line by line, as large as the box allows. */
final class VectorStrip implements OutputPicture {
    private final float[] values;
    private final SignedScale scale;

    VectorStrip(float[] values) {
        this.values = values;
        scale = SignedScale.of(values);
    }

    @Override
    public String caption() {
        return "line by line, " + scale;
    }

    @Override
    public void paint(Sheet sheet, int left, int top) {
        int side = side(values.length);
        int columns = Math.min(values.length, WIDTH / side);
        int whole = values.length / columns * side;
        outline(sheet, left, top, columns * side, whole);
        outline(sheet, left, top, values.length % columns * side, whole + side);
        for (int place = 0; place < values.length; place++) {
            int x = left + place % columns * side;
            int y = top + place / columns * side;
            sheet.fill(scale.color(values[place]), x, y, side, side);
        }
    }

    /** Grey that the squares leave one pixel of. */
    private static void outline(Sheet sheet, int left, int top, int width, int height) {
        if (width > 0) {
            sheet.fill(Color.LIGHT_GRAY, left - 1, top - 1, width + 2, height + 2);
        }
    }

    /** The largest square, in pixels, of which {@code count} find room; 1 where none does. */
    private static int side(int count) {
        int side = HEIGHT;
        while (side > 1 && (count + WIDTH / side - 1) / (WIDTH / side) * side > HEIGHT) {
            side--;
        }
        return side;
    }
}
