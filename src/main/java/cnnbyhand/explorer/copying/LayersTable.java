package cnnbyhand.explorer.copying;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Expression;
import cnnbyhand.byhand.Ledger;
import java.util.List;
import java.util.stream.Collectors;

/** The layers as a table in a text. */
public final class LayersTable {
    private static final List<String> TITLES = List.of("layer", "kind", "input", "output", "parameters");

    private LayersTable() {}

    static String markdown(Ledger ledger) {
        return row(TITLES)
                + "| --- | --- | ---: | ---: | ---: |\n"
                + ledger.entries().stream()
                        .map(entry -> row(cells(entry).stream()
                                .map(LayersTable::inMarkdown)
                                .toList()))
                        .collect(Collectors.joining())
                + row(List.of("**all layers**", "", "", "", "**" + Expression.grouped(ledger.parameters()) + "**"));
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    /** It needs the package {@code booktabs}. */
    static String latex(Ledger ledger) {
        return "% \\usepackage{booktabs}\n"
                + LatexTable.of(
                        "llrrr",
                        TITLES,
                        ledger.entries().stream()
                                .map(entry ->
                                        cells(entry).stream().map(LatexText::of).toList())
                                .toList(),
                        List.of("all layers", "", "", "", Expression.grouped(ledger.parameters())));
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
