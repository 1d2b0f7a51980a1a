package cnnbyhand.quiz;

import cnnbyhand.byhand.diagnosis.Cell;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How much is asked. */
public enum Level {
    SHAPES(Cell.SHAPE),
    PARAMETERS(Cell.PARAMETERS),
    BOTH(Cell.SHAPE, Cell.PARAMETERS);

    private final List<Cell> cells;

    Level(Cell... cells) {
        this.cells = List.of(cells);
    }

    /** What is asked of each layer, in this order. */
    public List<Cell> cells() {
        return cells;
    }

    /** The level as it is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Stream.of(values()).map(Level::word).toList();
    }
}
