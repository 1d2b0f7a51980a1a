package cnnbyhand.bench;

import cnnbyhand.results.Table;
import cnnbyhand.results.Table.Column;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each piece of the engine brings: how fast training is with it and without. */
final class Pieces implements Section {
    /** More and shorter rounds than otherwise: a few percent matter here. */
    private static final int FINER = 4;

    @Override
    public String title() {
        return "What each piece brings";
    }

    @Override
    public List<String> lines(Settings settings) throws IOException {
        try (ScratchFolder scratch = new ScratchFolder()) {
            Map<String, List<Path>> variants = variants(scratch.path());
            List<List<Rounds>> rounds = new ArrayList<>();
            for (String model : settings.models()) {
                rounds.add(rounds(model, variants, settings));
            }
            return lines(settings, List.copyOf(variants.keySet()), rounds);
        }
    }

    /** By name, the folders of classes that leave a piece out. */
    private static Map<String, List<Path>> variants(Path scratch) throws IOException {
        Map<String, List<Path>> variants = new LinkedHashMap<>();
        variants.put("nothing left out", List.of());
        for (Piece piece : Piece.ALL) {
            Path classes = Files.createDirectory(scratch.resolve("" + variants.size()));
            piece.leaveOut(classes);
            variants.put(piece.name(), List.of(classes));
        }
        return variants;
    }

    private static List<Rounds> rounds(String model, Map<String, List<Path>> variants, Settings settings)
            throws IOException {
        List<Task> tasks = variants.values().stream()
                .map(classes -> new Task(Activity.DOCUMENTED, model, classes))
                .toList();
        return List.copyOf(Race.run(tasks, FINER * settings.rounds(), settings.seconds() / FINER)
                .values());
    }

    private static List<String> lines(Settings settings, List<String> variants, List<List<Rounds>> rounds) {
        List<String> lines = new ArrayList<>(List.of(
                "How many times as fast training by the document's own updater is as it is without one piece of the engine,"
                        + " of which the words that make it are replaced in its source.",
                "Here every round is compared with the one beside it; a few percent are chance:",
                ""));
        List<List<String>> times = new ArrayList<>();
        List<List<String>> megabytes = new ArrayList<>();
        for (int variant = 0; variant < variants.size(); variant++) {
            int index = variant;
            List<String> faster = new ArrayList<>(List.of(variants.get(variant)));
            List<String> more = new ArrayList<>(List.of(variants.get(variant)));
            rounds.forEach(model -> faster.add(model.get(0).timesBeside(model.get(index))));
            rounds.forEach(model -> more.add("" + model.get(index).megabytes()));
            times.add(faster);
            megabytes.add(more);
        }
        lines.addAll(new Table(columns(settings), times.subList(1, times.size())).markdown());
        lines.addAll(List.of("", "The peak of memory without it, in MB:", ""));
        lines.addAll(new Table(columns(settings), megabytes).markdown());
        return lines;
    }

    private static List<Column> columns(Settings settings) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("without")));
        settings.models().forEach(model -> columns.add(Column.number(model)));
        return columns;
    }
}
