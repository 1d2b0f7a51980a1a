package cnnbyhand.quiz;

import cnnbyhand.byhand.CountSlips;
import cnnbyhand.byhand.Expression;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Slip;
import cnnbyhand.byhand.Slips;
import cnnbyhand.byhand.WrongAnswer;
import java.util.List;

/** The slips that one row allows: its layer's own first, then those that can be made at any layer. */
final class GeneralSlips {
    static final Slip BATCH_FOR_CHANNELS = new Slip(
            "batch-for-channels",
            "Batch and channels are confused: the batch stands in front (None), the channels stand last.");
    static final Slip CHANNELS_IN_FRONT =
            new Slip("channels-in-front", "The channels stand in front: here a shape is height, width and channels.");
    static final Slip CHANNELS_LEFT_OUT =
            new Slip("channels-left-out", "The channels are left out: a shape here is height, width and channels.");
    static final Slip LAYER_LEFT_OUT =
            new Slip("layer-left-out", "That is what goes in: what this layer makes of it is left out.");
    static final Slip EARLIER_SHAPE = new Slip(
            "earlier-shape", "An answer in between is passed over: a layer takes what the one just before it gives.");
    static final Slip BATCH_COUNTED =
            new Slip("batch-counted", "The batch is counted: all images of a batch pass through the same weights.");
    static final Slip VALUES_FOR_PARAMETERS = new Slip(
            "values-for-parameters", "The outputs are counted: parameters are what a layer keeps, not what it gives.");
    static final Slip NOTHING_COUNTED =
            new Slip("nothing-counted", "Nothing is counted: this layer does keep parameters.");
    static final Slip EARLIER_COUNT =
            new Slip("earlier-count", "That is the count of an earlier layer: each layer has its own.");
    static final Slip DIGITS_SWAPPED =
            new Slip("digits-swapped", "Two digits are swapped: the arithmetic may be right, the copy is not.");

    private GeneralSlips() {}

    /** The wrong ways to {@code cell}; some of them come to the right value all the same. */
    static List<WrongAnswer> of(Row row, Cell cell) {
        Slips slips = new Slips();
        if (cell == Cell.SHAPE) {
            row.layer().shapeSlips(row.situation(), slips);
            shapes(row, slips);
        } else {
            row.layer().countSlips(row.situation(), slips);
            counts(row, slips);
        }
        return slips.answers();
    }

    /** Any count at all where nothing is kept. */
    static WrongAnswer nothingKept(Row row, Value counted) {
        return new WrongAnswer(
                CountSlips.NOTHING_TO_COUNT,
                List.of(),
                counted + " where nothing is kept",
                row.layer().whyNothingIsKept());
    }

    private static void shapes(Row row, Slips to) {
        to.value(LAYER_LEFT_OUT, row.input().sides(), "the input, " + row.input());
        Shape right = row.layer().output(row.input()).shape();
        if (right.isImage()) {
            channels(row, right, to);
        }
    }

    /** Channels in the wrong place, missing, or mistaken for the batch. */
    private static void channels(Row row, Shape right, Slips to) {
        if (row.input().isImage()) {
            to.value(
                    BATCH_FOR_CHANNELS,
                    List.of(
                            right.channels(),
                            right.height(),
                            right.width(),
                            row.input().channels()),
                    right.channels() + " channels where the batch stands");
        }
        to.value(
                BATCH_FOR_CHANNELS,
                List.of(right.height(), right.width(), (long) row.batch()),
                "a batch of " + row.batch() + " where the channels stand");
        to.value(
                CHANNELS_IN_FRONT,
                List.of(right.channels(), right.height(), right.width()),
                "channels × height × width");
        to.value(CHANNELS_LEFT_OUT, right.axes(), "height × width");
    }

    private static void counts(Row row, Slips to) {
        Expression right = row.layer().parameters(row.input()).total().expression();
        to.count(NOTHING_COUNTED, () -> Expression.of(0));
        to.count(
                VALUES_FOR_PARAMETERS,
                () -> row.layer().output(row.input()).shape().values());
        to.count(BATCH_COUNTED, () -> Expression.of(row.batch()).times(right));
        EarlierCount.of(row, to);
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
