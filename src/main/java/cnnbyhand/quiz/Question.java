package cnnbyhand.quiz;

import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.diagnosis.Cell;
import cnnbyhand.byhand.diagnosis.Row;
import cnnbyhand.byhand.diagnosis.Rules;
import cnnbyhand.byhand.diagnosis.Working;
import java.util.List;

/**
 * One blank of the quiz.
 *
 * @param row the right row
 * @param cell what is asked of it
 */
public record Question(Row row, Cell cell) {

    public Layer layer() {
        return row.layer();
    }

    /** The layer's place among the layers, from 1. */
    public int number() {
        return row.place() + 1;
    }

    /** The layer as its document states it, and what goes in where that is not the row above alone. */
    public String description() {
        return description(row.ledger(), row.place());
    }

    /** The same of the layer in row {@code place}, from 0, of a book; also of one that nothing is asked of. */
    public static String description(Ledger ledger, int place) {
        List<String> inputs = ledger.namedInputs(place);
        return ledger.entries().get(place).layer().description()
                + (inputs.isEmpty() ? "" : ", from " + String.join(" and ", inputs));
    }

    /** What stands there, and why. */
    public Working right() {
        return row.working(cell);
    }

    /** Whether {@code typed} looks like an answer, right or wrong. */
    public boolean accepts(String typed) {
        return AnswerParser.of(cell, typed).isPresent();
    }

    /** The rule in letters. */
    public String hint() {
        return Rules.hint(row, cell);
    }
}
