package cnnbyhand.bench;

import cnnbyhand.byhand.Count;
import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.published.Models;
import cnnbyhand.tables.Table;
import cnnbyhand.tables.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How much of what the machine can do each contender gets out of it. */
final class Shares {
    private static final double GIGA = 1e9;

    private final Peaks peaks;
    private final List<Match> matches;

    Shares(Peaks peaks, List<Match> matches) {
        this.peaks = peaks;
        this.matches = matches;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                "### The share of the machine's peak",
                "",
                "The most that oneDNN did on this machine in 32-bit floating point, in the layouts that it likes best, Winograd's"
                        + " algorithm only where the processor has it:",
                ""));
        lines.addAll(peaks.table().markdown());
        lines.addAll(List.of(
                "",
                "Counted are two operations for each multiply-accumulate of the hand-kept book, once for the forward pass and"
                        + " twice for the backward pass, less the first layer's gradient at the image, which training does not"
                        + " need.",
                "Winograd's algorithm needs fewer operations than are counted; so convolutions, and training, can surpass"
                        + " matrix products.",
                "Training in GFLOP/s, behind it its share of the best convolution and of the best matrix product:",
                ""));
        List<List<String>> rows = matches.stream().map(this::row).toList();
        lines.addAll(new Table(columns(), rows).markdown());
        return lines;
    }

    private List<String> row(Match match) {
        double operations =
                operations(Models.named(match.model()).orElseThrow().network().ledger()) / GIGA;
        return List.of(
                match.model(),
                String.format(Locale.ROOT, "%.3f", operations),
                share(match.stock(), operations * match.batch()),
                share(match.engine(), operations * match.batch()),
                share(match.pytorch(), operations * match.batch()));
    }

    private String share(Rounds rounds, double operations) {
        double rate = rounds.rate(operations);
        return String.format(
                Locale.ROOT,
                "%.0f (%.0f %% · %.0f %%)",
                rate,
                100 * rate / peaks.convolution(),
                100 * rate / peaks.product());
    }

    /** Of one training step, for one image. */
    static double operations(Ledger ledger) {
        long first = ledger.entries().stream()
                .map(Entry::multiplyAccumulates)
                .mapToLong(Count::value)
                .filter(count -> count > 0)
                .findFirst()
                .orElseThrow();
        return 2.0 * (3 * ledger.multiplyAccumulates() - first);
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("model"),
                Column.number("GFLOP a step and image"),
                Column.number("stock Deeplearning4j"),
                Column.number("this project"),
                Column.number("PyTorch, fastest way"));
    }
}
