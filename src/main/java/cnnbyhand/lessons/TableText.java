package cnnbyhand.lessons;

import cnnbyhand.tables.Table;
import cnnbyhand.tables.Table.Column;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;

/** A table of the prose as the tables of the hand-kept book are written. */
final class TableText {
    private TableText() {}

    static Table of(TableBlock table) {
        List<List<String>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                rows.add(cells(row).stream().map(InlineText::of).toList());
            }
        }
        List<Column> columns = cells(table.getFirstChild().getFirstChild()).stream()
                .map(cell -> new Column(InlineText.of(cell), cell.getAlignment() == TableCell.Alignment.RIGHT))
                .toList();
        return new Table(columns, rows.subList(1, rows.size()));
    }

    private static List<TableCell> cells(Node row) {
        List<TableCell> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add((TableCell) cell);
        }
        return cells;
    }
}
