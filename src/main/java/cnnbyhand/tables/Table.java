package cnnbyhand.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Rows and columns that can be shown as text, Markdown or CSV.
 *
 * @param columns the columns, from left to right
 * @param rows the cells, each row with one cell a column
 */
public record Table(List<Column> columns, List<List<String>> rows) {
    /** Where part of a cell is left out. */
    public static final String CUT = "…";

    private static final int SHORTEST_NAME = 8;
    private static final int NARROWEST = 20;
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

        /** Numbers below a heading in two lines, as wide as the longer of both words. */
        static Column number(String above, String title) {
            return number(" ".repeat(Math.max(0, above.length() - title.length())) + title);
        }
    }

    /** The table as lines of text: the headings, a rule, the rows. */
    public List<String> text() {
        List<String> lines = new ArrayList<>();
        lines.add(heading());
        lines.add("─".repeat(width()));
        lines.addAll(rowLines());
        return lines;
    }

    /** The rows as lines of text, without the headings. */
    public List<String> rowLines() {
        return rows.stream().map(this::line).toList();
    }

    /** The headings as a line of text. */
    private String heading() {
        return line(titles());
    }

    /** A row as a line of text; where the table itself has no such row, a cell may be wider than its column. */
    public String line(List<String> cells) {
        return IntStream.range(0, columns.size())
                .mapToObj(place -> padded(cells.get(place), place))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    /** The same below a line of headings, each of which stands above neighbouring columns, by the first of them. */
    public List<String> text(Map<Integer, String> above) {
        StringBuilder line = new StringBuilder();
        new TreeMap<>(above).forEach((column, heading) -> {
            int indent = start(column) + (columns.get(column).right() ? width(column) - heading.length() : 0);
            line.append(" ".repeat(Math.max(1, indent - line.length()))).append(heading);
        });
        List<String> lines = new ArrayList<>(List.of(line.toString()));
        lines.addAll(text());
        return lines;
    }

    private int start(int column) {
        return IntStream.range(0, column).map(place -> width(place) + 2).sum();
    }

    /** How many columns of signs the table takes. */
    public int width() {
        return start(columns.size()) - 2;
    }

    /**
     * The table in {@code width} columns of signs: names in the first column are cut at their beginnings where it is too
     * wide otherwise, as those of nested models begin alike.
     */
    public Table fitted(int width) {
        return cutInFront(0, SHORTEST_NAME, width);
    }

    /** The same with the cells of another column cut as the names are, of which {@code shortest} signs stay. */
    Table cutInFront(int column, int shortest, int width) {
        int longest = longest(column, shortest, width);
        return with(
                column, cell -> cell.length() <= longest ? cell : CUT + cell.substring(cell.length() - longest + 1));
    }

    /** The table in {@code width} columns of signs: what stands in the last one goes on below itself. */
    public Table wrapped(int width) {
        int last = columns.size() - 1;
        int room = Math.max(NARROWEST, width - start(last));
        List<List<String>> all = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row);
            for (String part : PageWidth.wrapped(row.get(last), 0, room)) {
                cells.set(last, part);
                all.add(List.copyOf(cells));
                cells.replaceAll(cell -> "");
            }
        }
        return new Table(columns, all);
    }

    /** The same with the cells of another column cut at their ends, of which {@code shortest} signs stay. */
    Table cut(int column, int shortest, int width) {
        int longest = longest(column, shortest, width);
        return with(column, cell -> cell.length() <= longest ? cell : cell.substring(0, longest - 1) + CUT);
    }

    private int longest(int column, int shortest, int width) {
        return Math.max(shortest, width(column) - Math.max(0, width() - width));
    }

    private Table with(int column, UnaryOperator<String> change) {
        List<List<String>> changed = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row);
            cells.set(column, change.apply(row.get(column)));
            changed.add(cells);
        }
        return new Table(columns, changed);
    }

    /** The table with one more column at its end. */
    public Table with(Column column, List<String> cells) {
        List<Column> more = new ArrayList<>(columns);
        more.add(column);
        List<List<String>> longer = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<String> line = new ArrayList<>(rows.get(row));
            line.add(cells.get(row));
            longer.add(line);
        }
        return new Table(more, longer);
    }

    /** The table without its last columns. */
    public Table first(int count) {
        return new Table(
                columns.subList(0, count),
                rows.stream().map(row -> row.subList(0, count)).toList());
    }

    /** The table with the columns of another one, which has as many rows, at its right. */
    Table beside(Table other) {
        List<List<String>> joined = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            joined.add(joined(rows.get(row), other.rows.get(row)));
        }
        return new Table(joined(columns, other.columns), joined);
    }

    private static <T> List<T> joined(List<T> left, List<T> right) {
        return Stream.concat(left.stream(), right.stream()).toList();
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
