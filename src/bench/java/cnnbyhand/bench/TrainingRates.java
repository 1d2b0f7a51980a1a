package cnnbyhand.bench;

import cnnbyhand.tables.Table;
import cnnbyhand.tables.Table.Column;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many images per second each contender trains on, and which share that is of what the machine can do. */
final class TrainingRates implements Section {

    @Override
    public String title() {
        return "Training";
    }

    @Override
    public List<String> lines(Settings settings) throws IOException {
        Map<Task, Rounds> results = new LinkedHashMap<>();
        for (String model : settings.models()) {
            results.putAll(race(model, settings));
        }
        List<String> lines = new ArrayList<>(List.of(
                "Images a second while training on random pixels: the median of " + settings.rounds()
                        + " alternating rounds of about " + settings.seconds()
                        + " s, behind it the slowest and the fastest round.",
                "Every contender is a process of its own, trains the same architecture with the same batch in 32-bit"
                        + " floating point, with dropout, by SGD with momentum, which all three have (Deeplearning4j's is"
                        + " Nesterov's).",
                "PyTorch runs twice: its threads wait for each other as by default, and as this project's do. The faster one"
                        + " is shown.",
                ""));
        List<List<String>> rows =
                settings.models().stream().map(model -> row(model, results)).toList();
        lines.addAll(new Table(columns(), rows).markdown());
        lines.add("");
        lines.addAll(new Shares(new Peaks(settings), results).lines(settings));
        return lines;
    }

    private static Map<Task, Rounds> race(String model, Settings settings) throws IOException {
        List<Task> tasks =
                Task.on(model, Activity.STOCK, Activity.ENGINE, Activity.PYTORCH, Activity.PYTORCH_SPINNING_BRIEFLY);
        Map<Task, Rounds> results = Race.run(tasks, settings.rounds(), settings.seconds());
        Rounds spinningBriefly = results.remove(new Task(Activity.PYTORCH_SPINNING_BRIEFLY, model));
        results.merge(new Task(Activity.PYTORCH, model), spinningBriefly, Rounds::faster);
        return results;
    }

    private static List<String> row(String model, Map<Task, Rounds> results) {
        int batch = Workload.batch(model);
        Rounds stock = results.get(new Task(Activity.STOCK, model));
        Rounds engine = results.get(new Task(Activity.ENGINE, model));
        Rounds pytorch = results.get(new Task(Activity.PYTORCH, model));
        return List.of(
                model,
                Integer.toString(batch),
                stock.rates(batch),
                engine.rates(batch),
                pytorch.rates(batch),
                engine.times(stock),
                engine.times(pytorch),
                stock.megabytes() + " · " + engine.megabytes() + " · " + pytorch.megabytes());
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("model"),
                Column.number("batch"),
                Column.number("stock Deeplearning4j"),
                Column.number("this project"),
                Column.number("DJL with PyTorch"),
                Column.number("× Deeplearning4j"),
                Column.number("× PyTorch"),
                Column.number("peak MB of the three"));
    }
}
