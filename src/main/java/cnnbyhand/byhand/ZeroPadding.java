package cnnbyhand.byhand;

import java.util.List;
import java.util.Map;

/**
 * Zeros around an input, as a layer of its own.
 *
 * @param name the layer's name
 * @param zeros how many there are at both ends of each axis
 */
public record ZeroPadding(String name, Margins zeros) implements Layer {
    static final Slip PADDED_AT_ONE_END = new Slip(
            "padded-at-one-end", "The zeros are added at one end alone: they lie before the input and behind it.");
    static final Slip PADDED_CHANNELS = new Slip(
            "padded-channels", "The channels are padded, too: zeros lie around each map, and no map is added.");

    public ZeroPadding {
        zeros.requirePossible(name, "padding");
    }

    /** As many zeros at both ends of an axis, one number for each axis: 1, 2 is 1 above and below, 2 left and right. */
    public static ZeroPadding of(String name, long... each) {
        return new ZeroPadding(name, Margins.of(each));
    }

    @Override
    public List<Adjustable> adjustables() {
        return List.of(zeros.adjustable(Settings.PADDING, other -> new ZeroPadding(name, other)));
    }

    @Override
    public String kind() {
        return "zero padding";
    }

    @Override
    public String description() {
        return "zero padding " + zeros.description();
    }

    @Override
    public Output output(Shape input) {
        List<Expression> sides = zeros.sides(require(input), Expression::plus);
        return Output.of(sides, input.channels(), zeros.rule("+"));
    }

    private Shape require(Shape input) {
        return input.requireAxes(name, zeros.axes().size());
    }

    @Override
    public String channels(Shape input) {
        return ", all " + Expression.grouped(input.channels()) + " channels stay";
    }

    @Override
    public String whyNothingIsKept() {
        return "A zero padding adds zeros, which stay zeros.";
    }

    @Override
    public Settings settings() {
        return new Settings().put(Settings.PADDING, zeros.toString());
    }

    @Override
    public String shapeLetters() {
        return zeros.letters("the zeros ");
    }

    @Override
    public void shapeSlips(Situation here, Slips to) {
        Shape input = here.input();
        to.shape(PADDED_AT_ONE_END, () -> new ZeroPadding(name, zeros.atTheFront()).output(input));
        to.shape(PADDED_CHANNELS, () -> {
            Margins.Margin first = zeros.axes().get(0);
            Expression channels =
                    Expression.of(input.channels()).plus(first.before()).plus(first.after());
            return new Output(
                    output(input).shape().withChannels(channels.value()), "", "channels " + channels.equation());
        });
    }

    @Override
    public boolean passesOn() {
        return true;
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        require(shape);
        return place -> {
            int[] at = place.clone();
            boolean inside = true;
            for (int axis = 0; axis < shape.axes().size(); axis++) {
                at[axis + 1] -= Math.toIntExact(zeros.axes().get(axis).before());
                inside &= at[axis + 1] >= 0 && at[axis + 1] < shape.axes().get(axis);
            }
            return inside ? Output.same(input).at(at) : WorkedCell.of(0, () -> "0, in the padding");
        };
    }
}
