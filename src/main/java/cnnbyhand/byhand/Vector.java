package cnnbyhand.byhand;

/**
 * A plain row of values, as a dense layer takes and gives.
 *
 * @param units how many values
 */
public record Vector(long units) implements Shape {
    public Vector {
        if (units < 1) {
            throw new IllegalArgumentException("a vector must have at least 1 unit, found " + units);
        }
    }

    @Override
    public Expression values() {
        return Expression.of(units);
    }

    @Override
    public String toString() {
        return Long.toString(units);
    }
}
