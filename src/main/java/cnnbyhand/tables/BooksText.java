package cnnbyhand.tables;

import cnnbyhand.tables.Table.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of the two books as lines of text that fit a given width. */
final class BooksText {
    private static final int TYPE = 1;
    private static final int AGREE = 6;
    /** Only where branches are. */
    private static final int INPUTS = 7;
    /** What both books say is named above the headings, once for its two columns. */
    private static final Map<Integer, String> BOOKS = Map.of(2, "Deeplearning4j", 4, "by hand");

    private static final int SHORTEST_TYPE = 13;
    private static final int SHORTEST_CELL = 8;

    private BooksText() {}

    /** @param books name, type, both books' shapes and parameters, the verdict, and where branches are, the inputs */
    static List<String> of(Table books, int width) {
        return fitted(books, width).text(BOOKS);
    }

    /** @param figures what is to stand beside the books; left out where that is too wide */
    static List<String> of(Table books, FiguresTable figures, int width) {
        Table beside = beside(books, figures);
        if (beside.width() > width) {
            return of(books, width);
        }
        Map<Integer, String> above = new HashMap<>(BOOKS);
        above.putAll(figures.above(books.columns().size()));
        return beside.text(above);
    }

    /** What is left out there: the names and the figures. */
    static List<String> below(Table books, FiguresTable figures, int width) {
        return beside(books, figures).width() <= width
                ? List.of()
                : books.first(1).beside(figures.table()).fitted(width).text(figures.above(1));
    }

    private static Table beside(Table books, FiguresTable figures) {
        return titled(books, "").beside(figures.table());
    }

    /** Where not even short inputs have room, they are left to the derivations. */
    private static Table fitted(Table books, int width) {
        Table whole = titled(books, "agree");
        if (whole.width() <= width) {
            return whole;
        }
        Table shorter = shortened(titled(books, ""), width);
        return shorter.width() <= width || books.columns().size() <= INPUTS
                ? shorter
                : fitted(books.first(INPUTS), width);
    }

    private static Table shortened(Table books, int width) {
        Table named = inputs(books.cut(TYPE, SHORTEST_TYPE, width), SHORTEST_TYPE, width)
                .fitted(width);
        return inputs(named, SHORTEST_CELL, width).cut(TYPE, SHORTEST_CELL, width);
    }

    /** Cut as the names of the layers that they are. */
    private static Table inputs(Table books, int shortest, int width) {
        return books.columns().size() > INPUTS ? books.cutInFront(INPUTS, shortest, width) : books;
    }

    private static Table titled(Table books, String agree) {
        List<Column> columns = new ArrayList<>(books.columns());
        BOOKS.keySet().forEach(column -> columns.set(column, Column.text("shape")));
        columns.set(AGREE, Column.text(agree));
        return new Table(columns, books.rows());
    }
}
