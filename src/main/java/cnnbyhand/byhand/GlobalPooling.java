package cnnbyhand.byhand;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A global pooling: one value for each channel, taken from all of its places. It stands for a flatten where the input's
 * size is to leave no trace: the output is as long as there are channels.
 *
 * @param name the layer's name
 * @param type which value stands for a channel
 * @param keepsAxes whether the axes stay, each with a side of 1: Keras's {@code keepdims}
 */
public record GlobalPooling(String name, Pooling.Type type, boolean keepsAxes) implements Layer {
    static final Slip GLOBAL_POOLING_FOR_FLATTEN = new Slip(
            "global-pooling-for-flatten",
            "All values are laid out in a row: a global pooling takes one value of each channel.");
    static final Slip CHANNELS_FOR_PLACES = new Slip(
            "channels-for-places",
            "Pooled over the channels: a global pooling goes over the places and leaves one value for each channel.");
    static final Slip AXES_OF_ONE = new Slip(
            "axes-of-one",
            "The axes are kept or dropped by mistake: a global pooling drops them unless it is told to keep them as 1.");

    /** The largest value of each channel. */
    public static GlobalPooling max(String name) {
        return new GlobalPooling(name, Pooling.Type.MAX, false);
    }

    /** The mean of each channel. */
    public static GlobalPooling average(String name) {
        return new GlobalPooling(name, Pooling.Type.AVERAGE, false);
    }

    /** The same with axes of 1. */
    public GlobalPooling keepingAxes() {
        return new GlobalPooling(name, type, true);
    }

    @Override
    public List<Adjustable> adjustables() {
        return List.of(
                Pooling.Type.adjustable(type, other -> new GlobalPooling(name, other, keepsAxes)),
                Adjustable.yesOrNo("keeps-axes", keepsAxes, other -> new GlobalPooling(name, type, other)));
    }

    @Override
    public String kind() {
        return "global pooling";
    }

    @Override
    public String description() {
        return "global " + type + " pooling" + (keepsAxes ? ", axes kept" : "");
    }

    @Override
    public Output output(Shape input) {
        input.requireAxes(name);
        return keepsAxes ? withAxes(input) : withoutAxes(input);
    }

    private static Output withoutAxes(Shape input) {
        Expression channels = input.values().dividedBy(Expression.product(input.axes()));
        String places = input.axisNames().stream().map(GlobalPooling::letter).collect(Collectors.joining("·"));
        String divisor = input.axes().size() == 1 ? places : "(" + places + ")";
        return new Output(Shape.vector(channels.value()), places + "·C / " + divisor, channels.equation());
    }

    private static Output withAxes(Shape input) {
        Shape ones = new Shape(input.axes().stream().map(side -> 1L).toList(), input.channels());
        String derivation = Window.derivation(input.axes().stream()
                .map(side -> Expression.of(side).dividedBy(side))
                .toList());
        return new Output(ones, "n / n", derivation);
    }

    /** {@code H} for the height. */
    private static String letter(String axis) {
        return axis.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
    }

    @Override
    public String channels(Shape input) {
        return ", one value for each of " + Expression.grouped(input.channels()) + " channels";
    }

    @Override
    public String whyNothingIsKept() {
        return "A global pooling takes the largest or the mean of each channel.";
    }

    @Override
    public boolean pools() {
        return true;
    }

    @Override
    public ReceptiveField receptiveField(Shape input, Shape image, ReceptiveField before) {
        return ReceptiveField.all(image);
    }

    @Override
    public Settings settings() {
        return new Settings().put(Settings.POOL_TYPE, type.toString()).put("keeps axes", keepsAxes);
    }

    @Override
    public String shapeLetters() {
        return keepsAxes
                ? "n a side of what comes in, over which the pooling goes; all channels stay"
                : "the sides of what comes in, C its channels";
    }

    @Override
    public void shapeSlips(Situation here, Slips to) {
        Shape input = here.input();
        to.count(GLOBAL_POOLING_FOR_FLATTEN, input::values);
        to.shape(AXES_OF_ONE, () -> new GlobalPooling(name, type, !keepsAxes).output(input));
        to.count(CHANNELS_FOR_PLACES, () -> Expression.product(input.axes()));
        to.shape(
                CHANNELS_FOR_PLACES,
                () -> new Output(
                        input.withChannels(1),
                        "",
                        "channels "
                                + Expression.of(input.channels())
                                        .dividedBy(input.channels())
                                        .equation()));
    }

    /** A dense layer with a unit for each channel, and a filter that is as large as the input. */
    @Override
    public void countSlips(Situation here, Slips to) {
        Shape input = here.input();
        to.count(Pooling.POOLING_FOR_CONVOLUTION, () -> input.values().plus(1).times(input.channels()));
        to.count(Pooling.POOLING_FOR_CONVOLUTION, input::values);
        to.count(Pooling.POOLING_FOR_CONVOLUTION, () -> Expression.product(input.axes()));
    }

    @Override
    public boolean passesOn() {
        return type == Pooling.Type.MAX;
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        Window all =
                new Window(shape.requireAxes(name).axes().stream().map(Axis::of).toList());
        int[] first = new int[shape.axes().size() + 1];
        return place -> {
            Pooled pooled = new Pooled();
            new Patch(all, shape).each(place[0], first, (cell, at, inside) -> pooled.take(input.at(at)));
            return type == Pooling.Type.MAX ? pooled.largest() : pooled.average(false);
        };
    }
}
