package cnnbyhand.byhand;

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

    /** The values that go in come out. */
    static Cells same(Values input) {
        return place -> {
            double value = input.at(place);
            return WorkedCell.of(value, () -> WorkedCell.number(value));
        };
    }
}
