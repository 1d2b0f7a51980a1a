package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** How an output's sides go wrong where a window slides. */
public final class WindowSlips {
    public static final Slip SAME_FOR_VALID = new Slip(
            "same-for-valid",
            "The padding is taken as 'same', and it is 'valid': no window reaches over the image's edge.");
    public static final Slip VALID_FOR_SAME = new Slip(
            "valid-for-same", "The padding is taken as 'valid', and it is 'same': a side of n becomes ⌈n / s⌉.");
    public static final Slip PADDING_FORGOTTEN = new Slip(
            "padding-forgotten",
            "The padding is forgotten: p pixels are added at either end before the window slides.");
    public static final Slip PADDING_ADDED_ONCE =
            new Slip("padding-added-once", "The padding is added once: it lies at both ends, 2·p in all.");
    public static final Slip CEIL_FOR_FLOOR =
            new Slip("ceil-for-floor", "Rounded up instead of down: a last window that does not fit whole is dropped.");
    public static final Slip FLOOR_FOR_CEIL = new Slip(
            "floor-for-ceil", "Rounded down instead of up: this pooling takes a last window that runs over the edge.");
    public static final Slip PLUS_ONE_FORGOTTEN = new Slip(
            "plus-one-forgotten",
            "The + 1 is forgotten: (n − f) / s counts steps, and a window stands before the first, too.");
    public static final Slip STRIDE_FORGOTTEN = new Slip(
            "stride-forgotten", "The stride is forgotten: the window moves by s pixels at a time, not by one.");
    public static final Slip WINDOW_FOR_STRIDE = new Slip(
            "window-for-stride",
            "The window's side is mistaken for the stride: they are given apart, and these windows overlap.");
    public static final Slip BORDER_AT_ONE_END = new Slip(
            "border-at-one-end",
            "The border is taken off at one end: a window of f takes (f − 1) / 2 off at either end.");
    public static final Slip BORDER_TWICE = new Slip(
            "border-twice", "The border is taken off twice: a window of f takes f − 1 off in all, half at either end.");

    private final Window window;
    private final Axis axis;
    private final Shape input;
    private final Function<Window, Output> output;
    private final Slips to;

    private WindowSlips(Window window, Shape input, Function<Window, Output> output, Slips to) {
        this.window = window;
        this.axis = window.first();
        this.input = input;
        this.output = output;
        this.to = to;
    }

    /** @param output what the layer makes of {@code input} with another window */
    static void of(Window window, Shape input, Function<Window, Output> output, Slips to) {
        WindowSlips slips = new WindowSlips(window, input, output, to);
        slips.rounding();
        slips.padding();
        slips.steps();
        slips.border();
    }

    private void rounding() {
        if (axis.rounding() == Rounding.FLOOR) {
            altered(CEIL_FOR_FLOOR, each -> each.rounding(Rounding.COVER_ALL));
        } else {
            altered(FLOOR_FOR_CEIL, each -> each.rounding(Rounding.FLOOR));
        }
    }

    private void padding() {
        switch (axis.padding().kind()) {
            case VALID -> altered(SAME_FOR_VALID, each -> each.padding(Padding.SAME));
            case SAME -> altered(VALID_FOR_SAME, each -> each.padding(Padding.VALID));
            case EXPLICIT -> {
                altered(PADDING_FORGOTTEN, each -> each.padding(Padding.VALID));
                sides(PADDING_ADDED_ONCE, (each, size) -> each.stepsOn(
                                Expression.of(size).plus(each.padding().before()))
                        .plus(1));
            }
        }
    }

    private void steps() {
        if (axis.padding().kind() != Padding.Kind.SAME) {
            sides(PLUS_ONE_FORGOTTEN, (each, size) -> each.stepsOn(each.room(size)));
        }
        altered(STRIDE_FORGOTTEN, each -> each.stride(1));
        altered(WINDOW_FOR_STRIDE, each -> each.stride(each.kernel()));
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
        to.shape(slip, () -> output.apply(window.each(change)));
    }

    private void sides(Slip slip, BiFunction<Axis, Long, Expression> rule) {
        to.shape(slip, () -> {
            long channels = output.apply(window).shape().channels();
            List<Expression> sides = new ArrayList<>();
            for (int each = 0; each < window.axes().size(); each++) {
                sides.add(rule.apply(window.axes().get(each), input.axes().get(each)));
            }
            List<Long> sizes = sides.stream().map(Expression::value).toList();
            return new Output(new Shape(sizes, channels), "", Window.derivation(sides));
        });
    }
}
