package cnnbyhand.bench;

import cnnbyhand.tables.Table;
import cnnbyhand.tables.Table.Column;
import cnnbyhand.training.engine.Piece;
import java.io.IOException;
import java.util.ArrayList;
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
        List<Map<Task, Rounds>> races = new ArrayList<>();
        for (String model : settings.models()) {
            races.add(Race.run(tasks(model), FINER * settings.rounds(), settings.seconds() / FINER));
        }
        List<String> lines = introduction(settings);
        lines.addAll(table(settings, races).markdown());
        return lines;
    }

    private static List<Task> tasks(String model) {
        List<Task> tasks = new ArrayList<>(List.of(whole(model)));
        for (Piece piece : Piece.values()) {
            tasks.add(new LeftOut(model, piece).task());
        }
        return tasks;
    }

    private static Task whole(String model) {
        return new Task(Activity.DOCUMENTED, model);
    }

    private static List<String> introduction(Settings settings) {
        return new ArrayList<>(List.of(
                "How many times as fast training on random pixels, by the document's own updater, is with a piece of the engine"
                        + " as with a plainer one in its place.",
                "The median of " + FINER * settings.rounds() + " rounds of about " + settings.seconds() / FINER
                        + " s, each compared with that of the whole engine in the same turn; a few percent are chance:",
                ""));
    }

    private static Table table(Settings settings, List<Map<Task, Rounds>> races) {
        List<List<String>> rows = new ArrayList<>();
        for (Piece piece : Piece.values()) {
            rows.add(row(piece, settings.models(), races));
        }
        return new Table(columns(settings), rows);
    }

    private static List<String> row(Piece piece, List<String> models, List<Map<Task, Rounds>> races) {
        List<String> row = new ArrayList<>(List.of(piece.title()));
        for (int index = 0; index < models.size(); index++) {
            Map<Task, Rounds> race = races.get(index);
            String model = models.get(index);
            row.add(race.get(whole(model)).timesInTurn(race.get(new LeftOut(model, piece).task())));
        }
        return row;
    }

    private static List<Column> columns(Settings settings) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("piece")));
        settings.models().forEach(model -> columns.add(Column.number(model)));
        return columns;
    }
}
