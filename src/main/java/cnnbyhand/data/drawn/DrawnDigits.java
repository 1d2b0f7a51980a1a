package cnnbyhand.data.drawn;

import java.util.List;

/**
 * Handwritten-looking digits, 28×28×1, white on black. Each is drawn with a random manner of writing, slant, width, bend,
 * unsteadiness and pen, and then laid out as MNIST's authors laid out theirs: fitted into 20×20 pixels with its
 * proportions kept, and moved until its centre of mass is on pixel 14 (counted from 0) of 28, both ways.
 */
public final class DrawnDigits {
    private static final int SIDE = 28;

    private DrawnDigits() {}

    /** Draws one picture of SIDE × SIDE values from 0 to 1 from {@code offset} on; returns the digit: index mod 10. */
    public static int draw(long seed, int index, float[] pixels, int offset) {
        int digit = index % 10;
        Chance chance = new Chance(seed, index);
        List<List<Point>> skeleton = Skeletons.of(digit, way(Skeletons.ways(digit), chance));
        List<List<Point>> lines = new Hand(chance).write(skeleton);
        centre(new Pen(chance).draw(lines), pixels, offset);
        return digit;
    }

    /** The earlier a manner stands in the list, the more often it is taken. */
    static int way(int ways, Chance chance) {
        return Math.min(chance.oneOf(ways), chance.oneOf(ways));
    }

    private static void centre(Canvas drawn, float[] pixels, int offset) {
        Point centre = drawn.centreOfMass();
        int right = (int) Math.round(SIDE / 2.0 - centre.x());
        int down = (int) Math.round(SIDE / 2.0 - centre.y());
        for (int place = 0; place < SIDE * SIDE; place++) {
            pixels[offset + place] = drawn.inkAt(place % SIDE - right, place / SIDE - down);
        }
    }
}
