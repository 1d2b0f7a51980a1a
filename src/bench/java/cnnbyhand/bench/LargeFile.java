package cnnbyhand.bench;

import cnnbyhand.bench.FileReader.Way;
import cnnbyhand.tables.Table;
import cnnbyhand.tables.Table.Column;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** How long a large file of Keras takes: this project's book and weights' witness against Deeplearning4j's import. */
final class LargeFile implements Section {
    private static final long PARAMETERS = 138_357_544;

    @Override
    public String title() {
        return "A network in a file";
    }

    @Override
    public List<String> lines(Settings settings) throws IOException {
        List<FileReading> books = new ArrayList<>();
        List<FileReading> imports = new ArrayList<>();
        try (ScratchFolder scratch = new ScratchFolder()) {
            Path file = scratch.path().resolve("vgg16.h5");
            KerasVgg16.write(file);
            for (int round = 0; round < settings.rounds(); round++) {
                books.add(reading(Way.BOOK, file));
                imports.add(reading(Way.IMPORT, file));
            }
        }
        List<String> lines = new ArrayList<>(List.of(
                "VGG16 as a file of Keras 2, 553 MB: this project's hand-kept book with the file's arrays as its witness, and"
                        + " Deeplearning4j's import of the same file with its weights.",
                "The median of " + settings.rounds()
                        + " alternating rounds, behind it the quickest and the slowest; each is a process of its own. The first time"
                        + " has the process's start and the loading of all classes in it.",
                ""));
        lines.addAll(table(books, imports).markdown());
        return lines;
    }

    private static FileReading reading(Way way, Path file) throws IOException {
        long start = System.nanoTime();
        Process process = Lane.process(Launch.USUAL, FileReader.class, way.name(), file.toString());
        try (BufferedReader answers = process.inputReader()) {
            find(FileReader.FIRST, answers);
            double first = (System.nanoTime() - start) / 1e9;
            return FileReading.of(find(FileReading.SIGN, answers), first).requireParameters(PARAMETERS);
        }
    }

    private static String find(String sign, BufferedReader answers) throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(sign)) {
                return line;
            }
        }
        throw new IOException("the process must say what it read, found that it ended early");
    }

    private static Table table(List<FileReading> books, List<FileReading> imports) {
        return new Table(
                List.of(
                        Column.text(""),
                        Column.number("first time, s"),
                        Column.number("again, s"),
                        Column.number("peak MB")),
                List.of(
                        row("hand-kept book and weights", books),
                        row("Deeplearning4j's import", imports),
                        List.of(
                                "import ÷ book",
                                ratio(books, imports, FileReading::first),
                                ratio(books, imports, FileReading::again),
                                ratio(books, imports, FileReading::megabytes))));
    }

    private static List<String> row(String title, List<FileReading> readings) {
        return List.of(
                title,
                spread(readings, FileReading::first, "%.2f"),
                spread(readings, FileReading::again, "%.3f"),
                spread(readings, FileReading::megabytes, "%.0f"));
    }

    private static String spread(List<FileReading> readings, ToDoubleFunction<FileReading> value, String format) {
        List<Double> sorted = sorted(readings, value);
        return Rounds.spread(Rounds.median(sorted), sorted.get(0), sorted.get(sorted.size() - 1), format);
    }

    private static String ratio(
            List<FileReading> books, List<FileReading> imports, ToDoubleFunction<FileReading> value) {
        double ratio = Rounds.median(sorted(imports, value)) / Rounds.median(sorted(books, value));
        return String.format(Locale.ROOT, "%.1f", ratio);
    }

    private static List<Double> sorted(List<FileReading> readings, ToDoubleFunction<FileReading> value) {
        return readings.stream().mapToDouble(value).sorted().boxed().toList();
    }
}
