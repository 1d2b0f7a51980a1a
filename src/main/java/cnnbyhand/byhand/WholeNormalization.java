package cnnbyhand.byhand;

import java.util.List;
import java.util.Map;

/**
 * Divides all values by their length, the root of the sum of all their squares, so that the length is 1.
 *
 * @param name the layer's name
 * @param epsilon the least that is divided by
 */
public record WholeNormalization(String name, double epsilon) implements Layer {

    @Override
    public List<Adjustable> adjustables() {
        return List.of(
                Adjustable.number("epsilon", epsilon, Allowed.number(0), other -> new WholeNormalization(name, other)));
    }

    @Override
    public String kind() {
        return "length normalization";
    }

    @Override
    public Settings settings() {
        return new Settings().put("epsilon", epsilon);
    }

    @Override
    public Output output(Shape input) {
        return Output.unchanged(input, "each value is divided by the length of all");
    }

    @Override
    public String whyNothingIsKept() {
        return "A length normalization divides by what it sees.";
    }

    /** The squares that are summed up. */
    @Override
    public Count multiplyAccumulates(Shape input) {
        return Count.of("values", input.values());
    }

    /** Every value has a part in the length. */
    @Override
    public ReceptiveField receptiveField(Shape input, Shape image, ReceptiveField before) {
        return ReceptiveField.all(image);
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        double length =
                Math.max(Math.sqrt(squares(shape, input, new int[shape.sides().size()], 0)), epsilon);
        return place -> {
            double value = input.at(place);
            double result = value / length;
            return WorkedCell.of(
                    result,
                    () -> WorkedCell.number(value) + " / " + WorkedCell.number(length) + " = "
                            + WorkedCell.number(result));
        };
    }

    /** The squares of all values whose place begins as {@code place} does, up to {@code side}. */
    private static double squares(Shape shape, Values input, int[] place, int side) {
        if (side == place.length) {
            double value = input.at(place);
            return value * value;
        }
        long size = side == 0 ? shape.channels() : shape.axes().get(side - 1);
        double sum = 0;
        for (place[side] = 0; place[side] < size; place[side]++) {
            sum += squares(shape, input, place, side + 1);
        }
        return sum;
    }
}
