package cnnbyhand.byhand;

import java.math.BigInteger;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The patch of the input that one output value can see. Behind an upsampling or a transposed convolution a window may lie on fewer repeated values
 * than it could: then the patch is the most that it could see.
 *
 * @param sides one for each axis of the input
 */
public record ReceptiveField(List<Side> sides) {

    /**
     * One side of a receptive field.
     *
     * @param extent values of the input that one value sees
     * @param jump values of the input from one value to the next; 0 where all see the same
     * @param repeats how many values see the same patch before the next one jumps; more than 1 behind an upsampling or a transposed convolution
     */
    public record Side(Expression extent, long jump, long repeats) {
        private Side settled() {
            return new Side(Expression.of(extent.value()), jump, repeats);
        }

        private Side orWider(Side other) {
            return other.extent.value() > extent.value() ? other : this;
        }

        private Side repeated(long factor) {
            return new Side(
                    Expression.of(extent.value()),
                    jump,
                    Expression.of(repeats).times(factor).value());
        }

        private Side through(Axis axis) {
            Expression steps = axis.span().minus(1);
            Expression jumps = repeats == 1 ? steps : steps.dividedUp(repeats);
            long shared = BigInteger.valueOf(axis.stride())
                    .gcd(BigInteger.valueOf(repeats))
                    .longValueExact();
            return new Side(
                    Expression.of(extent.value()).plus(jumps.times(jump)),
                    Expression.of(jump).times(axis.stride() / shared).value(),
                    repeats / shared);
        }

        private Side throughTransposed(Axis axis) {
            Expression more = axis.span().dividedUp(axis.stride()).minus(1);
            Expression jumps = repeats == 1 ? more : more.dividedUp(repeats);
            return new Side(
                    Expression.of(extent.value()).plus(jumps.times(jump)),
                    jump,
                    Expression.of(repeats).times(axis.stride()).value());
        }
    }

    public ReceptiveField {
        sides = List.copyOf(sides);
    }

    /** A value of the input sees itself. */
    static ReceptiveField start(Shape input) {
        return new ReceptiveField(input.axes().stream()
                .map(axis -> new Side(Expression.of(1), 1, 1))
                .toList());
    }

    /** All of the input, and the next value sees the same. */
    static ReceptiveField all(Shape input) {
        return new ReceptiveField(input.axes().stream()
                .map(size -> new Side(Expression.of(size), 0, 1))
                .toList());
    }

    /** Whether all values see all of the input. */
    boolean isOfAll() {
        return !sides.isEmpty() && sides.stream().allMatch(side -> side.jump() == 0);
    }

    /**
     * What a value sees into which all channels of its place go: those of a vector come from all of the input.
     *
     * @param input what these channels are of
     * @param image the network's input
     */
    ReceptiveField acrossChannels(Shape input, Shape image) {
        return input.isVector() ? all(image) : unchanged();
    }

    /**
     * Of several branches, along each axis the one that sees most; nothing where they come from inputs with other axes.
     * Branches whose windows lie about other middles see a little more together.
     */
    static ReceptiveField widest(List<ReceptiveField> branches) {
        ReceptiveField widest = branches.get(0);
        for (ReceptiveField next : branches.subList(1, branches.size())) {
            widest = widest.orWider(next);
        }
        return widest;
    }

    private ReceptiveField orWider(ReceptiveField other) {
        if (sides.size() != other.sides.size()) {
            return new ReceptiveField(List.of());
        }
        return new ReceptiveField(IntStream.range(0, sides.size())
                .mapToObj(axis -> sides.get(axis).orWider(other.sides.get(axis)))
                .toList());
    }

    /** The same patch, with no arithmetic to show for it. */
    ReceptiveField unchanged() {
        return new ReceptiveField(sides.stream().map(Side::settled).toList());
    }

    /** The same patch for {@code factors} values along each axis. */
    ReceptiveField repeated(List<Long> factors) {
        return along(factors, Side::repeated);
    }

    ReceptiveField through(Window window) {
        return through(window, Side::through);
    }

    /**
     * Through a window that is laid down by each value instead of laid on values: as many values as its stride then see
     * the same patch before the next one jumps.
     */
    ReceptiveField throughTransposed(Window window) {
        return through(window, Side::throughTransposed);
    }

    private ReceptiveField through(Window window, BiFunction<Side, Axis, Side> way) {
        return along(window.axes(), way);
    }

    /** Values with other axes than the network's input come from all of it, and so do those behind them. */
    private <T> ReceptiveField along(List<T> axes, BiFunction<Side, T, Side> way) {
        if (axes.size() != sides.size()) {
            return unchanged();
        }
        return new ReceptiveField(IntStream.range(0, sides.size())
                .mapToObj(axis -> way.apply(sides.get(axis), axes.get(axis)))
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
