package cnnbyhand.bench;

import cnnbyhand.published.Models;
import cnnbyhand.tables.Table;
import cnnbyhand.tables.Table.Column;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether training keeps its pace as batches grow. */
final class Growth implements Section {
    private static final List<Integer> BATCHES = List.of(16, 64, 256, 1024);
    private static final int FIRST_LARGE = 1;

    /** A thousand images with more values than this need more memory than most machines have. */
    private static final long MOST_VALUES = 10_000;

    @Override
    public String title() {
        return "Larger batches";
    }

    @Override
    public List<String> lines(Settings settings) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "Images a second that this project trains on, with batches of several sizes, and how far apart the fastest and"
                        + " the slowest are from " + BATCHES.get(FIRST_LARGE)
                        + " images on. What is measured is as under Training; images larger than CIFAR-10's are left out,"
                        + " since " + BATCHES.get(BATCHES.size() - 1) + " of them take too much memory.",
                ""));
        List<List<String>> rows = new ArrayList<>();
        for (String model : settings.models()) {
            if (values(model) <= MOST_VALUES) {
                rows.add(row(model, settings));
            }
        }
        lines.addAll(new Table(columns(), rows).markdown());
        return lines;
    }

    private static long values(String model) {
        return Models.named(model).orElseThrow().network().input().values().value();
    }

    private static List<String> row(String model, Settings settings) throws IOException {
        List<Task> tasks = BATCHES.stream()
                .map(batch -> new Task(Activity.ENGINE, new Subject(model, batch, false).text()))
                .toList();
        Map<Task, Rounds> results = Race.run(tasks, settings.rounds(), settings.seconds());
        List<String> cells = new ArrayList<>(List.of(model));
        List<Double> rates = new ArrayList<>();
        for (int place = 0; place < tasks.size(); place++) {
            Rounds rounds = results.get(tasks.get(place));
            cells.add(rounds.rates(BATCHES.get(place)));
            rates.add(rounds.rate(BATCHES.get(place)));
        }
        cells.add(
                apart(rates.subList(FIRST_LARGE, rates.size()).stream().sorted().toList()));
        return cells;
    }

    private static String apart(List<Double> sorted) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * (1 - sorted.get(0) / sorted.get(sorted.size() - 1)));
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(Column.text("model")));
        BATCHES.forEach(batch -> columns.add(Column.number(batch.toString())));
        columns.add(Column.number("apart"));
        return columns;
    }
}
