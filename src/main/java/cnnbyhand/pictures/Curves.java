package cnnbyhand.pictures;

import cnnbyhand.tables.Numbers;
import cnnbyhand.training.Epoch;
import cnnbyhand.training.History;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Loss and accuracy over a training, as two charts side by side. */
public final class Curves {
    private static final int CHART_WIDTH = 800;
    private static final int HEIGHT = 600;
    private static final int MOST_POINTS = 500;
    private static final int MOST_MARKERS = 50;
    private static final Color GRID = new Color(0xE4E4E4);
    /** Dashes would each become a shape of the SVG, many times as large. */
    private static final BasicStroke SOLID = new BasicStroke(1);

    private static final Color BLUE = new Color(0x1F77B4);
    private static final Color ORANGE = new Color(0xD95F02);

    private final XYChart loss;
    private final XYChart accuracy;

    private Curves(XYChart loss, XYChart accuracy) {
        this.loss = loss;
        this.accuracy = accuracy;
    }

    /** @param title the model and the data it was trained on */
    public static Curves of(String title, History history) {
        return new Curves(lossChart(title, history), accuracyChart(title, history));
    }

    public BufferedImage picture() {
        BufferedImage picture = new BufferedImage(2 * CHART_WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        paint(graphics);
        return picture;
    }

    /** The same as lines, for a slide or a printer. */
    public String svg() {
        return Svg.of(this::paint, 2 * CHART_WIDTH, HEIGHT);
    }

    private void paint(Graphics2D graphics) {
        loss.paint(graphics, CHART_WIDTH, HEIGHT);
        graphics.translate(CHART_WIDTH, 0);
        accuracy.paint(graphics, CHART_WIDTH, HEIGHT);
    }

    private static XYChart lossChart(String title, History history) {
        XYChart chart = chart(title + ": loss", "loss (nats)", LegendPosition.OutsideS);
        if (!history.points().isEmpty()) {
            addTraining(chart, history.points());
        }
        addTests(chart, history, Epoch::testLoss, Numbers.fixed(history.last().testLoss(), 4));
        chart.getStyler().setYAxisMin(0.0);
        return chart;
    }

    private static XYChart accuracyChart(String title, History history) {
        XYChart chart = chart(title + ": accuracy", "test accuracy (%)", LegendPosition.OutsideS);
        addTests(
                chart,
                history,
                epoch -> 100 * epoch.testAccuracy(),
                Numbers.percent(history.last().testAccuracy()));
        chart.getStyler().setYAxisMin(0.0).setYAxisMax(100.0);
        return chart;
    }

    private static void addTraining(XYChart chart, List<History.LossPoint> all) {
        List<History.LossPoint> points = thinned(all);
        List<Double> x = points.stream().map(History.LossPoint::epoch).toList();
        List<Double> y = points.stream().map(History.LossPoint::loss).toList();
        add(chart, "training, with dropout", x, y, BLUE);
    }

    /** Means of equally many neighbours, no more than can be told apart. */
    static List<History.LossPoint> thinned(List<History.LossPoint> points) {
        int together = (points.size() + MOST_POINTS - 1) / MOST_POINTS;
        List<History.LossPoint> means = new ArrayList<>();
        for (int from = 0; from < points.size(); from += together) {
            List<History.LossPoint> group = points.subList(from, Math.min(from + together, points.size()));
            double loss = group.stream()
                    .mapToDouble(History.LossPoint::loss)
                    .average()
                    .orElseThrow();
            means.add(new History.LossPoint(group.get(group.size() - 1).epoch(), loss));
        }
        return means;
    }

    /** @param last the last value in words for the legend, because a curve cannot tell 99.1 from 99.5 */
    private static void addTests(XYChart chart, History history, ToDoubleFunction<Epoch> value, String last) {
        List<Double> x =
                history.epochs().stream().map(epoch -> (double) epoch.number()).toList();
        List<Double> y = history.epochs().stream().map(value::applyAsDouble).toList();
        String name = "test, " + last + " after epoch " + history.last().number();
        XYSeries tests = add(chart, name, x, y, ORANGE);
        tests.setMarker(x.size() > MOST_MARKERS ? SeriesMarkers.NONE : SeriesMarkers.CIRCLE);
    }

    private static XYSeries add(XYChart chart, String name, List<Double> x, List<Double> y, Color color) {
        XYSeries series = chart.addSeries(name, x, y);
        series.setMarker(SeriesMarkers.NONE).setMarkerColor(color).setLineColor(color);
        series.setLineStyle(new BasicStroke(3));
        return series;
    }

    private static XYChart chart(String title, String vertical, LegendPosition legend) {
        XYChart chart = new XYChartBuilder()
                .width(CHART_WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle("epoch (passes over the training images)")
                .yAxisTitle(vertical)
                .build();
        chart.getStyler()
                .setLegendPosition(legend)
                .setLegendFont(font(18))
                .setChartTitleFont(font(22))
                .setChartBackgroundColor(Color.WHITE)
                .setMarkerSize(10);
        chart.getStyler().setPlotGridLinesColor(GRID).setPlotGridLinesStroke(SOLID);
        chart.getStyler().setAxisTitleFont(font(18)).setAxisTickLabelsFont(font(14));
        chart.getStyler()
                .setXAxisTickMarkSpacingHint(160)
                .setXAxisDecimalPattern("0.##")
                .setYAxisDecimalPattern("0.##");
        return chart;
    }

    private static Font font(int size) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, size);
    }
}
