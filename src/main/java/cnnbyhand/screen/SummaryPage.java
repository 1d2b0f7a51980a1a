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

/** Deeplearning4j's own summary, and the same rows by hand below it, both as wide as the screen. */
public final class SummaryPage {
    private static final int WITHOUT_SHAPES = 4;

    private final Screen screen;

    public SummaryPage(Screen screen) {
        this.screen = screen;
    }

    public void show(BuiltParts built) {
        for (BuiltParts.BuiltPart part : built.parts()) {
            screen.heading("Deeplearning4j's own summary");
            theirs(part.summary());
            ours(byHand(part.book()));
        }
        built.graph().ifPresent(graph -> {
            screen.heading("Deeplearning4j's own summary");
            theirs(graph.summary());
            ours(byHand(graph.book()));
        });
    }

    private void theirs(String summary) {
        List<String> lines = summary.lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .toList();
        lines.forEach(this::cut);
        if (lines.stream().anyMatch(this::losesWords)) {
            screen.paragraph("Lines that end in " + Table.CUT + " are cut: -Dverbose=true shows the summary whole");
        }
    }

    private void cut(String line) {
        int end = losesWords(line) ? screen.width() - 1 : Math.min(line.length(), screen.width());
        screen.verbatim(line.substring(0, end) + (losesWords(line) ? Table.CUT : ""));
    }

    /** A rule is as good where it is shorter. */
    private boolean losesWords(String line) {
        return line.length() > screen.width() && line.chars().distinct().count() > 1;
    }

    /** The shapes stand in the books, too. */
    private void ours(Table rows) {
        boolean whole = rows.width() <= screen.width();
        screen.heading("The same rows by hand" + (whole ? "" : "; their shapes are in the two books"));
        screen.table(
                whole
                        ? rows
                        : rows.first(WITHOUT_SHAPES).wrapped(screen.width()).fitted(screen.width()));
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
