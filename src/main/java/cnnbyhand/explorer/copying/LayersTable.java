package cnnbyhand.explorer.copying;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Expression;
import cnnbyhand.byhand.Ledger;
import java.util.List;
import java.util.stream.Collectors;

/** The layers as a table in a text. */
final class LayersTable {
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

    static String latex(Ledger ledger) {
        return """
                \\begin{tabular}{llrrr}
                \\hline
                %s\\hline
                %s\\hline
                %s\\hline
                \\end{tabular}
                """
                .formatted(
                        line(TITLES),
                        ledger.entries().stream()
                                .map(entry -> line(cells(entry).stream()
                                        .map(LayersTable::inLatex)
                                        .toList()))
                                .collect(Collectors.joining()),
                        line(List.of("all layers", "", "", "", Expression.grouped(ledger.parameters()))));
    }

    private static String line(List<String> cells) {
        return String.join(" & ", cells) + " \\\\\n";
    }

    private static List<String> cells(Entry entry) {
        return List.of(
                entry.name(),
                entry.layer().description(),
                entry.input().toString(),
                entry.output().shape().toString(),
                Expression.grouped(entry.parameters().total().value()));
    }

    static String inMarkdown(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("_", "\\_")
                .replace("*", "\\*");
    }

    /** In LaTeX's signs; what is mathematics there stands between dollars. */
    static String inLatex(String text) {
        StringBuilder latex = new StringBuilder();
        text.chars().forEach(sign -> latex.append(inLatex((char) sign)));
        return latex.toString().replace("$$", "");
    }

    private static String inLatex(char sign) {
        return switch (sign) {
            case '\\' -> "\\textbackslash{}";
            case '&', '%', '$', '#', '_', '{', '}' -> "\\" + sign;
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '×' -> "$\\times$";
            case '·' -> "$\\cdot$";
            case '⌊' -> "$\\lfloor$";
            case '⌋' -> "$\\rfloor$";
            case '⌈' -> "$\\lceil$";
            case '⌉' -> "$\\rceil$";
            case '−' -> "$-$";
            case '√' -> "$\\surd$";
            case '²' -> "$^2$";
            case '<', '>', '+', '=' -> "$" + sign + "$";
            default -> String.valueOf(sign);
        };
    }
}
