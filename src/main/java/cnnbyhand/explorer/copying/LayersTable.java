package cnnbyhand.explorer.copying;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Expression;
import cnnbyhand.byhand.Ledger;
import java.util.List;
import java.util.stream.Collectors;

/** The layers as a table in a text. */
public final class LayersTable {
    /** The kinds are sentences: their lines break, so that the table is as wide as a page's text at most. */
    private static final String COLUMNS = "@{}l>{\\raggedright\\arraybackslash}p{0.3\\textwidth}rrr@{}";

    private static final List<String> TITLES = List.of("layer", "kind", "input", "output", "parameters");

    private LayersTable() {}

    static String markdown(Ledger ledger) {
        return markdown(ledger.entries())
                + row(List.of("**all layers**", "", "", "", "**" + Expression.grouped(ledger.parameters()) + "**"));
    }

    /** One layer, without a sum. */
    static String markdown(Entry entry) {
        return markdown(List.of(entry));
    }

    private static String markdown(List<Entry> entries) {
        return row(TITLES)
                + "| --- | --- | ---: | ---: | ---: |\n"
                + entries.stream()
                        .map(entry -> row(cells(entry).stream()
                                .map(LayersTable::inMarkdown)
                                .toList()))
                        .collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    /** It needs the packages {@code array} and {@code booktabs}. */
    static String latex(Ledger ledger) {
        return latex(ledger.entries(), List.of("all layers", "", "", "", Expression.grouped(ledger.parameters())));
    }

    /** One layer, without a sum; it needs the same packages. */
    static String latex(Entry entry) {
        return latex(List.of(entry), List.of());
    }

    private static String latex(List<Entry> entries, List<String> total) {
        return "% \\usepackage{array,booktabs}\n{\\small\\setlength{\\tabcolsep}{4pt}\\noindent\n"
                + LatexTable.of(
                        COLUMNS,
                        TITLES,
                        entries.stream()
                                .map(entry ->
                                        cells(entry).stream().map(LatexText::of).toList())
                                .toList(),
                        total)
                + "\\par}\n";
    }

    private static List<String> cells(Entry entry) {
        return List.of(
                entry.name(),
                entry.layer().description(),
                entry.input().toString(),
                entry.output().shape().toString(),
                Expression.grouped(entry.parameters().total().value()));
    }

    /** In Markdown's signs. */
    public static String inMarkdown(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("_", "\\_")
                .replace("*", "\\*");
    }
}
