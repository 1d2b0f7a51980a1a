package cnnbyhand.quiz;

import static cnnbyhand.quiz.Slip.BATCH_FOR_CHANNELS;
import static cnnbyhand.quiz.Slip.CHANNELS_IN_FRONT;
import static cnnbyhand.quiz.Slip.CHANNELS_KEPT;
import static cnnbyhand.quiz.Slip.CHANNELS_LEFT_OUT;
import static cnnbyhand.quiz.Slip.CHANNELS_MULTIPLIED;
import static cnnbyhand.quiz.Slip.POOLED_CHANNELS;

import cnnbyhand.byhand.Axis;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Expression;
import cnnbyhand.byhand.Output;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.Rounding;
import cnnbyhand.byhand.Volume;
import java.util.function.Supplier;

/** How the channels go wrong while height and width are right. */
final class ChannelSlips {
    private ChannelSlips() {}

    /** Channels in the wrong place, missing, or taken for the batch. */
    static void ofAny(Row row, Volume right, Alternatives to) {
        if (row.input() instanceof Volume input) {
            to.value(
                    BATCH_FOR_CHANNELS,
                    Value.of(right.channels(), right.height(), right.width(), input.channels()),
                    right.channels() + " channels where the batch stands");
        }
        to.value(
                BATCH_FOR_CHANNELS,
                Value.of(right.height(), right.width(), row.batch()),
                "a batch of " + row.batch() + " where the channels stand");
        to.value(
                CHANNELS_IN_FRONT,
                Value.of(right.channels(), right.height(), right.width()),
                "channels × height × width");
        to.value(CHANNELS_LEFT_OUT, Value.of(right.height(), right.width()), "height × width");
    }

    static void of(Convolution layer, Row row, Alternatives to) {
        Volume input = layer.volume(row.input());
        channels(CHANNELS_KEPT, row, () -> Expression.of(input.channels()), to);
        channels(CHANNELS_MULTIPLIED, row, () -> Expression.product(input.channels(), layer.filters()), to);
    }

    static void of(Pooling layer, Row row, Alternatives to) {
        long channels = layer.volume(row.input()).channels();
        channels(POOLED_CHANNELS, row, () -> windows(layer.window().vertical(), channels), to);
    }

    private static void channels(Slip slip, Row row, Supplier<Expression> count, Alternatives to) {
        to.shape(slip, () -> {
            Volume right = (Volume) row.layer().output(row.input()).shape();
            Expression channels = count.get();
            Volume wrong = new Volume(right.height(), right.width(), channels.value());
            return new Output(wrong, "", "channels " + channels.equation());
        });
    }

    private static Expression windows(Axis axis, long channels) {
        Expression free = Expression.of(channels).minus(axis.kernel());
        return (axis.rounding() == Rounding.FLOOR ? free.dividedDown(axis.stride()) : free.dividedUp(axis.stride()))
                .plus(1);
    }
}
