package cnnbyhand.byhand;

import java.util.List;
import java.util.Map;

/**
 * Divides the channels at each place by their length, the root of the sum of their squares, so that the length is 1.
 *
 * @param name the layer's name
 */
public record UnitNormalization(String name) implements Layer {
    /** Keras takes no less for the sum of the squares. */
    private static final double LEAST_SQUARES = 1e-12;

    @Override
    public List<Adjustable> adjustables() {
        return List.of();
    }

    @Override
    public String kind() {
        return "unit normalization";
    }

    @Override
    public ReceptiveField receptiveField(Shape input, Shape image, ReceptiveField before) {
        return before.acrossChannels(input, image);
    }

    @Override
    public Output output(Shape input) {
        return Output.unchanged(input, "each place is divided by the length of its channels");
    }

    @Override
    public String whyNothingIsKept() {
        return "A unit normalization divides by what it sees.";
    }

    /** The squares that are summed up. */
    @Override
    public Count multiplyAccumulates(Shape input) {
        return Count.of("values", input.values());
    }

    /** Gamma and beta, as other normalizations have them. */
    @Override
    public void countSlips(Situation here, Slips to) {
        Expression learned = Expression.of(2).times(here.input().channels());
        to.value(CountSlips.NOTHING_TO_COUNT, List.of(learned.value()), learned.equation(), whyNothingIsKept());
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        return place -> {
            double length = Math.sqrt(Math.max(squares(shape, input, place), LEAST_SQUARES));
            double value = input.at(place);
            double result = value / length;
            return WorkedCell.of(
                    result,
                    () -> WorkedCell.number(value) + " / " + WorkedCell.number(length) + " = "
                            + WorkedCell.number(result));
        };
    }

    private static double squares(Shape shape, Values input, int[] place) {
        int[] at = place.clone();
        double squares = 0;
        for (at[0] = 0; at[0] < shape.channels(); at[0]++) {
            squares += input.at(at) * input.at(at);
        }
        return squares;
    }
}
