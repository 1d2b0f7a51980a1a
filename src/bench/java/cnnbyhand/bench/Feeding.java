package cnnbyhand.bench;

import cnnbyhand.data.DataFolder;
import cnnbyhand.data.Dataset;
import cnnbyhand.published.Models;
import cnnbyhand.tables.Numbers;
import cnnbyhand.tables.Table;
import cnnbyhand.tables.Table.Column;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether reading images from their files keeps training waiting. */
final class Feeding implements Section {

    @Override
    public String title() {
        return "Reading images beside training";
    }

    @Override
    public List<String> lines(Settings settings) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "Images a second that are read from real files, scaled and handed out in batches: by themselves, and while"
                        + " this project trains on images in memory;",
                "then images per second that this project trains on, from memory and from those files.",
                "The last column is the share of the time in which training had to wait for a batch; beyond that, reading and"
                        + " training share the processors."));
        List<List<String>> rows = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (String model : settings.models()) {
            Dataset set = Models.named(model).orElseThrow().dataset();
            if (Files.isDirectory(DataFolder.usual().resolve(set.folder()))) {
                rows.add(row(model, set, settings));
            } else {
                absent.add(model + " was not measured: " + set.title() + " is not in the data folder.");
            }
        }
        lines.addAll(absent);
        if (!rows.isEmpty()) {
            lines.add("");
            lines.addAll(new Table(columns(), rows).markdown());
        }
        return lines;
    }

    private static List<String> row(String model, Dataset set, Settings settings) throws IOException {
        List<Task> alternating = Task.on(model, Activity.READING, Activity.ENGINE, Activity.FILES);
        Map<Task, Rounds> results = new HashMap<>(Race.run(alternating, settings.rounds(), settings.seconds()));
        results.putAll(Race.run(Task.on(model, Activity.READING_BESIDE), settings.rounds(), settings.seconds()));
        int batch = Subject.documented(model);
        Rounds memory = results.get(new Task(Activity.ENGINE, model));
        Rounds files = results.get(new Task(Activity.FILES, model));
        return List.of(
                model,
                set.title(),
                results.get(new Task(Activity.READING, model)).rates(batch),
                results.get(new Task(Activity.READING_BESIDE, model)).rates(batch),
                memory.rates(batch),
                files.rates(batch),
                files.times(memory),
                Numbers.percent(files.waiting()));
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("model"),
                Column.text("images"),
                Column.number("reading only"),
                Column.number("read beside training"),
                Column.number("trained from memory"),
                Column.number("trained from files"),
                Column.number("files ÷ memory"),
                Column.number("waiting"));
    }
}
