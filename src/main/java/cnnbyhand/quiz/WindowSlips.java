package cnnbyhand.quiz;

import static cnnbyhand.quiz.Slip.BORDER_AT_ONE_END;
import static cnnbyhand.quiz.Slip.BORDER_TWICE;
import static cnnbyhand.quiz.Slip.CEIL_FOR_FLOOR;
import static cnnbyhand.quiz.Slip.FLOOR_FOR_CEIL;
import static cnnbyhand.quiz.Slip.PADDING_ADDED_ONCE;
import static cnnbyhand.quiz.Slip.PADDING_FORGOTTEN;
import static cnnbyhand.quiz.Slip.PLUS_ONE_FORGOTTEN;
import static cnnbyhand.quiz.Slip.SAME_FOR_VALID;
import static cnnbyhand.quiz.Slip.STRIDE_FORGOTTEN;
import static cnnbyhand.quiz.Slip.VALID_FOR_SAME;
import static cnnbyhand.quiz.Slip.WINDOW_FOR_STRIDE;

import cnnbyhand.byhand.Axis;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Expression;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Output;
import cnnbyhand.byhand.Padding;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.Rounding;
import cnnbyhand.byhand.Volume;
import cnnbyhand.byhand.Window;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** How height and width go wrong where a window slides. */
final class WindowSlips {
    private final Row row;
    private final Axis axis;
    private final Alternatives to;

    private WindowSlips(Row row, Alternatives to) {
        this.row = row;
        this.axis = row.layer().sliding().orElseThrow().vertical();
        this.to = to;
    }

    static void of(Row row, Alternatives to) {
        WindowSlips slips = new WindowSlips(row, to);
        slips.rounding();
        slips.padding();
        slips.steps();
        slips.border();
    }

    private void rounding() {
        boolean down = axis.rounding() == Rounding.FLOOR;
        Rounding other = down ? Rounding.CEIL : Rounding.FLOOR;
        altered(down ? CEIL_FOR_FLOOR : FLOOR_FOR_CEIL, each -> changed(each, each.stride(), each.padding(), other));
    }

    private void padding() {
        switch (axis.padding().kind()) {
            case VALID -> altered(SAME_FOR_VALID, each -> changed(each, each.stride(), Padding.SAME, each.rounding()));
            case SAME -> altered(VALID_FOR_SAME, WindowSlips::unpadded);
            case EXPLICIT -> {
                altered(PADDING_FORGOTTEN, WindowSlips::unpadded);
                sides(PADDING_ADDED_ONCE, (each, size) -> steps(each, paddedOnce(each, size))
                        .plus(1));
            }
        }
    }

    private void steps() {
        if (axis.padding().kind() != Padding.Kind.SAME) {
            sides(PLUS_ONE_FORGOTTEN, (each, size) -> steps(each, padded(each, size)));
        }
        altered(STRIDE_FORGOTTEN, each -> changed(each, 1, each.padding(), each.rounding()));
        altered(WINDOW_FOR_STRIDE, each -> changed(each, each.kernel(), each.padding(), each.rounding()));
    }

    /** A window of odd side that moves by one takes as much off at either end. */
    private void border() {
        if (axis.stride() == 1 && axis.kernel() % 2 == 1 && axis.padding().kind() == Padding.Kind.VALID) {
            sides(BORDER_AT_ONE_END, (each, size) -> Expression.of(size)
                    .minus(Expression.of(each.kernel()).minus(1).dividedBy(2)));
            sides(BORDER_TWICE, (each, size) -> Expression.of(size)
                    .minus(Expression.of(2).times(Expression.of(each.kernel()).minus(1))));
        }
    }

    private void altered(Slip slip, UnaryOperator<Axis> change) {
        to.shape(slip, () -> altered(row.layer(), change).output(row.input()));
    }

    private void sides(Slip slip, BiFunction<Axis, Long, Expression> rule) {
        to.shape(slip, () -> {
            Volume input = row.layer().volume(row.input());
            Window window = row.layer().sliding().orElseThrow();
            Expression height = rule.apply(window.vertical(), input.height());
            Expression width = rule.apply(window.horizontal(), input.width());
            long channels = ((Volume) row.layer().output(input).shape()).channels();
            return new Output(
                    new Volume(height.value(), width.value(), channels),
                    "",
                    height.equals(width)
                            ? height.equation()
                            : "height " + height.equation() + ", width " + width.equation());
        });
    }

    private static Layer altered(Layer layer, UnaryOperator<Axis> change) {
        Window old = layer.sliding().orElseThrow();
        Window window = new Window(change.apply(old.vertical()), change.apply(old.horizontal()));
        return layer instanceof Convolution filters
                ? new Convolution(filters.name(), filters.filters(), window, filters.bias(), filters.activation())
                : new Pooling(layer.name(), ((Pooling) layer).type(), window);
    }

    private static Axis unpadded(Axis axis) {
        return changed(axis, axis.stride(), Padding.VALID, axis.rounding());
    }

    private static Axis changed(Axis axis, long stride, Padding padding, Rounding rounding) {
        return new Axis(axis.kernel(), stride, padding, axis.dilation(), rounding);
    }

    private static Expression steps(Axis axis, Expression room) {
        Expression free = room.minus(axis.span());
        return axis.rounding() == Rounding.FLOOR ? free.dividedDown(axis.stride()) : free.dividedUp(axis.stride());
    }

    private static Expression padded(Axis axis, long size) {
        Expression room = Expression.of(size);
        return axis.padding().each() == 0
                ? room
                : room.plus(Expression.of(2).times(axis.padding().each()));
    }

    private static Expression paddedOnce(Axis axis, long size) {
        return Expression.of(size).plus(axis.padding().each());
    }
}
