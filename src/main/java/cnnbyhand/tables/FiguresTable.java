package cnnbyhand.tables;

import cnnbyhand.byhand.LayerFigure;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.tables.Table.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Further figures of a hand-kept book.
 *
 * @param figures in the order of their columns
 */
record FiguresTable(Ledger ledger, List<LayerFigure> figures) {

    /** Each figure's column without the layers' names: one row per layer and one for the total. */
    Table table() {
        List<List<String>> rows = new ArrayList<>();
        ledger.entries().forEach(entry -> rows.add(row(figure -> figure.of(entry))));
        rows.add(row(figure -> figure.of(ledger)));
        return new Table(figures.stream().map(FiguresTable::column).toList(), rows);
    }

    /** What stands above the headings, of which the first belongs to column {@code first}. */
    Map<Integer, String> above(int first) {
        Map<Integer, String> above = new HashMap<>();
        for (int place = 0; place < figures.size(); place++) {
            above.put(first + place, heading(figures.get(place)).get(0));
        }
        return above;
    }

    private static Column column(LayerFigure figure) {
        List<String> heading = heading(figure);
        return Column.number(heading.get(0), heading.get(1));
    }

    private List<String> row(Function<LayerFigure, String> cell) {
        return figures.stream().map(cell).toList();
    }

    /** In two lines, because the numbers are narrower than the words. */
    private static List<String> heading(LayerFigure figure) {
        return switch (figure) {
            case MULTIPLY_ACCUMULATES -> List.of("multiply-", "accumulates");
            case MEMORY -> List.of("activation", "bytes");
            case RECEPTIVE_FIELD -> List.of("receptive", "field");
        };
    }
}
