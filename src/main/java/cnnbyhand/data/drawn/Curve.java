package cnnbyhand.data.drawn;

import java.util.ArrayList;
import java.util.List;

/** A smooth line through given points (a uniform Catmull-Rom spline), as short straight pieces. */
final class Curve {
    private static final int PIECES = 6;

    private Curve() {}

    static List<Point> through(List<Point> points) {
        List<Point> line = new ArrayList<>(List.of(points.get(0)));
        for (int from = 0; from + 1 < points.size(); from++) {
            addPieces(line, at(points, from - 1), at(points, from), at(points, from + 1), at(points, from + 2));
        }
        return line;
    }

    /** Beyond its ends a line goes on at its end point. */
    private static Point at(List<Point> points, int index) {
        return points.get(Math.max(0, Math.min(points.size() - 1, index)));
    }

    private static void addPieces(List<Point> line, Point before, Point from, Point to, Point after) {
        if (from.equals(to)) {
            return;
        }
        for (int piece = 1; piece <= PIECES; piece++) {
            double t = (double) piece / PIECES;
            line.add(new Point(
                    blend(t, before.x(), from.x(), to.x(), after.x()),
                    blend(t, before.y(), from.y(), to.y(), after.y())));
        }
    }

    private static double blend(double t, double before, double from, double to, double after) {
        double slope = to - before;
        double bend = 2 * before - 5 * from + 4 * to - after;
        double twist = 3 * (from - to) + after - before;
        return from + 0.5 * t * (slope + t * (bend + t * twist));
    }
}
