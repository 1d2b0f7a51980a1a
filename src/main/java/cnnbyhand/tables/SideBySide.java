package cnnbyhand.tables;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Expression;
import cnnbyhand.byhand.LayerFigure;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.checking.LayerAccount;
import cnnbyhand.checking.Verdict;
import cnnbyhand.tables.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The two books side by side, one row per layer, with the verdict on each. */
public final class SideBySide {
    private static final String ABSENT = "–";
    private static final String NOT_COUNTED = "not counted";
    /** Behind the verdict on a layer whose numbers follow from a stated shape. */
    private static final String RESTING = " *";

    /** So many inputs are named in the narrow table. */
    private static final int NAMED = 2;
    /** So long is such a name at most. */
    private static final int LONGEST = 24;

    private SideBySide() {}

    /** The lines that the screen and a text file show: at most {@code width} wide where shortened cells suffice for that. */
    public static List<String> text(Verdict verdict, int width) {
        return BooksText.of(narrow(verdict), width);
    }

    /** The same with further figures of the hand-kept book beside the books, where there is room for them. */
    public static List<String> text(Verdict verdict, List<LayerFigure> figures, int width) {
        return BooksText.of(narrow(verdict), new FiguresTable(verdict.ledger(), figures), width);
    }

    /** A table of those figures alone; no lines where they have room beside the books. */
    public static List<String> figures(Verdict verdict, List<LayerFigure> figures, int width) {
        return BooksText.below(narrow(verdict), new FiguresTable(verdict.ledger(), figures), width);
    }

    static Table narrow(Verdict verdict) {
        List<List<String>> rows = new ArrayList<>();
        Set<String> resting = verdict.ledger().restingOnStated();
        verdict.ledger().entries().forEach(entry -> rows.add(narrow(entry, verdict, resting.contains(entry.name()))));
        rows.add(totals(verdict));
        return withInputs(new Table(narrowColumns(), rows), verdict.ledger(), SideBySide::shortened);
    }

    /** The table with everything that the hand-kept book knows of a layer, for a file. */
    public static Table wide(Verdict verdict) {
        List<Column> columns = new ArrayList<>(narrowColumns());
        columns.addAll(List.of(
                Column.text("shape derived"),
                Column.text("parameters derived"),
                Column.number("weights"),
                Column.number("biases"),
                Column.number(verdict.ledger().statisticsName()),
                Column.number("multiply-accumulates"),
                Column.number("activation bytes"),
                Column.text("receptive field")));
        List<List<String>> rows = new ArrayList<>();
        Set<String> resting = verdict.ledger().restingOnStated();
        verdict.ledger().entries().forEach(entry -> rows.add(wide(entry, verdict, resting.contains(entry.name()))));
        return withInputs(new Table(columns, rows), verdict.ledger(), names -> String.join(", ", names));
    }

    /** Where branches are, a column more says where what goes in comes from, unless that is the row above. */
    private static Table withInputs(Table table, Ledger ledger, Function<List<String>, String> words) {
        if (ledger.isChain()) {
            return table;
        }
        List<String> inputs = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            boolean layer = row < ledger.entries().size();
            inputs.add(layer ? words.apply(ledger.namedInputs(row)) : "");
        }
        return table.with(Column.text("inputs"), inputs);
    }

    /** Of many inputs, the first ones; the derivations have them all. */
    private static String shortened(List<String> names) {
        String first = names.stream().limit(NAMED).map(SideBySide::shortened).collect(Collectors.joining(", "));
        return names.size() <= NAMED ? first : first + " and " + (names.size() - NAMED) + " more";
    }

    /** Cut at its beginning, as names of nested models begin alike. */
    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : "…" + name.substring(name.length() - LONGEST + 1);
    }

    private static List<Column> narrowColumns() {
        return List.of(
                Column.text("layer"),
                Column.text("type"),
                Column.text("Deeplearning4j"),
                Column.number("parameters"),
                Column.text("by hand"),
                Column.number("parameters"),
                Column.text("agree"));
    }

    /** @param resting whether the layer's numbers rest on a stated shape */
    private static List<String> narrow(Entry entry, Verdict verdict, boolean resting) {
        return List.of(
                entry.name(),
                entry.layer().kind() + (entry.parameters().isFrozen() ? ", frozen" : ""),
                found(verdict, entry, line -> line.output().toString()),
                found(verdict, entry, line -> Expression.grouped(line.parameters())),
                entry.output().shape().toString(),
                entry.layer().counted()
                        ? Expression.grouped(entry.parameters().total().value())
                        : NOT_COUNTED,
                mark(verdict.agreesOn(entry.name()), verdict.compared().contains(entry.name()))
                        + (resting ? RESTING : ""));
    }

    private static List<String> wide(Entry entry, Verdict verdict, boolean resting) {
        List<String> cells = new ArrayList<>(narrow(entry, verdict, resting));
        cells.addAll(List.of(
                entry.output().derivation(),
                entry.parameters().total().derivation(),
                Expression.grouped(entry.parameters().weights().value()),
                Expression.grouped(entry.parameters().biases().value()),
                Expression.grouped(entry.parameters().statistics().value()),
                Expression.grouped(entry.multiplyAccumulates().value()),
                Expression.grouped(entry.activationBytes().value()),
                entry.receptiveField().toString()));
        return cells;
    }

    private static List<String> totals(Verdict verdict) {
        long theirs = verdict.deeplearning4j().stream()
                .mapToLong(LayerAccount::parameters)
                .sum();
        return List.of(
                "total",
                "",
                "",
                isWhole(verdict) ? Expression.grouped(theirs) : ABSENT,
                "",
                Expression.grouped(verdict.ledger().parameters()),
                mark(verdict.agrees(), !verdict.compared().isEmpty()));
    }

    /** Whether Deeplearning4j has an account of as many layers: a total of some would be compared with that of all. */
    private static boolean isWhole(Verdict verdict) {
        return verdict.deeplearning4j().size() >= verdict.ledger().entries().size();
    }

    private static String found(Verdict verdict, Entry entry, Function<LayerAccount, String> fact) {
        return verdict.found(entry.name()).map(fact).orElse(ABSENT);
    }

    /** Nobody agrees about what nobody was asked. */
    private static String mark(boolean agrees, boolean compared) {
        String agreed = compared ? "✓" : ABSENT;
        return agrees ? agreed : "✗";
    }
}
