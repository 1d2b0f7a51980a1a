package cnnbyhand.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows and columns that can be shown as text, Markdown or CSV.
 *
 * @param columns the columns, from left to right
 * @param rows the cells, each row with one cell a column
 */
public record Table(List<Column> columns, List<List<String>> rows) {

    /**
     * One column.
     *
     * @param title its heading
     * @param right whether its cells stand at the right, as numbers do
     */
    public record Column(String title, boolean right) {
        public static Column text(String title) {
            return new Column(title, false);
        }

        public static Column number(String title) {
            return new Column(title, true);
        }
    }

    /** The table as lines of text: the headings, a rule, the rows. */
    public List<String> text() {
        List<String> lines = new ArrayList<>();
        lines.add(line(titles()));
        lines.add("─"
                .repeat(IntStream.range(0, columns.size())
                                .map(place -> width(place) + 2)
                                .sum()
                        - 2));
        rows.forEach(row -> lines.add(line(row)));
        return lines;
    }

    /** The table as GitHub's Markdown has it. */
    public List<String> markdown() {
        List<String> lines = new ArrayList<>();
        lines.add(bars(titles()));
        lines.add(bars(
                columns.stream().map(column -> column.right() ? "---:" : "---").toList()));
        rows.forEach(row -> lines.add(bars(row)));
        return lines;
    }

    /** The table as RFC 4180 has it: cells with a comma or a quote are quoted, numbers are not grouped. */
    public List<String> csv() {
        List<String> lines = new ArrayList<>();
        lines.add(commas(titles()));
        rows.forEach(row -> lines.add(commas(IntStream.range(0, row.size())
                .mapToObj(place -> ungrouped(row.get(place), place))
                .toList())));
        return lines;
    }

    private String ungrouped(String cell, int place) {
        return columns.get(place).right() ? cell.replace(",", "") : cell;
    }

    private List<String> titles() {
        return columns.stream().map(Column::title).toList();
    }

    private String line(List<String> cells) {
        return IntStream.range(0, columns.size())
                .mapToObj(place -> padded(cells.get(place), place))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private String padded(String cell, int place) {
        String space = " ".repeat(width(place) - cell.length());
        return columns.get(place).right() ? space + cell : cell + space;
    }

    private int width(int place) {
        int title = columns.get(place).title().length();
        return rows.stream().mapToInt(row -> row.get(place).length()).reduce(title, Math::max);
    }

    private static String bars(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String commas(List<String> cells) {
        return cells.stream().map(Table::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
