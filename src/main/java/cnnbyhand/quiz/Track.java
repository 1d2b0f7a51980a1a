package cnnbyhand.quiz;

import cnnbyhand.byhand.Shape;
import java.util.Optional;

/**
 * What a student takes to go into the next layer.
 *
 * @param shape the shape
 * @param since the layer at which it left the right one; nothing while it is right
 */
record Track(Shape shape, Optional<String> since) {

    static Track right(Shape shape) {
        return new Track(shape, Optional.empty());
    }

    boolean strayed() {
        return since.isPresent();
    }

    /** What goes on behind {@code row}, whose shape was graded {@code mark} for {@code given}. */
    Track through(Row row, Mark mark, Optional<Value> given) {
        Optional<Shape> answered = given.flatMap(Value::shape);
        if (mark == Mark.WRONG && answered.isPresent()) {
            return new Track(answered.get(), Optional.of(row.name()));
        }
        Shape right = row.output().orElseThrow();
        return mark == Mark.RIGHT ? right(right) : further(row, right);
    }

    private Track further(Row row, Shape right) {
        Optional<Shape> follows = row.on(shape).output().filter(own -> strayed() && !own.equals(right));
        return follows.map(own -> new Track(own, since)).orElse(right(right));
    }
}
