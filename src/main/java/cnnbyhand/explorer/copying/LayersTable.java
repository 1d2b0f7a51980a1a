package cnnbyhand.explorer.copying;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Expression;
import cnnbyhand.byhand.Ledger;
import java.util.List;
import java.util.stream.Collectors;

/** The layers as a table in a text. */
public final class LayersTable {
    /** Names and kinds share what the numbers leave, and their lines break: the table is as wide as the page's text. */
    private static final String TEXT = ">{\\raggedright\\arraybackslash}X";

    private static final String COLUMNS = "@{}" + TEXT + TEXT + "rrr@{}";

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

    /** It needs the packages {@code booktabs} and {@code tabularx}. */
    static String latex(Ledger ledger) {
        return latex(ledger.entries(), List.of("all layers", "", "", "", Expression.grouped(ledger.parameters())));
    }

    /** One layer, without a sum; it needs the same packages. */
    static String latex(Entry entry) {
        return latex(List.of(entry), List.of());
    }

    private static String latex(List<Entry> entries, List<String> total) {
        return "% \\usepackage{booktabs,tabularx}\n{\\small\\setlength{\\tabcolsep}{4pt}\\noindent\n"
                + LatexTable.asWideAsTheText(
                        COLUMNS,
                        TITLES,
                        entries.stream().map(LayersTable::inLatex).toList(),
                        total)
                + "\\par}\n";
    }

    private static List<String> inLatex(Entry entry) {
        return cells(entry).stream()
                .map(cell -> cell.equals(entry.name()) ? LatexText.ofName(cell) : LatexText.of(cell))
                .toList();
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
