package cnnbyhand.quiz;

import cnnbyhand.byhand.Shape;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a student takes to go into the next layer, and has said of the layers so far.
 *
 * @param shape the shape
 * @param since the layer at which it left the right one; nothing while it is right
 * @param answered the shapes that were answered, right or wrong, by the layer's place; a layer that was not asked, was
 *     left unanswered or was given no shape has none
 */
record Track(Shape shape, Optional<String> since, Map<Integer, Shape> answered) {

    static Track right(Shape shape) {
        return new Track(shape, Optional.empty(), Map.of());
    }

    boolean strayed() {
        return since.isPresent();
    }

    /** What the student said comes out of {@code row}. */
    Optional<Shape> answer(Row row) {
        return Optional.ofNullable(answered.get(row.place()));
    }

    /** What goes on behind {@code row}, whose shape was graded {@code mark} for {@code given}. */
    Track through(Row row, Mark mark, Optional<Value> given) {
        Optional<Shape> wrong = given.filter(value -> mark == Mark.WRONG).flatMap(Value::shape);
        if (wrong.isPresent()) {
            return new Track(wrong.get(), Optional.of(row.name()), answered).noting(row);
        }
        Shape right = row.output().orElseThrow();
        return switch (mark) {
            case RIGHT -> back(right).noting(row);
            case RIGHT_FROM_SLIP -> further(row, right).noting(row);
            default -> further(row, right);
        };
    }

    private Track noting(Row row) {
        Map<Integer, Shape> more = new TreeMap<>(answered);
        more.put(row.place(), shape);
        return new Track(shape, since, Map.copyOf(more));
    }

    private Track further(Row row, Shape right) {
        Optional<Shape> follows = row.on(shape).output().filter(own -> strayed() && !own.equals(right));
        return follows.map(own -> new Track(own, since, answered)).orElse(back(right));
    }

    /** The right shape, whatever was answered before. */
    Track back(Shape right) {
        return new Track(right, Optional.empty(), answered);
    }
}
