package cnnbyhand.byhand;

import java.util.List;

/**
 * What comes out of a layer, and why it has that shape.
 *
 * @param shape the output shape of one example
 * @param rule the rule in letters, such as {@code ⌊(n − f) / s⌋ + 1}
 * @param derivation the rule with this layer's numbers filled in
 */
public record Output(Shape shape, String rule, String derivation) {

    static Output unchanged(Shape shape, String why) {
        return new Output(shape, "output = input", why);
    }

    /** These sides, one for each axis, and {@code channels} maps. */
    static Output of(List<Expression> sides, long channels, String rule) {
        Shape shape = new Shape(sides.stream().map(Expression::value).toList(), channels);
        return new Output(shape, rule, Window.derivation(sides));
    }

    /** The values that go in come out. */
    static Cells same(Values input) {
        return place -> {
            double value = input.at(place);
            return WorkedCell.of(value, () -> WorkedCell.number(value));
        };
    }
}
