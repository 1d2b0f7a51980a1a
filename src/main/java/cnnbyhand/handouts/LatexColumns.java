package cnnbyhand.handouts;

import cnnbyhand.explorer.copying.LatexTable;
import cnnbyhand.lessons.InlineText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;

/** A table of a page in LaTeX; where it is wider than a sheet, its long cells are broken. */
final class LatexColumns {
    /** As many letters stand side by side on a sheet. */
    private static final int LETTERS = 90;

    /** Shorter cells are never broken. */
    private static final int SHORT = 24;

    private static final int BETWEEN = 2;

    private final List<List<TableCell>> rows = new ArrayList<>();

    private LatexColumns(TableBlock table) {
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                rows.add(cells(row));
            }
        }
    }

    static String table(TableBlock table) {
        LatexColumns columns = new LatexColumns(table);
        List<List<String>> cells = columns.rows.stream()
                .map(row -> row.stream().map(LatexColumns::breakable).toList())
                .toList();
        List<List<String>> rows = cells.subList(1, cells.size()).stream()
                .map(row -> row.stream().map(LatexColumns::filled).toList())
                .toList();
        return LatexTable.overPages(columns.columns(), cells.get(0), rows);
    }

    /** The long names of nested layers break behind their marks. */
    private static String breakable(TableCell cell) {
        String latex = LatexInline.of(cell);
        return letters(cell) <= SHORT
                ? latex
                : latex.replace("\\_", "\\_\\allowbreak{}").replaceAll("(?<!\u00a0)/", "/\\\\allowbreak{}");
    }

    /** A cell with nothing in it is one to be filled in. */
    private static String filled(String cell) {
        return cell.isEmpty() ? "\\blank" : cell;
    }

    private String columns() {
        List<Integer> widths =
                IntStream.range(0, rows.get(0).size()).mapToObj(this::width).toList();
        int letters = widths.stream().mapToInt(width -> width + BETWEEN).sum();
        if (letters <= LETTERS) {
            return IntStream.range(0, widths.size()).mapToObj(this::side).collect(Collectors.joining());
        }
        int shorts = widths.stream()
                .filter(width -> width <= SHORT)
                .mapToInt(w -> w + BETWEEN)
                .sum();
        int longs = widths.stream()
                .filter(width -> width > SHORT)
                .mapToInt(w -> w + BETWEEN)
                .sum();
        return IntStream.range(0, widths.size())
                .mapToObj(place -> widths.get(place) <= SHORT
                        ? side(place)
                        : broken((widths.get(place) + BETWEEN) * (double) (LETTERS - shorts) / longs / LETTERS))
                .collect(Collectors.joining());
    }

    private static String broken(double share) {
        return String.format(
                Locale.ROOT, ">{\\raggedright\\arraybackslash}p{\\dimexpr%.3f\\linewidth-2\\tabcolsep\\relax}", share);
    }

    private String side(int place) {
        return rows.get(0).get(place).getAlignment() == TableCell.Alignment.RIGHT ? "r" : "l";
    }

    private int width(int place) {
        return rows.stream().mapToInt(row -> letters(row.get(place))).max().orElse(0);
    }

    private static int letters(Node cell) {
        return InlineText.of(cell).length();
    }

    private static List<TableCell> cells(Node row) {
        List<TableCell> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add((TableCell) cell);
        }
        return cells;
    }
}
