package cnnbyhand.pictures;

import cnnbyhand.tables.Numbers;
import cnnbyhand.training.Epoch;
import cnnbyhand.training.History;
import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Loss and accuracy over a training, as two charts side by side, each as high as its curves move once they have settled. */
public final class Curves {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 900;
    private static final int HEADING = 80;
    private static final int MOST_POINTS = 500;
    private static final int MOST_DOTS = 50;
    private static final int MOST_MARKS = 8;
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.PLAIN, 30);
    private static final Font NOTE = new Font(Font.SANS_SERIF, Font.PLAIN, 20);

    private static final Color BLUE = new Color(0x1F77B4);
    private static final Color ORANGE = new Color(0xD95F02);

    private final History history;
    private final Ticks epochs;

    private Curves(History history) {
        this.history = history;
        epochs = Ticks.counting(Math.max(1, history.pass().epoch() - 1), MOST_MARKS);
    }

    /** @param title the model and the data it was trained on */
    public static Drawing of(String title, History history) {
        return new Curves(history).paint(title);
    }

    private Drawing paint(String title) {
        Sheet sheet = new Sheet(WIDTH, HEIGHT);
        sheet.write(sheet.fitted(title, TITLE, WIDTH - 2 * Sheet.MARGIN), TITLE, Color.BLACK, Sheet.MARGIN, 44);
        sheet.write(untrained(), NOTE, Color.DARK_GRAY, Sheet.MARGIN, HEADING - 4);
        loss().paint(sheet, 0, HEADING, WIDTH / 2, HEIGHT - HEADING);
        accuracy().paint(sheet, WIDTH / 2, HEADING, WIDTH / 2, HEIGHT - HEADING);
        return sheet.finished();
    }

    private String untrained() {
        Epoch before = history.epochs().get(0);
        return "before training: test loss " + Numbers.fixed(before.testLoss(), 4) + ", test accuracy "
                + Numbers.percent(before.testAccuracy())
                + (history.last().number() > 1 ? "; the axes hold what follows the first epoch" : "");
    }

    private Chart loss() {
        List<ChartLine> curves = new ArrayList<>();
        if (!history.points().isEmpty()) {
            curves.add(new ChartLine("training batches, on the way", BLUE, false, points(thinned(history.points()))));
        }
        curves.add(perEpoch(
                "test", ORANGE, Epoch::testLoss, Numbers.fixed(history.last().testLoss(), 4)));
        return chart("loss", "loss (nats)", curves, Double.MAX_VALUE);
    }

    private Chart accuracy() {
        List<ChartLine> curves = new ArrayList<>();
        if (Double.isFinite(history.last().trainingAccuracy())) {
            curves.add(perEpoch("training images", BLUE, Epoch::trainingAccuracy));
        }
        curves.add(perEpoch("test", ORANGE, Epoch::testAccuracy));
        return chart("accuracy", "accuracy (%)", curves, 100);
    }

    private Chart chart(String title, String vertical, List<ChartLine> curves, double greatest) {
        List<Double> heights = settled(curves);
        Ticks upwards = Ticks.around(heights, MOST_MARKS).within(0, greatest);
        return new Chart(title, vertical, "epoch (passes over the training images)", epochs, upwards, curves);
    }

    /** The heights that an axis has to hold: those after the first epoch, or all where there is no second. */
    private List<Double> settled(List<ChartLine> curves) {
        double first = history.last().number() > 1 ? 1 : 0;
        return curves.stream()
                .flatMap(curve -> curve.heightsFrom(first).stream())
                .toList();
    }

    private static List<ChartPoint> points(List<History.LossPoint> points) {
        return points.stream()
                .map(point -> new ChartPoint(point.epoch(), point.loss()))
                .toList();
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

    private ChartLine perEpoch(String name, Color color, ToDoubleFunction<Epoch> share) {
        String last = Numbers.percent(share.applyAsDouble(history.last()));
        return perEpoch(name, color, epoch -> 100 * share.applyAsDouble(epoch), last);
    }

    /** @param last the last value in words for the legend, because a curve cannot tell 99.1 from 99.5 */
    private ChartLine perEpoch(String name, Color color, ToDoubleFunction<Epoch> value, String last) {
        List<ChartPoint> points = history.epochs().stream()
                .map(epoch -> new ChartPoint(epoch.number(), value.applyAsDouble(epoch)))
                .filter(point -> Double.isFinite(point.y()))
                .toList();
        String words = name + ", " + last + " after epoch " + history.last().number();
        return new ChartLine(words, color, points.size() <= MOST_DOTS, points);
    }
}
