package cnnbyhand.bench;

import cnnbyhand.tables.Table;
import cnnbyhand.tables.Table.Column;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long it takes until the tables are on the screen. */
final class FirstTable implements Section {

    @Override
    public String title() {
        return "Seconds to the first table";
    }

    @Override
    public List<String> lines(Settings settings) throws IOException {
        try (FreshCopy copy = new FreshCopy()) {
            Start compiling = copy.start(option(settings.models().get(0)));
            List<String> lines = new ArrayList<>(List.of(
                    "From typing `mvn exec:java -Dmodel=… -Dtrain=false` to the first line of the two books side by side, and"
                            + " to the verdict under them:",
                    "the median of " + settings.rounds()
                            + " starts in a copy of the project that has been started before,"
                            + " behind it the quickest and the slowest; Maven's own seconds are part of it.",
                    String.format(
                            Locale.ROOT,
                            "The very first start, which compiles the project, took %.1f s and %.1f s.",
                            compiling.table(),
                            compiling.verdict()),
                    "Maven alone, by `mvn validate` in the same copy, takes " + spread(alone(copy, settings)) + " s.",
                    ""));
            lines.addAll(table(measured(copy, settings)).markdown());
            return lines;
        }
    }

    private static String option(String model) {
        return "-Dmodel=" + model;
    }

    private static List<Double> alone(FreshCopy copy, Settings settings) throws IOException {
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < settings.rounds(); round++) {
            seconds.add(copy.mavenAlone());
        }
        return seconds;
    }

    private static Map<String, List<Start>> measured(FreshCopy copy, Settings settings) throws IOException {
        Map<String, List<Start>> starts = new LinkedHashMap<>();
        for (int round = 0; round < settings.rounds(); round++) {
            for (String model : settings.models()) {
                starts.computeIfAbsent(model, first -> new ArrayList<>()).add(copy.start(option(model)));
            }
        }
        return starts;
    }

    private static Table table(Map<String, List<Start>> starts) {
        List<List<String>> rows = new ArrayList<>();
        starts.forEach((model, times) -> rows.add(List.of(
                model,
                spread(times.stream().map(Start::table).toList()),
                spread(times.stream().map(Start::verdict).toList()))));
        return new Table(List.of(Column.text("model"), Column.number("two books"), Column.number("verdict")), rows);
    }

    static String spread(List<Double> seconds) {
        List<Double> sorted = seconds.stream().sorted().toList();
        return Rounds.spread(Rounds.median(sorted), sorted.get(0), sorted.get(sorted.size() - 1), "%.2f");
    }
}
