package cnnbyhand.bench;

import cnnbyhand.models.Models;
import cnnbyhand.results.Table;
import cnnbyhand.results.Table.Column;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Trains every model in three ways in alternating rounds on this machine, and writes how fast each is: Deeplearning4j as
 * it comes, this project, DJL with PyTorch. Options: {@code -Dmodels=mnist,vgg}, {@code -Drounds=5},
 * {@code -Dseconds=2} a round, {@code -Dout=results/reference}.
 */
public final class Speed {
    private static final String STOCK = "stock";
    private static final String ENGINE = "engine";
    private static final String PYTORCH = "pytorch";

    private Speed() {}

    public static void main(String[] arguments) throws IOException {
        int rounds = Integer.getInteger("rounds", 5);
        double seconds = Double.parseDouble(System.getProperty("seconds", "2"));
        List<String> models =
                List.of(System.getProperty("models", String.join(",", Models.names())).split(","));
        List<List<String>> rows = new ArrayList<>();
        for (String model : models) {
            rows.add(row(model, rounds, seconds));
            System.out.println(String.join("  ", rows.get(rows.size() - 1)));
        }
        Path out = Path.of(System.getProperty("out", "results/reference"));
        Files.createDirectories(out);
        Files.write(out.resolve("speed.md"), page(new Table(columns(), rows), rounds, seconds));
        System.exit(0);
    }

    private static List<String> row(String model, int rounds, double seconds) throws IOException {
        int batch = Models.named(model).orElseThrow().regimen().batch();
        try (Race race = new Race(List.of(STOCK, ENGINE, PYTORCH), model)) {
            Map<String, Race.Result> results = race.run(rounds, seconds);
            Race.Result stock = results.get(STOCK);
            Race.Result engine = results.get(ENGINE);
            Race.Result pytorch = results.get(PYTORCH);
            return List.of(
                    model,
                    Integer.toString(batch),
                    speed(stock, batch),
                    speed(engine, batch),
                    speed(pytorch, batch),
                    ratio(stock, engine),
                    ratio(pytorch, engine),
                    stock.megabytes() + " · " + engine.megabytes() + " · " + pytorch.megabytes());
        }
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("model"),
                Column.number("batch"),
                Column.number("Deeplearning4j as it comes"),
                Column.number("this project"),
                Column.number("DJL with PyTorch"),
                Column.number("× Deeplearning4j"),
                Column.number("× PyTorch"),
                Column.number("peak MB of the three"));
    }

    /** Median, and the slowest and the fastest round, in images a second. */
    private static String speed(Race.Result result, int batch) {
        return String.format(
                Locale.ROOT,
                "%.0f (%.0f–%.0f)",
                1000 * batch / result.median(),
                1000 * batch / result.most(),
                1000 * batch / result.least());
    }

    private static String ratio(Race.Result other, Race.Result engine) {
        return String.format(Locale.ROOT, "%.2f", other.median() / engine.median());
    }

    private static List<String> page(Table table, int rounds, double seconds) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "# How fast training is",
                "",
                "Images a second while training on random pixels: the median of " + rounds + " alternating rounds of about "
                        + seconds + " s, behind it the slowest and the fastest round.",
                "Every contender is a process of its own, trains the same architecture with the same batch in 32-bit"
                        + " floating point, dropout at work, by momentum SGD, which all three have.",
                "Recorded by `mvn -Pbench exec:java`.",
                ""));
        lines.addAll(table.markdown());
        lines.addAll(List.of("", Machine.description()));
        return lines;
    }
}
