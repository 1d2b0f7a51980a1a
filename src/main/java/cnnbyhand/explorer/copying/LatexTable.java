package cnnbyhand.explorer.copying;

import java.util.List;
import java.util.stream.Collectors;

/** A table in LaTeX with the rules of {@code booktabs}; its cells are in LaTeX's signs already. */
public final class LatexTable {
    private LatexTable() {}

    /**
     * A table that stays on one page.
     *
     * @param columns as LaTeX writes them, {@code llr}
     * @param total a last row below a rule; none where it is empty
     */
    public static String of(String columns, List<String> titles, List<List<String>> rows, List<String> total) {
        return in("tabular", "", columns, titles, rows, total);
    }

    /** The same as wide as the text, by columns {@code X} whose lines break; it needs the package {@code tabularx}. */
    static String asWideAsTheText(String columns, List<String> titles, List<List<String>> rows, List<String> total) {
        return in("tabularx", "{\\textwidth}", columns, titles, rows, total);
    }

    private static String in(
            String table,
            String width,
            String columns,
            List<String> titles,
            List<List<String>> rows,
            List<String> total) {
        return "\\begin{" + table + "}" + width + "{" + columns + "}\n\\toprule\n" + line(titles) + "\\midrule\n"
                + lines(rows) + (total.isEmpty() ? "" : "\\midrule\n" + line(total)) + "\\bottomrule\n\\end{" + table
                + "}\n";
    }

    /** A table that goes on over pages, each of which shows the titles; it needs the package {@code longtable}. */
    public static String overPages(String columns, List<String> titles, List<List<String>> rows) {
        return "\\begin{longtable}[l]{" + columns + "}\n\\toprule\n" + line(titles) + "\\midrule\n\\endhead\n"
                + "\\bottomrule\n\\endfoot\n" + lines(rows) + "\\end{longtable}\n";
    }

    private static String lines(List<List<String>> rows) {
        return rows.stream().map(LatexTable::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return String.join(" & ", cells) + " \\\\\n";
    }
}
