package cnnbyhand.byhand;

import java.util.List;

/** The slips that one layer allows: its own first, then those that can be made at any layer. */
public final class GeneralSlips {
    /** Where nobody says how many examples a step has. */
    public static final long NO_BATCH = 0;

    static final Slip BATCH_FOR_CHANNELS = new Slip(
            "batch-for-channels",
            "Batch and channels are confused: the batch stands in front (None), the channels stand last.");
    static final Slip CHANNELS_IN_FRONT =
            new Slip("channels-in-front", "The channels stand in front: here a shape is height, width and channels.");
    static final Slip CHANNELS_LEFT_OUT =
            new Slip("channels-left-out", "The channels are left out: a shape here is height, width and channels.");
    static final Slip LAYER_LEFT_OUT =
            new Slip("layer-left-out", "That is what goes in: what this layer makes of it is left out.");
    public static final Slip EARLIER_SHAPE = new Slip(
            "earlier-shape", "An answer in between is passed over: a layer takes what the one just before it gives.");
    static final Slip BATCH_COUNTED =
            new Slip("batch-counted", "The batch is counted: all images of a batch pass through the same weights.");
    static final Slip VALUES_FOR_PARAMETERS = new Slip(
            "values-for-parameters", "The outputs are counted: parameters are what a layer keeps, not what it gives.");
    static final Slip NOTHING_COUNTED =
            new Slip("nothing-counted", "Nothing is counted: this layer does keep parameters.");
    static final Slip EARLIER_COUNT =
            new Slip("earlier-count", "That is the count of an earlier layer: each layer has its own.");
    public static final Slip DIGITS_SWAPPED =
            new Slip("digits-swapped", "Two digits are swapped: the arithmetic may be right, the copy is not.");

    private GeneralSlips() {}

    /**
     * The wrong ways to the output shape of {@code layer}; some of them come to the right one all the same.
     *
     * @param batch examples per step, or {@link #NO_BATCH}
     */
    public static List<WrongAnswer> ofShape(Layer layer, Situation here, long batch) {
        Slips slips = new Slips();
        layer.shapeSlips(here, slips);
        slips.value(LAYER_LEFT_OUT, here.input().sides(), "the input, " + here.input());
        Shape right = layer.joining().output(here.inputs()).shape();
        if (right.isImage()) {
            channels(here.input(), right, batch, slips);
        }
        return slips.answers();
    }

    /** The wrong ways to what {@code layer} keeps; some of them come to the right count all the same. */
    public static List<WrongAnswer> ofCount(Layer layer, Situation here, long batch) {
        Slips slips = new Slips();
        layer.countSlips(here, slips);
        counts(layer, here, batch, slips);
        return slips.answers();
    }

    /** Any count at all where nothing is kept. */
    public static WrongAnswer nothingKept(Layer layer, String counted) {
        return new WrongAnswer(
                CountSlips.NOTHING_TO_COUNT, List.of(), counted + " where nothing is kept", layer.whyNothingIsKept());
    }

    /** Channels in the wrong place, missing, or mistaken for the batch. */
    private static void channels(Shape input, Shape right, long batch, Slips to) {
        if (input.isImage()) {
            to.value(
                    BATCH_FOR_CHANNELS,
                    List.of(right.channels(), right.height(), right.width(), input.channels()),
                    right.channels() + " channels where the batch stands");
        }
        if (batch != NO_BATCH) {
            to.value(
                    BATCH_FOR_CHANNELS,
                    List.of(right.height(), right.width(), batch),
                    "a batch of " + batch + " where the channels stand");
        }
        to.value(
                CHANNELS_IN_FRONT,
                List.of(right.channels(), right.height(), right.width()),
                "channels × height × width");
        to.value(CHANNELS_LEFT_OUT, right.axes(), "height × width");
    }

    private static void counts(Layer layer, Situation here, long batch, Slips to) {
        Expression right = layer.parameters(here.input()).total().expression();
        to.count(NOTHING_COUNTED, () -> Expression.of(0));
        to.count(
                VALUES_FOR_PARAMETERS,
                () -> layer.joining().output(here.inputs()).shape().values());
        if (batch != NO_BATCH) {
            to.count(BATCH_COUNTED, () -> Expression.of(batch).times(right));
        }
        EarlierCount.of(layer, here, to);
        swapped(right.value(), to);
    }

    private static void swapped(long right, Slips to) {
        String digits = Long.toString(right);
        for (int place = 0; place + 1 < digits.length(); place++) {
            char[] swapped = digits.toCharArray();
            swapped[place] = digits.charAt(place + 1);
            swapped[place + 1] = digits.charAt(place);
            Slips.attempt(() -> Long.parseLong(new String(swapped)))
                    .ifPresent(wrong -> to.value(
                            DIGITS_SWAPPED,
                            List.of(wrong),
                            Expression.grouped(wrong) + " for " + Expression.grouped(right)));
        }
    }
}
