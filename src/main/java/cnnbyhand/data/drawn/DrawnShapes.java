package cnnbyhand.data.drawn;

import java.util.List;

/**
 * Shapes and textures of ten kinds in random colours, places, sizes and turns, on a background of another colour, with
 * light from one side and noise on top. The order of values is red, green, blue; each from 0 to 1.
 */
public final class DrawnShapes {
    /** The kinds, in the order of their labels. */
    public static final List<String> NAMES = List.of(
            "disc",
            "ring",
            "square",
            "triangle",
            "cross",
            "horizontal stripes",
            "vertical stripes",
            "diagonal stripes",
            "checkerboard",
            "dots");

    private static final int CHANNELS = 3;

    private DrawnShapes() {}

    /** Draws one picture from {@code offset} on, stretched where it is no square; returns its kind: index mod 10. */
    public static int draw(long seed, int index, int height, int width, float[] pixels, int offset) {
        int kind = index % NAMES.size();
        Chance chance = new Chance(seed, index);
        Outline shape = new Outline(kind, chance);
        Paint paint = new Paint(chance);
        double pixel = 2.0 / Math.max(height, width);
        int perChannel = height * width;
        for (int place = 0; place < perChannel; place++) {
            double x = 2 * (place % width + 0.5) / width - 1;
            double y = 2 * (place / width + 0.5) / height - 1;
            double cover = shape.cover(x, y, pixel);
            for (int channel = 0; channel < CHANNELS; channel++) {
                pixels[offset + channel * perChannel + place] = paint.colour(channel, cover, x, y, place);
            }
        }
        return kind;
    }
}
