package cnnbyhand.quiz;

import static cnnbyhand.quiz.Slip.CHANNELS_ALONE;
import static cnnbyhand.quiz.Slip.CHANNELS_NOT_FLATTENED;
import static cnnbyhand.quiz.Slip.DROPOUT_REMOVES_VALUES;
import static cnnbyhand.quiz.Slip.FLATTENED_BEFORE_THE_POOL;
import static cnnbyhand.quiz.Slip.KEEPING_FOR_DROPPING;
import static cnnbyhand.quiz.Slip.SIDES_ADDED;

import cnnbyhand.byhand.Dropout;
import cnnbyhand.byhand.Expression;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Vector;
import cnnbyhand.byhand.Volume;

/** How the values of a flatten or a dropout are miscounted. */
final class FlatSlips {
    private FlatSlips() {}

    /** A flatten's. */
    static void of(Row row, Alternatives to) {
        Volume input = row.layer().volume(row.input());
        row.earlier()
                .filter(before -> before.layer() instanceof Pooling)
                .findFirst()
                .ifPresent(pool -> units(FLATTENED_BEFORE_THE_POOL, pool.input().values(), to));
        units(CHANNELS_NOT_FLATTENED, Expression.product(input.height(), input.width()), to);
        units(CHANNELS_ALONE, Expression.of(input.channels()), to);
        units(SIDES_ADDED, Expression.of(input.height()).plus(input.width()).plus(input.channels()), to);
    }

    /** A dropout's, where the share that is kept, or the rate itself, is taken off the units or channels. */
    static void of(Dropout layer, Row row, Alternatives to) {
        share(DROPOUT_REMOVES_VALUES, layer.kept(), row.input(), to);
        share(KEEPING_FOR_DROPPING, layer.rate(), row.input(), to);
    }

    private static void share(Slip slip, double share, Shape input, Alternatives to) {
        long all = input instanceof Volume volume ? volume.channels() : ((Vector) input).units();
        double part = share * all;
        if (part >= 1 && part == Math.rint(part)) {
            long left = (long) part;
            Value value =
                    input instanceof Volume volume ? Value.of(volume.height(), volume.width(), left) : Value.of(left);
            to.value(slip, value, share + "·" + all + " = " + Expression.grouped(left));
        }
    }

    private static void units(Slip slip, Expression count, Alternatives to) {
        to.count(slip, () -> count);
    }
}
