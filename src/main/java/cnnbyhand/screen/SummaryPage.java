package cnnbyhand.screen;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Expression;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.ParameterArray;
import cnnbyhand.checking.BuiltParts;
import cnnbyhand.tables.Table;
import cnnbyhand.tables.Table.Column;
import java.util.List;
import java.util.stream.Collectors;

/** Deeplearning4j's own summary, and the same rows by hand below it, both as far as the screen is wide. */
public final class SummaryPage {
    private final Screen screen;

    public SummaryPage(Screen screen) {
        this.screen = screen;
    }

    public void show(BuiltParts built) {
        for (BuiltParts.BuiltPart part : built.parts()) {
            screen.heading("Deeplearning4j's own summary");
            theirs(part.summary());
            screen.heading("The same rows by hand");
            byHand(part.book()).text().forEach(this::cut);
        }
        built.graph().ifPresent(graph -> {
            screen.heading("Deeplearning4j's own summary, whose text is not compared where a network branches");
            theirs(graph.summary());
        });
    }

    private void theirs(String summary) {
        summary.lines().filter(line -> !line.isBlank()).forEach(this::cut);
    }

    private void cut(String line) {
        String shown = line.stripTrailing();
        screen.verbatim(shown.length() <= screen.width() ? shown : shown.substring(0, screen.width() - 1) + "…");
    }

    private static Table byHand(Network book) {
        Ledger ledger = book.ledger();
        return new Table(
                List.of(
                        Column.text("layer (type)"),
                        Column.text("in,out"),
                        Column.text("parameters"),
                        Column.text("arrays"),
                        Column.text("input"),
                        Column.text("output")),
                ledger.entries().stream().map(SummaryPage::row).toList());
    }

    private static List<String> row(Entry entry) {
        boolean keeps = !entry.arrays().isEmpty();
        return List.of(
                entry.name() + " (" + entry.layer().kind() + ")",
                keeps ? entry.input().channels() + "," + entry.output().shape().channels() : "-,-",
                Expression.grouped(entry.parameters().total().value()),
                keeps ? entry.arrays().stream().map(ParameterArray::toString).collect(Collectors.joining(", ")) : "-",
                entry.input().toString(),
                entry.output().shape().toString());
    }
}
