package cnnbyhand.results;

import cnnbyhand.training.Epoch;
import cnnbyhand.training.History;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.imageio.ImageIO;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Loss and accuracy over a training, as two charts side by side. */
final class Curves {
    private static final int CHART_WIDTH = 800;
    private static final int HEIGHT = 600;
    private static final Color BLUE = new Color(0x1F77B4);
    private static final Color ORANGE = new Color(0xD95F02);

    private final XYChart loss;
    private final XYChart accuracy;

    private Curves(XYChart loss, XYChart accuracy) {
        this.loss = loss;
        this.accuracy = accuracy;
    }

    /** @param title the model and the data it was trained on */
    static Curves of(String title, History history) {
        return new Curves(lossChart(title, history), accuracyChart(title, history));
    }

    void writePng(Path file) throws IOException {
        BufferedImage picture = new BufferedImage(2 * CHART_WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        paint(graphics);
        ImageIO.write(picture, "png", file.toFile());
    }

    void writeSvg(Path file) throws IOException {
        var graphics = new de.erichseifert.vectorgraphics2d.VectorGraphics2D();
        paint(graphics);
        var size = new de.erichseifert.vectorgraphics2d.util.PageSize(0, 0, 2 * CHART_WIDTH, HEIGHT);
        var document =
                new de.erichseifert.vectorgraphics2d.svg.SVGProcessor().getDocument(graphics.getCommands(), size);
        try (OutputStream out = Files.newOutputStream(file)) {
            document.writeTo(out);
        }
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
        addTests(chart, history, Epoch::testLoss);
        chart.getStyler().setYAxisMin(0.0);
        return chart;
    }

    private static XYChart accuracyChart(String title, History history) {
        XYChart chart = chart(title + ": accuracy", "test accuracy (%)", LegendPosition.OutsideS);
        addTests(chart, history, epoch -> 100 * epoch.testAccuracy());
        chart.getStyler().setYAxisMin(0.0).setYAxisMax(100.0);
        return chart;
    }

    private static void addTraining(XYChart chart, List<History.Point> points) {
        List<Double> x = points.stream().map(History.Point::epoch).toList();
        List<Double> y = points.stream().map(History.Point::loss).toList();
        add(chart, "training, dropout at work", x, y, BLUE);
    }

    private static void addTests(XYChart chart, History history, ToDoubleFunction<Epoch> value) {
        List<Double> x =
                history.epochs().stream().map(epoch -> (double) epoch.number()).toList();
        List<Double> y = history.epochs().stream().map(value::applyAsDouble).toList();
        add(chart, "test", x, y, ORANGE).setMarker(SeriesMarkers.CIRCLE);
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
        chart.getStyler().setAxisTitleFont(font(18)).setAxisTickLabelsFont(font(16));
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
