package cnnbyhand.byhand.diagnosis;

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
public record Track(Shape shape, Optional<String> since, Map<Integer, Shape> answered) {

    /** Of who has said nothing yet. */
    public static Track right(Shape shape) {
        return new Track(shape, Optional.empty(), Map.of());
    }

    /** Of who has rightly said what comes out of every row before {@code row}. */
    public static Track rightUpTo(Row row) {
        Map<Integer, Shape> answered = new TreeMap<>();
        row.earlier().forEach(before -> before.output().ifPresent(right -> answered.put(before.place(), right)));
        return new Track(row.input(), Optional.empty(), Map.copyOf(answered));
    }

    public boolean strayed() {
        return since.isPresent();
    }

    /** What the student said comes out of {@code row}. */
    Optional<Shape> answer(Row row) {
        return Optional.ofNullable(answered.get(row.place()));
    }

    /** What goes on behind {@code row} where a wrong shape was said. */
    public Track astray(Row row, Shape wrong) {
        return new Track(wrong, Optional.of(row.name()), answered).noting(row);
    }

    /** What goes on behind {@code row} where its right shape was said. */
    public Track rightly(Row row) {
        return back(row.output().orElseThrow()).noting(row);
    }

    /** What goes on behind {@code row} where a shape was said that follows from an earlier slip. */
    public Track following(Row row) {
        return past(row).noting(row);
    }

    /** What goes on behind {@code row} where no shape was said. */
    public Track past(Row row) {
        Shape right = row.output().orElseThrow();
        Optional<Shape> follows = row.on(shape).output().filter(own -> strayed() && !own.equals(right));
        return follows.map(own -> new Track(own, since, answered)).orElse(back(right));
    }

    /** The right shape, whatever was answered before. */
    public Track back(Shape right) {
        return new Track(right, Optional.empty(), answered);
    }

    private Track noting(Row row) {
        Map<Integer, Shape> more = new TreeMap<>(answered);
        more.put(row.place(), shape);
        return new Track(shape, since, Map.copyOf(more));
    }
}
