package cnnbyhand.tables;

import cnnbyhand.tables.Table.Column;
import cnnbyhand.training.Epoch;
import cnnbyhand.training.History;
import java.util.List;
import java.util.Map;

/** A training, one row per epoch; epoch 0 is the untrained network. Losses are in nats. */
public final class TrainingTable {
    /** The first words of headings on the screen, by their columns. */
    private static final Map<Integer, String> ABOVE =
            Map.of(1, "training", 2, "test", 3, "test", 4, "training", 6, "images");

    /** Each column has room for every number that comes into it. */
    private static final Table LINES = new Table(
            List.of(
                    Column.number("epoch"),
                    Column.number("training", "loss"),
                    Column.number("accuracy", "loss"),
                    Column.number("test", "accuracy"),
                    Column.number("training", "accuracy"),
                    Column.number("seconds"),
                    Column.number("images", "per second")),
            List.of());

    private TrainingTable() {}

    /** What stands above the lines of a screen: in two lines, because the numbers are narrower than the words. */
    public static List<String> headings() {
        return LINES.text(ABOVE).subList(0, 2);
    }

    /** The line of one epoch below them: accuracy in percent. */
    public static String line(Epoch epoch) {
        return LINES.line(shown(epoch));
    }

    /** For people: accuracy in percent. */
    public static Table shown(List<Epoch> epochs) {
        return new Table(
                List.of(
                        Column.number("epoch"),
                        Column.number("training loss"),
                        Column.number("test loss"),
                        Column.number("test accuracy"),
                        Column.number("training accuracy"),
                        Column.number("seconds"),
                        Column.number("images per second")),
                epochs.stream().map(TrainingTable::shown).toList());
    }

    private static List<String> shown(Epoch epoch) {
        return List.of(
                Integer.toString(epoch.number()),
                Numbers.fixed(epoch.trainingLoss(), 4),
                Numbers.fixed(epoch.testLoss(), 4),
                Numbers.percent(epoch.testAccuracy()),
                Numbers.percent(epoch.trainingAccuracy()),
                Numbers.fixed(epoch.seconds(), 1),
                Numbers.fixed(epoch.imagesPerSecond(), 0));
    }

    /** For programs: accuracy from 0 to 1. */
    public static Table of(History history, String data) {
        return new Table(
                List.of(
                        Column.text("data"),
                        Column.number("epoch"),
                        Column.number("training images"),
                        Column.number("training loss"),
                        Column.number("test loss"),
                        Column.number("test accuracy"),
                        Column.number("training accuracy"),
                        Column.number("seconds"),
                        Column.number("images per second")),
                history.epochs().stream().map(epoch -> row(epoch, data)).toList());
    }

    private static List<String> row(Epoch epoch, String data) {
        return List.of(
                data,
                Integer.toString(epoch.number()),
                Integer.toString(epoch.examples()),
                Numbers.plain(epoch.trainingLoss(), 4),
                Numbers.plain(epoch.testLoss(), 4),
                Numbers.plain(epoch.testAccuracy(), 5),
                Numbers.plain(epoch.trainingAccuracy(), 5),
                Numbers.plain(epoch.seconds(), 1),
                Numbers.plain(epoch.imagesPerSecond(), 0));
    }
}
