package cnnbyhand.byhand.diagnosis;

import cnnbyhand.byhand.Letter;
import java.util.List;
import java.util.stream.Collectors;

/** The hand-kept book's rules in letters, and what the letters stand for. */
public final class Rules {
    private Rules() {}

    /** The rule of one cell with its letters explained. */
    public static String hint(Row row, Cell cell) {
        String letters = cell == Cell.SHAPE
                ? row.layer().shapeLetters()
                : explained(row.layer().countLetters(row.input()));
        return letters.isEmpty() ? rule(row, cell) : rule(row, cell) + "; " + letters;
    }

    /** What the rule is for, and the rule: {@code parameters of dense: i·o + o}. */
    public static String titled(Row row, Cell cell) {
        return (cell == Cell.SHAPE ? "output shape" : "parameters") + " of "
                + row.layer().kind() + ": " + rule(row, cell);
    }

    private static String rule(Row row, Cell cell) {
        String rule = row.working(cell).rule();
        return cell == Cell.PARAMETERS && rule.equals("0") ? "0, as it learns nothing" : rule;
    }

    private static String explained(List<Letter> letters) {
        return letters.stream()
                .map(letter -> letter.letter() + " " + letter.meaning())
                .collect(Collectors.joining(", "));
    }
}
