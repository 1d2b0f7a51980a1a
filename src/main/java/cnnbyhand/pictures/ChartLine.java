package cnnbyhand.pictures;

import java.awt.Color;
import java.util.List;

/**
 * One line of a chart.
 *
 * @param name in the legend
 * @param color of the line
 * @param dots whether each point has a dot
 * @param points from left to right
 */
record ChartLine(String name, Color color, boolean dots, List<ChartPoint> points) {

    /** The heights from {@code x} on. */
    List<Double> heightsFrom(double x) {
        return points.stream()
                .filter(point -> point.x() >= x)
                .map(ChartPoint::y)
                .filter(Double::isFinite)
                .toList();
    }
}
