package cnnbyhand.bench;

import cnnbyhand.tables.Table;
import cnnbyhand.tables.Table.Column;
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
                "How many times as fast training on random pixels, by the document's own updater, is with a piece of the engine"
                        + " as without it. To leave it out, some words of the engine's source are replaced, and compiled.",
                "The median of " + FINER * settings.rounds() + " rounds of about " + settings.seconds() / FINER
                        + " s, each compared with that of the whole engine in the same turn; a few percent are chance:",
                ""));
        List<List<String>> rows = new ArrayList<>();
        for (int variant = 1; variant < variants.size(); variant++) {
            List<String> row = new ArrayList<>(List.of(variants.get(variant)));
            for (List<Rounds> model : rounds) {
                row.add(model.get(0).timesInTurn(model.get(variant)));
            }
            rows.add(row);
        }
        lines.addAll(new Table(columns(settings), rows).markdown());
        return lines;
    }

    private static List<Column> columns(Settings settings) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("piece")));
        settings.models().forEach(model -> columns.add(Column.number(model)));
        return columns;
    }
}
