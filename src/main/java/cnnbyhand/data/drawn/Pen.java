package cnnbyhand.data.drawn;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Draws lines into the middle of a sheet, fitted into a box of 20 × 20 pixels with their proportions kept. */
final class Pen {
    private static final int SHEET = 28;
    private static final int BOX = 20;
    /** Who writes much line into the same box writes it a little finer, or it would become a blot. */
    private static final double FINER = 0.1;

    /** Half the width of a short stroke, in pixels. */
    private final double radius;

    private final double roughness;
    private final Chance chance;

    Pen(Chance chance) {
        this.chance = chance;
        roughness = chance.between(0, 0.25);
        radius = 1.26 * StrictMath.exp(chance.around(0.27));
    }

    Canvas draw(List<List<Point>> lines) {
        DoubleSummaryStatistics across = range(lines, Point::x);
        DoubleSummaryStatistics down = range(lines, Point::y);
        double longer = Math.max(across.getMax() - across.getMin(), down.getMax() - down.getMin());
        double radius = this.radius * StrictMath.pow(length(lines) / longer, -FINER);
        double scale = (BOX - 0.5 - 2 * radius) / longer;
        double x = middle(across);
        double y = middle(down);
        Canvas canvas = new Canvas(SHEET);
        for (List<Point> line : lines) {
            canvas.line(line.stream().map(point -> fitted(point, x, y, scale)).toList(), () -> rough(radius));
        }
        return canvas;
    }

    private double rough(double radius) {
        return radius * (1 + chance.around(roughness));
    }

    private static Point fitted(Point point, double x, double y, double scale) {
        double middle = (SHEET - 1) / 2.0;
        return new Point(middle + (point.x() - x) * scale, middle + (point.y() - y) * scale);
    }

    private static double length(List<List<Point>> lines) {
        double length = 0;
        for (List<Point> line : lines) {
            for (int piece = 0; piece + 1 < line.size(); piece++) {
                length += Math.sqrt(line.get(piece).squaredDistance(line.get(piece + 1)));
            }
        }
        return length;
    }

    private static DoubleSummaryStatistics range(List<List<Point>> lines, ToDoubleFunction<Point> side) {
        return lines.stream().flatMap(List::stream).mapToDouble(side).summaryStatistics();
    }

    private static double middle(DoubleSummaryStatistics range) {
        return (range.getMin() + range.getMax()) / 2;
    }
}
