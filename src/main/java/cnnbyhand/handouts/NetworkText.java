package cnnbyhand.handouts;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Expression;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.diagnosis.Working;
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
    private final List<Question> questions;

    private NetworkText(Network network, String source) {
        this.network = network;
        this.source = source;
        questions = new Quiz(network, 1, Level.BOTH).questions();
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

                What goes into a layer is what comes out of the one before it, where no other is named.
                Work out the shape first, then the count.

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
        rows.add(List.of(
                "**total**",
                "all layers together",
                "–",
                filled ? "**" + Expression.grouped(ledger.parameters()) + "**" : ""));
        return lines(new Table(COLUMNS, rows));
    }

    /** What no rule is known for is given. */
    private List<String> row(Entry entry, boolean filled) {
        boolean told = filled || entry.layer().stated().isPresent();
        return List.of(
                LayersTable.inMarkdown(entry.name()),
                description(entry),
                told ? entry.output().shape().toString() : "",
                told ? Expression.grouped(entry.parameters().total().value()) : "");
    }

    /** The layer, and what goes in where that is not the row above alone. */
    private String description(Entry entry) {
        Ledger ledger = network.ledger();
        return LayersTable.inMarkdown(
                Question.description(ledger, ledger.entries().indexOf(entry)));
    }

    private String rules() {
        List<List<String>> rows =
                questions.stream().map(NetworkText::rule).distinct().toList();
        return lines(new Table(RULES, rows));
    }

    private static List<String> rule(Question question) {
        return List.of(question.layer().kind(), question.cell().word(), LayersTable.inMarkdown(question.hint()));
    }

    private String layer(Entry entry) {
        int number = network.ledger().entries().indexOf(entry) + 1;
        return "### " + number + " of " + network.layers().size() + ": " + LayersTable.inMarkdown(entry.name()) + "\n\n"
                + description(entry) + "\n\n" + asked(entry, number);
    }

    /** What is asked of a layer, and nothing beyond it, as the rules explain no other letters. */
    private String asked(Entry entry, int number) {
        String answers = questions.stream()
                .filter(question -> question.number() == number)
                .map(NetworkText::answer)
                .collect(Collectors.joining());
        return answers.isEmpty()
                ? "No rule is known for it: its row in the table is filled in.\n"
                : folded("<details>", "What goes in: " + entry.inputsInWords() + ".\n\n" + answers + "\n");
    }

    private static String answer(Question question) {
        Working right = question.right();
        String why =
                right.rule().equals("0") ? right.derivation() : "`" + right.rule() + "`, `" + right.derivation() + "`";
        return "- " + question.cell().word() + ": " + why + "\n";
    }

    private static String lines(Table table) {
        return String.join("\n", table.markdown()) + "\n";
    }
}
