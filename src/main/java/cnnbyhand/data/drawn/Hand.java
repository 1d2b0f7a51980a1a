package cnnbyhand.data.drawn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One writer's hand on one occasion: how it moves the points of a skeleton. */
final class Hand {
    private final Chance chance;
    private final double unsteadiness;
    private final double slant;
    private final double turn;
    private final double widening;
    private final double taper;
    private final double waist;
    private final double bend;
    private final double bow;
    private final double bendPhase;
    private final double bowPhase;
    private final Map<Point, Point> moved = new HashMap<>();

    Hand(Chance chance) {
        this.chance = chance;
        unsteadiness = chance.between(0.01, 0.08);
        slant = 0.15 + chance.around(0.21);
        turn = chance.around(0.18);
        widening = 0.9 * StrictMath.exp(chance.around(0.26));
        taper = chance.around(0.24);
        waist = chance.around(0.13);
        bend = chance.around(0.055);
        bow = chance.around(0.04);
        bendPhase = chance.between(0, 2 * Math.PI);
        bowPhase = chance.between(0, 2 * Math.PI);
    }

    List<List<Point>> write(List<List<Point>> strokes) {
        return strokes.stream()
                .map(this::stroke)
                .map(Curve::through)
                .map(this::shortened)
                .toList();
    }

    /** Equal points stay equal: a corner remains a corner, and strokes that meet go on meeting. */
    private List<Point> stroke(List<Point> points) {
        return points.stream()
                .map(point -> moved.computeIfAbsent(point, this::move))
                .toList();
    }

    /** The pen comes down a little late and leaves a little early, so that some loops stay open. */
    private List<Point> shortened(List<Point> line) {
        int most = line.size() / 16;
        return line.subList(chance.oneOf(most + 1), line.size() - chance.oneOf(most + 1));
    }

    private Point move(Point point) {
        double x = point.x() - 0.5 + chance.around(unsteadiness);
        double y = point.y() - 0.5 + chance.around(unsteadiness);
        double shifted = y + waist * (0.25 - y * y);
        double bent = x * (1 + taper * y) + bend * StrictMath.sin(4 * y + bendPhase);
        double bowed = shifted + bow * StrictMath.sin(4 * x + bowPhase);
        return new Point(bent * widening - bowed * slant + bowed * turn, bowed - bent * turn);
    }
}
