package cnnbyhand.handouts;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Expression;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Network;
import cnnbyhand.explorer.copying.DerivationText;
import cnnbyhand.explorer.copying.LayersTable;
import cnnbyhand.quiz.Level;
import cnnbyhand.quiz.Question;
import cnnbyhand.quiz.Quiz;
import cnnbyhand.tables.Table;
import cnnbyhand.tables.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A network as an exercise: a table to fill in, the rules, and a place for each layer's arithmetic. */
public final class NetworkText {
    private static final List<Column> COLUMNS = List.of(
            Column.text("layer"),
            Column.text("what it is"),
            Column.number("output shape"),
            Column.number("parameters"));
    private static final List<Column> RULES =
            List.of(Column.text("layer"), Column.text("asked"), Column.text("rule, and what its letters stand for"));

    private final Network network;
    private final String source;

    private NetworkText(Network network, String source) {
        this.network = network;
        this.source = source;
    }

    /** @param source where the network comes from, as the second half of a title */
    public static Handed of(Network network, String source) {
        return new Handed(new NetworkText(network, source).markdown(), Optional.empty());
    }

    private String markdown() {
        return """
                # %s: predict every shape and every count

                From %s. What goes in is %s. What comes out of each layer, and how many parameters does it keep?

                ## All layers

                %s
                %s
                ## The rules

                %s
                ## Layer by layer

                What goes into a layer is what comes out of the one before it. Work out the shape first, then the count.

                %s"""
                .formatted(
                        LayersTable.inMarkdown(network.name()),
                        LayersTable.inMarkdown(source),
                        network.input(),
                        table(false),
                        folded(Answers.INSTEAD, table(true)),
                        rules(),
                        network.ledger().entries().stream().map(this::layer).collect(Collectors.joining("\n")));
    }

    private static String folded(String fold, String answer) {
        return fold + "\n<summary>Answer</summary>\n\n" + answer + "\n</details>\n";
    }

    private String table(boolean filled) {
        Ledger ledger = network.ledger();
        List<List<String>> rows = new ArrayList<>(
                ledger.entries().stream().map(entry -> row(entry, filled)).toList());
        rows.add(List.of("**total**", "–", "–", filled ? "**" + Expression.grouped(ledger.parameters()) + "**" : ""));
        return lines(new Table(COLUMNS, rows));
    }

    /** What no rule is known for is given. */
    private static List<String> row(Entry entry, boolean filled) {
        boolean told = filled || entry.layer().stated().isPresent();
        return List.of(
                LayersTable.inMarkdown(entry.name()),
                LayersTable.inMarkdown(entry.layer().description()),
                told ? entry.output().shape().toString() : "",
                told ? Expression.grouped(entry.parameters().total().value()) : "");
    }

    private String rules() {
        List<List<String>> rows = new Quiz(network, 1, Level.BOTH)
                .questions().stream().map(NetworkText::rule).distinct().toList();
        return lines(new Table(RULES, rows));
    }

    private static List<String> rule(Question question) {
        return List.of(question.layer().kind(), question.cell().word(), LayersTable.inMarkdown(question.hint()));
    }

    private String layer(Entry entry) {
        int number = network.ledger().entries().indexOf(entry) + 1;
        return "### " + number + " of " + network.layers().size() + ": " + LayersTable.inMarkdown(entry.name()) + "\n\n"
                + LayersTable.inMarkdown(entry.layer().description()) + "\n\n"
                + folded("<details>", entry.input() + " goes in.\n\n" + DerivationText.markdown(entry));
    }

    private static String lines(Table table) {
        return String.join("\n", table.markdown()) + "\n";
    }
}
