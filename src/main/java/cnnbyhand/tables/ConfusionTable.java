package cnnbyhand.tables;

import cnnbyhand.tables.Table.Column;
import cnnbyhand.training.Confusion;
import java.util.ArrayList;
import java.util.List;

/** A confusion matrix: a row for each true class, a column for each predicted one. */
public final class ConfusionTable {
    private static final String STRAYS = "other";

    private ConfusionTable() {}

    /**
     * @param data what the network was tested on
     * @param headingWidth how many letters of a class's name a column's heading may have
     */
    public static Table of(Confusion confusion, String data, int headingWidth) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("true class, " + data));
        confusion.classes().forEach(name -> columns.add(Column.number(shortened(name, headingWidth))));
        if (confusion.strays()) {
            columns.add(Column.number(STRAYS));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < confusion.classes().size(); row++) {
            rows.add(row(confusion, row, columns.size()));
        }
        return new Table(columns, rows);
    }

    private static List<String> row(Confusion confusion, int row, int width) {
        List<String> cells = new ArrayList<>();
        cells.add(confusion.classes().get(row));
        for (int column = 0; column < width - 1; column++) {
            cells.add(Long.toString(confusion.counts()[row][column]));
        }
        return cells;
    }

    private static String shortened(String name, int width) {
        return name.length() <= width ? name : name.substring(0, width - 1) + "…";
    }
}
