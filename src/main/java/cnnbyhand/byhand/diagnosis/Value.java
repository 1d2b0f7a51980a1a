package cnnbyhand.byhand.diagnosis;

import cnnbyhand.byhand.Expression;
import cnnbyhand.byhand.Shape;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What stands, or is said to stand, in a cell.
 *
 * @param numbers the sides of a shape, height, width and channels or units alone; or one count
 */
public record Value(List<BigInteger> numbers) {
    private static final int SIDES_OF_A_VOLUME = 3;

    public static Value of(long... numbers) {
        return new Value(LongStream.of(numbers).mapToObj(BigInteger::valueOf).toList());
    }

    public static Value of(List<Long> numbers) {
        return new Value(numbers.stream().map(BigInteger::valueOf).toList());
    }

    public static Value of(Shape shape) {
        return of(shape.sides());
    }

    /** Whether this says {@code other}, with or without a batch in front. */
    public boolean says(Value other) {
        return equals(other)
                || numbers.size() == other.numbers.size() + 1 && withoutFirst().equals(other);
    }

    /** The shape that these sides make, a batch in front of a volume left out; nothing where they make none. */
    public Optional<Shape> shape() {
        if (numbers.size() == SIDES_OF_A_VOLUME + 1) {
            return withoutFirst().shape();
        }
        if (numbers.stream().anyMatch(number -> number.signum() < 1 || number.bitLength() >= Long.SIZE)) {
            return Optional.empty();
        }
        return switch (numbers.size()) {
            case 1 -> Optional.of(Shape.vector(side(0)));
            case SIDES_OF_A_VOLUME -> Optional.of(Shape.image(side(0), side(1), side(2)));
            default -> Optional.empty();
        };
    }

    private long side(int place) {
        return numbers.get(place).longValueExact();
    }

    private Value withoutFirst() {
        return new Value(numbers.subList(1, numbers.size()));
    }

    /** {@code 26×26×32}, or one number: {@code 9,216}. */
    @Override
    public String toString() {
        return numbers.stream().map(Value::grouped).collect(Collectors.joining("×"));
    }

    private static String grouped(BigInteger number) {
        return number.bitLength() < Long.SIZE ? Expression.grouped(number.longValueExact()) : number.toString();
    }
}
