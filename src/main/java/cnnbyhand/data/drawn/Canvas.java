package cnnbyhand.data.drawn;

import java.util.List;
import java.util.function.DoubleSupplier;

/** A sheet of grey pixels, 0 paper and 1 ink, on which a round pen draws with smooth edges. */
final class Canvas {
    /** Pixels from full ink to none at the edge of a stroke. */
    private static final double SOFTNESS = 1.2;

    private final int side;
    private final float[] ink;

    Canvas(int side) {
        this.side = side;
        this.ink = new float[side * side];
    }

    /** Draws a line piece by piece with the pen width that {@code radius} gives for each piece. */
    void line(List<Point> line, DoubleSupplier radius) {
        for (int piece = 0; piece + 1 < line.size(); piece++) {
            segment(line.get(piece), line.get(piece + 1), radius.getAsDouble());
        }
    }

    private void segment(Point from, Point to, double radius) {
        double reach = radius + SOFTNESS / 2;
        for (int y = first(Math.min(from.y(), to.y()) - reach); y <= last(Math.max(from.y(), to.y()) + reach); y++) {
            for (int x = first(Math.min(from.x(), to.x()) - reach);
                    x <= last(Math.max(from.x(), to.x()) + reach);
                    x++) {
                darken(x, y, 0.5 + (radius - distance(x, y, from, to)) / SOFTNESS);
            }
        }
    }

    private int first(double edge) {
        return Math.max(0, (int) Math.ceil(edge));
    }

    private int last(double edge) {
        return Math.min(side - 1, (int) Math.floor(edge));
    }

    private void darken(int x, int y, double amount) {
        int place = y * side + x;
        ink[place] = (float) Math.max(ink[place], Math.min(1, amount));
    }

    /** Distance of a pixel's middle from a straight piece. */
    private static double distance(int x, int y, Point from, Point to) {
        double right = to.x() - from.x();
        double down = to.y() - from.y();
        double length = right * right + down * down;
        double along = length == 0 ? 0 : ((x - from.x()) * right + (y - from.y()) * down) / length;
        double share = Math.max(0, Math.min(1, along));
        return Math.sqrt(new Point(x, y).squaredDistance(from.plus(share * right, share * down)));
    }

    /** Ink of a pixel; there is none beyond the sheet. */
    float inkAt(int x, int y) {
        return x < 0 || y < 0 || x >= side || y >= side ? 0 : ink[y * side + x];
    }

    /** The point on which the sheet would balance, or its middle if it is blank. */
    Point centreOfMass() {
        double sum = 0;
        double right = 0;
        double down = 0;
        for (int place = 0; place < ink.length; place++) {
            sum += ink[place];
            right += ink[place] * (place % side);
            down += ink[place] * (place / side);
        }
        return sum == 0 ? new Point(side / 2.0, side / 2.0) : new Point(right / sum, down / sum);
    }
}
