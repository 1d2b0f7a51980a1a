package cnnbyhand.quiz;

import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.diagnosis.Diagnosis;
import cnnbyhand.byhand.diagnosis.Finding;
import cnnbyhand.byhand.diagnosis.Row;
import cnnbyhand.byhand.diagnosis.Track;
import cnnbyhand.byhand.diagnosis.Value;
import cnnbyhand.byhand.diagnosis.Working;
import java.util.List;
import java.util.Optional;

/**
 * What became of one answer.
 *
 * @param question what was asked
 * @param typed what was typed, made visible
 * @param given what it was read as; nothing where it was no answer
 * @param mark how it is graded
 * @param track what the student took to go into the layer
 * @param right what stands in the cell, and why
 * @param findings why the answer is wrong, the likeliest first; empty where no known slip comes to it
 */
public record Grade(
        Question question,
        String typed,
        Optional<Value> given,
        Mark mark,
        Track track,
        Working right,
        List<Finding> findings) {

    static Grade of(Question question, String typed, Track track) {
        Row row = question.row();
        Working right = row.working(question.cell());
        Optional<Value> given = AnswerParser.of(question.cell(), typed);
        Mark mark = mark(question, typed, given, right, track);
        List<Finding> findings =
                mark == Mark.WRONG ? Diagnosis.of(row, question.cell(), given.orElseThrow(), track) : List.of();
        return new Grade(question, AnswerParser.shown(typed), given, mark, track, right, findings);
    }

    /** The layer in which the shape went wrong from which this answer follows. */
    public String slippedAt() {
        return track.since().orElseThrow();
    }

    /** The student's own input from which this answer follows. */
    public String ownInput() {
        return Value.of(track.shape()).toString();
    }

    /** What goes on behind the layer whose shape this is. */
    Track onward() {
        Row row = question.row();
        Optional<Shape> wrong = given.filter(value -> mark == Mark.WRONG).flatMap(Value::shape);
        return wrong.map(shape -> track.astray(row, shape)).orElseGet(() -> switch (mark) {
            case RIGHT -> track.rightly(row);
            case RIGHT_FROM_SLIP -> track.following(row);
            default -> track.past(row);
        });
    }

    private static Mark mark(Question question, String typed, Optional<Value> given, Working right, Track track) {
        if (AnswerParser.withoutBlanks(typed).isEmpty()) {
            return Mark.UNANSWERED;
        }
        if (given.isEmpty()) {
            return Mark.UNREADABLE;
        }
        if (given.get().says(right.value())) {
            return Mark.RIGHT;
        }
        Optional<Working> own = question.row().on(track.shape()).possible(question.cell());
        boolean follows = track.strayed()
                && own.map(working -> given.get().says(working.value())).orElse(false);
        return follows ? Mark.RIGHT_FROM_SLIP : Mark.WRONG;
    }
}
