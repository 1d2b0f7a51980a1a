package cnnbyhand.bench;

import cnnbyhand.tables.Table;
import cnnbyhand.tables.Table.Column;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How fast a trained network is evaluated on test images. */
final class Evaluations implements Section {
    private static final int IMAGES = 10_000;
    private static final int LARGER = 4;

    @Override
    public String title() {
        return "Evaluation";
    }

    @Override
    public List<String> lines(Settings settings) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "Images a second that get the probabilities of their classes, without a gradient: random pixels, with the document's"
                        + " batch and with " + LARGER + " times as many, in " + settings.rounds()
                        + " alternating rounds of about " + settings.seconds() + " s.",
                "PyTorch, without dropout and without gradients, takes that of its ways above which is the fastest with the document's batch"
                        + " and is named; the seconds are those of " + IMAGES
                        + " images, as MNIST and CIFAR-10 have for the test, without reading them.",
                ""));
        List<List<String>> rows = new ArrayList<>();
        for (String model : settings.models()) {
            int batch = Subject.documented(model);
            PyTorchWay way =
                    Heat.of(each -> each.evaluating(model, batch), settings).fastest();
            rows.add(row(model, batch, way, settings));
            rows.add(row(model, LARGER * batch, way, settings));
        }
        lines.addAll(new Table(columns(), rows).markdown());
        return lines;
    }

    private static List<String> row(String model, int batch, PyTorchWay way, Settings settings) throws IOException {
        Task engine = new Task(Activity.EVALUATING, new Subject(model, batch, false).text());
        Task pytorch = way.evaluating(model, batch);
        Map<Task, Rounds> results = Race.run(List.of(engine, pytorch), settings.rounds(), settings.seconds());
        return List.of(
                model,
                Integer.toString(batch),
                results.get(engine).rates(batch),
                results.get(pytorch).rates(batch),
                results.get(engine).times(results.get(pytorch)),
                seconds(results.get(engine), batch) + " · " + seconds(results.get(pytorch), batch),
                way.title());
    }

    private static String seconds(Rounds rounds, int batch) {
        return String.format(Locale.ROOT, "%.2f", IMAGES / rounds.rate(batch));
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("model"),
                Column.number("batch"),
                Column.number("this project"),
                Column.number("PyTorch"),
                Column.number("× PyTorch"),
                Column.number("seconds of both"),
                Column.text("PyTorch's way"));
    }
}
