package cnnbyhand.bench;

import cnnbyhand.tables.Table;
import cnnbyhand.tables.Table.Column;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the time of a training step goes. */
final class TimeByStage implements Section {
    private static final double SMALL = 0.03;

    @Override
    public String title() {
        return "Where the time goes";
    }

    @Override
    public List<String> lines(Settings settings) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                String.format(
                        Locale.ROOT,
                        "Milliseconds of a step on one batch of random pixels, by the document's own updater, as the engine's stages"
                                + " take them: the mean of about %.0f s.",
                        settings.rounds() * settings.seconds()),
                "A batch in slices is shared by threads: the times are then the mean of theirs, so that a step's add up to its length."
                        + " Between stages, at its end, dense layers learn, the slices' gradients are added up, parameters are"
                        + " updated, and threads wait for each other; all of it counts to the gradients of parameters. In a batch that stays whole the update of a layer's parameters counts to"
                        + " its last pass, and so do a dense layer's gradients of them.",
                String.format(
                        Locale.ROOT,
                        "The loss counts to the forward pass of the last layer. Stages with less than %.0f %% of the time are others.",
                        100 * SMALL),
                ""));
        List<List<String>> rows = new ArrayList<>();
        for (String model : settings.models()) {
            rows.addAll(rows(model, StageTimes.of(model, settings)));
        }
        lines.addAll(new Table(columns(), rows).markdown());
        return lines;
    }

    private static List<List<String>> rows(String model, List<StageTimes> times) {
        double all = times.stream().mapToDouble(StageTimes::total).sum();
        return StageTimes.summarized(times, SMALL).stream()
                .map(each -> row(model, each, all))
                .toList();
    }

    private static List<String> row(String model, StageTimes times, double all) {
        List<String> cells = new ArrayList<>(List.of(model, times.title()));
        times.milliseconds().forEach(pass -> cells.add(String.format(Locale.ROOT, "%.2f", pass)));
        cells.add(String.format(Locale.ROOT, "%.0f %%", 100 * times.total() / all));
        return cells;
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("model"),
                Column.text("stage"),
                Column.number("forward"),
                Column.number("gradients of its parameters"),
                Column.number("gradient at its input"),
                Column.number("share"));
    }
}
