package cnnbyhand.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Rows and columns that can be shown as text, Markdown or CSV.
 *
 * @param columns the columns, from left to right
 * @param rows the cells, each row with one cell a column
 */
public record Table(List<Column> columns, List<List<String>> rows) {
    private static final String CUT = "…";
    private static final int SHORTEST_NAME = 8;
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

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
        lines.add(heading());
        lines.add("─"
                .repeat(IntStream.range(0, columns.size())
                                .map(place -> width(place) + 2)
                                .sum()
                        - 2));
        lines.addAll(rowLines());
        return lines;
    }

    /** The rows as lines of text, without the headings. */
    public List<String> rowLines() {
        return rows.stream().map(this::line).toList();
    }

    /** The headings as a line of text. */
    public String heading() {
        return line(titles());
    }

    /** A row as a line of text; where the table itself has no such row, a cell may be wider than its column. */
    public String line(List<String> cells) {
        return IntStream.range(0, columns.size())
                .mapToObj(place -> padded(cells.get(place), place))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    /**
     * The table for the screen: names in the first column are cut at their beginnings where it is too wide otherwise, as
     * those of nested models begin alike.
     */
    public Table fitted() {
        int width = text().stream().mapToInt(String::length).max().orElse(0);
        int longest = Math.max(SHORTEST_NAME, width(0) - Math.max(0, width - PageWidth.SCREEN));
        return new Table(
                columns, rows.stream().map(row -> shortened(row, longest)).toList());
    }

    private static List<String> shortened(List<String> row, int longest) {
        List<String> cells = new ArrayList<>(row);
        cells.set(0, shortened(row.get(0), longest));
        return cells;
    }

    private static String shortened(String name, int longest) {
        return name.length() <= longest ? name : CUT + name.substring(name.length() - longest + 1);
    }

    /** The table without its last columns. */
    public Table first(int count) {
        return new Table(
                columns.subList(0, count),
                rows.stream().map(row -> row.subList(0, count)).toList());
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

    /** The table as RFC 4180 has it, but for its line feeds; the numbers are not grouped. */
    public String csv() {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSV)) {
            printer.printRecord(titles());
            for (List<String> row : rows) {
                printer.printRecord(IntStream.range(0, row.size()).mapToObj(place -> ungrouped(row.get(place), place)));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private String ungrouped(String cell, int place) {
        return columns.get(place).right() ? cell.replace(",", "") : cell;
    }

    private List<String> titles() {
        return columns.stream().map(Column::title).toList();
    }

    private String padded(String cell, int place) {
        String space = " ".repeat(Math.max(0, width(place) - cell.length()));
        return columns.get(place).right() ? space + cell : cell + space;
    }

    private int width(int place) {
        int title = columns.get(place).title().length();
        return rows.stream().mapToInt(row -> row.get(place).length()).reduce(title, Math::max);
    }

    private static String bars(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }
}
