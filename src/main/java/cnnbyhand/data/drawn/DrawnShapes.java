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

    /** Draws one picture of {@code side} × {@code side} from {@code offset} on; returns its kind: index mod 10. */
    public static int draw(long seed, int index, int side, float[] pixels, int offset) {
        int kind = index % NAMES.size();
        Chance chance = new Chance(seed, index);
        Outline shape = new Outline(kind, chance);
        Paint paint = new Paint(chance);
        for (int place = 0; place < side * side; place++) {
            double x = 2 * (place % side + 0.5) / side - 1;
            double y = 2 * (place / side + 0.5) / side - 1;
            double cover = shape.cover(x, y, 2.0 / side);
            for (int channel = 0; channel < CHANNELS; channel++) {
                pixels[offset + channel * side * side + place] = paint.colour(channel, cover, x, y, place);
            }
        }
        return kind;
    }
}
