package cnnbyhand.bench;

import cnnbyhand.tables.Table;
import cnnbyhand.tables.Table.Column;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many images per second each contender trains on, in how much memory, and which share that is of what the machine can do. */
final class TrainingRates implements Section {

    @Override
    public String title() {
        return "Training";
    }

    @Override
    public List<String> lines(Settings settings) throws IOException {
        Map<String, Heat> heats = new LinkedHashMap<>();
        List<Match> matches = new ArrayList<>();
        for (String model : settings.models()) {
            Heat heat = Heat.of(way -> way.training(model), settings);
            heats.put(model, heat);
            matches.add(Match.of(model, heat.fastest(), settings));
        }
        List<String> lines = introduction(settings);
        lines.addAll(new Table(rates(), matches.stream().map(Match::rates).toList()).markdown());
        lines.addAll(memory(matches));
        lines.addAll(new Heats(heats).lines());
        lines.add("");
        lines.addAll(new Shares(new Peaks(settings), matches).lines());
        return lines;
    }

    private static List<String> introduction(Settings settings) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "Images a second while training on random pixels: the median of " + settings.rounds()
                        + " alternating rounds of about " + settings.seconds()
                        + " s, behind it the slowest and the fastest round.",
                "Every contender is a process of its own, trains the same architecture with the same batch in 32-bit"
                        + " floating point, with dropout, by SGD with momentum, which all have (Deeplearning4j's is"
                        + " Nesterov's), on all processors. What it does before its first round is not counted.",
                "PyTorch takes each model's fastest way of those below. This project before is its engine as of commit "
                        + EarlierEngine.COMMIT + "."));
        EarlierEngine.missing().ifPresent(lines::add);
        lines.add("");
        return lines;
    }

    private static List<String> memory(List<Match> matches) {
        List<String> lines = new ArrayList<>(List.of(
                "", "### Peak memory", "", "Of the same processes, in MB, the Java virtual machine included:", ""));
        lines.addAll(new Table(megabytes(), matches.stream().map(Match::memory).toList()).markdown());
        lines.add("");
        return lines;
    }

    private static List<Column> rates() {
        return List.of(
                Column.text("model"),
                Column.number("batch"),
                Column.number("stock Deeplearning4j"),
                Column.number("this project"),
                Column.number("this project before"),
                Column.number("PyTorch, fastest way"),
                Column.number("× Deeplearning4j"),
                Column.number("× before"),
                Column.number("× PyTorch"));
    }

    private static List<Column> megabytes() {
        return List.of(
                Column.text("model"),
                Column.number("stock Deeplearning4j"),
                Column.number("this project"),
                Column.number("this project before"),
                Column.number("PyTorch, fastest way"),
                Column.number("÷ before"),
                Column.number("÷ PyTorch"));
    }
}
