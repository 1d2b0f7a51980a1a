package cnnbyhand.bench;

import cnnbyhand.tables.Table;
import cnnbyhand.tables.Table.Column;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What it costs, and what it gains, that this project's threads soon fall asleep while they wait for each other. */
final class Waiting implements Section {

    @Override
    public String title() {
        return "Threads that wait";
    }

    @Override
    public List<String> lines(Settings settings) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "This project has OpenMP's threads spin only briefly while they wait for each other, and then sleep"
                        + " (`GOMP_SPINCOUNT=1000`); left to themselves they spin for milliseconds.",
                "Images a second in either way, on the machine as it is and beside a program that keeps one processor busy:",
                ""));
        List<List<String>> rows = new ArrayList<>();
        for (String model : settings.models()) {
            rows.add(row(model, settings));
        }
        lines.addAll(new Table(columns(), rows).markdown());
        return lines;
    }

    private static List<String> row(String model, Settings settings) throws IOException {
        List<String> cells = new ArrayList<>(List.of(model));
        List<Task> tasks = Task.on(model, Activity.ENGINE, Activity.SPINNING);
        try (Race race = new Race(tasks, settings.seconds())) {
            cells.addAll(cells(model, race.run(settings.rounds())));
            cells.addAll(cells(model, besideABusyProgram(race, settings.rounds())));
        }
        return cells;
    }

    private static Map<Task, Rounds> besideABusyProgram(Race race, int rounds) throws IOException {
        Thread program = new Thread(Waiting::spin);
        program.setDaemon(true);
        program.start();
        try {
            return race.run(rounds);
        } finally {
            program.interrupt();
        }
    }

    private static void spin() {
        while (!Thread.interrupted()) {
            Thread.onSpinWait();
        }
    }

    private static List<String> cells(String model, Map<Task, Rounds> results) {
        int batch = Subject.documented(model);
        Rounds brief = results.get(new Task(Activity.ENGINE, model));
        Rounds spinning = results.get(new Task(Activity.SPINNING, model));
        return List.of(brief.rates(batch), spinning.rates(batch), brief.times(spinning));
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("model"),
                Column.number("spinning briefly"),
                Column.number("spinning"),
                Column.number("briefly ÷ spinning"),
                Column.number("spinning briefly, one processor busy"),
                Column.number("spinning, one processor busy"),
                Column.number("briefly ÷ spinning"));
    }
}
