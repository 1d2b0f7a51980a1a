package cnnbyhand.byhand;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The patch of the input that one output value can see.
 *
 * @param sides one for each axis of the input
 */
public record ReceptiveField(List<Side> sides) {

    /**
     * One side of a receptive field.
     *
     * @param extent values of the input that one value sees
     * @param jump values of the input from one value to the next
     */
    public record Side(Expression extent, long jump) {
        private Side settled() {
            return new Side(Expression.of(extent.value()), jump);
        }

        private Side through(Axis axis) {
            Expression wider =
                    Expression.of(extent.value()).plus(axis.span().minus(1).times(jump));
            return new Side(wider, Expression.of(jump).times(axis.stride()).value());
        }
    }

    public ReceptiveField {
        sides = List.copyOf(sides);
    }

    /** A value of the input sees itself. */
    static ReceptiveField start(Shape input) {
        return new ReceptiveField(
                input.axes().stream().map(axis -> new Side(Expression.of(1), 1)).toList());
    }

    /** What a vector sees: all of the input. */
    static ReceptiveField all(Shape input) {
        return new ReceptiveField(input.axes().stream()
                .map(size -> new Side(Expression.of(size), size))
                .toList());
    }

    /** The same patch, with no arithmetic to show for it. */
    ReceptiveField unchanged() {
        return new ReceptiveField(sides.stream().map(Side::settled).toList());
    }

    ReceptiveField through(Window window) {
        return new ReceptiveField(IntStream.range(0, sides.size())
                .mapToObj(axis -> sides.get(axis).through(window.axes().get(axis)))
                .toList());
    }

    /** {@code 3 + (3 − 1)·1 = 5}; each side by itself where they differ. */
    public String derivation() {
        return sides.isEmpty()
                ? "all of the input"
                : Window.derivation(sides.stream().map(Side::extent).toList());
    }

    @Override
    public String toString() {
        return sides.stream()
                .map(side -> Expression.grouped(side.extent().value()))
                .collect(Collectors.joining("×"));
    }
}
