package cnnbyhand.byhand;

import java.util.function.Supplier;

/** How a convolution's channels and parameters are miscounted. */
public final class ConvolutionSlips {
    public static final Slip CHANNELS_KEPT = new Slip(
            "channels-kept", "The input's channels are kept: a convolution gives one channel for each of its filters.");
    public static final Slip CHANNELS_MULTIPLIED = new Slip(
            "channels-multiplied", "Channels times filters: a filter is as deep as its input and gives one channel.");
    public static final Slip BIAS_IN_EVERY_CELL = new Slip(
            "bias-in-every-cell",
            "The bias is counted in every cell of the window: a filter adds it once, (f·f·C + 1).");
    public static final Slip INPUT_CHANNELS_FORGOTTEN = new Slip(
            "input-channels-forgotten", "The input channels are forgotten: a filter is as deep as its input, f·f·C.");
    public static final Slip IMAGE_CHANNELS_FOR_INPUT = new Slip(
            "image-channels-for-input",
            "The image's channels are taken: a filter is as deep as what the layer before gives.");
    public static final Slip FILTERS_FORGOTTEN =
            new Slip("filters-forgotten", "That is one filter: the layer has M of them.");
    public static final Slip ONE_SIDE_OF_THE_WINDOW =
            new Slip("one-side-of-the-window", "One side of the window is forgotten: it has f·f cells.");
    public static final Slip CHANNELS_AND_FILTERS_MIXED_UP = new Slip(
            "channels-and-filters-mixed-up",
            "Channels and filters are mistaken for each other: C channels come in, M filters give M.");
    public static final Slip POSITIONS_COUNTED = new Slip(
            "positions-counted", "Every position is counted: a filter slides and has the same weights everywhere.");
    public static final Slip EVERY_PIXEL_CONNECTED = new Slip(
            "every-pixel-connected",
            "Counted as for a dense layer: a filter's cells are its window's, not the whole image's.");

    private ConvolutionSlips() {}

    static void ofShape(Convolution layer, Situation here, Slips to) {
        long channels = here.input().channels();
        channels(CHANNELS_KEPT, layer, here, () -> Expression.of(channels), to);
        channels(CHANNELS_MULTIPLIED, layer, here, () -> Expression.product(channels, layer.filters()), to);
    }

    private static void channels(Slip slip, Convolution layer, Situation here, Supplier<Expression> count, Slips to) {
        to.shape(slip, () -> {
            Expression channels = count.get();
            Shape right = layer.output(here.input()).shape();
            return new Output(right.withChannels(channels.value()), "", "channels " + channels.equation());
        });
    }

    static void ofCount(Convolution layer, Situation here, Slips to) {
        Shape input = here.input();
        long filters = layer.filters();
        Expression cells = layer.kernel().cells();
        to.count(CountSlips.BIAS_FORGOTTEN, () -> total(layer.withoutBias(), input));
        to.count(INPUT_CHANNELS_FORGOTTEN, () -> total(layer, input.withChannels(1)));
        if (input.channels() > 1) {
            to.count(INPUT_CHANNELS_FORGOTTEN, () -> cells.times(filters));
        }
        to.count(
                IMAGE_CHANNELS_FOR_INPUT,
                () -> total(layer, input.withChannels(here.ledger().input().channels())));
        to.count(FILTERS_FORGOTTEN, () -> total(layer.filters(1), input));
        to.count(CountSlips.ONE_BIAS_FOR_ALL, () -> total(layer.withoutBias(), input)
                .plus(1));
        to.count(CountSlips.BIAS_FOR_EACH_INPUT, () -> total(layer.withoutBias(), input)
                .plus(input.channels()));
        to.count(
                BIAS_IN_EVERY_CELL,
                () -> cells.times(Expression.of(input.channels()).plus(1)).times(filters));
        to.count(ONE_SIDE_OF_THE_WINDOW, () -> Expression.product(
                        layer.kernel().first().kernel(), input.channels())
                .plus(1)
                .times(filters));
        mixedUp(layer, input, to);
        to.count(POSITIONS_COUNTED, () -> layer.multiplyAccumulates(input).expression());
        to.count(
                POSITIONS_COUNTED,
                () -> Expression.product(layer.output(input).shape().axes()).times(total(layer, input)));
        to.count(EVERY_PIXEL_CONNECTED, () -> Dense.of(layer.name(), filters)
                .parameters(Shape.vector(input.values().value()))
                .total()
                .expression());
    }

    /** The filters in both places, the channels in both, and each in the other's. */
    private static void mixedUp(Convolution layer, Shape input, Slips to) {
        Shape filters = input.withChannels(layer.filters());
        Convolution channels = layer.filters(input.channels());
        to.count(CHANNELS_AND_FILTERS_MIXED_UP, () -> total(layer, filters));
        to.count(CHANNELS_AND_FILTERS_MIXED_UP, () -> total(channels, input));
        to.count(CHANNELS_AND_FILTERS_MIXED_UP, () -> total(channels, filters));
    }

    private static Expression total(Convolution layer, Shape input) {
        return layer.parameters(input).total().expression();
    }
}
