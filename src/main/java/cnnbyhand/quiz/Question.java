package cnnbyhand.quiz;

import cnnbyhand.byhand.Layer;
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
        List<String> inputs = row.ledger().namedInputs(row.place());
        return row.layer().description() + (inputs.isEmpty() ? "" : ", from " + String.join(" and ", inputs));
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
