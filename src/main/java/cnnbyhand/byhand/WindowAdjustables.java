package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be changed of a window, for every kind of layer that has one. */
final class WindowAdjustables {
    private static final String VALID = "valid";
    private static final String SAME = "same";
    private static final String CAUSAL = "causal";

    private final Window window;
    private final Function<Window, Layer> change;

    /** @param change the layer with another window */
    WindowAdjustables(Window window, Function<Window, Layer> change) {
        this.window = window;
        this.change = change;
    }

    /** Of a convolution, which can look back along a sequence. */
    List<Adjustable> ofConvolution() {
        return all(window.axes().size() == 1 ? List.of(VALID, SAME, CAUSAL) : List.of(VALID, SAME));
    }

    /** Of another layer. */
    List<Adjustable> all() {
        return all(List.of(VALID, SAME));
    }

    private List<Adjustable> all(List<String> paddings) {
        List<Adjustable> all = new ArrayList<>(withoutRounding(paddings));
        if (!isSame()) {
            all.add(rounding());
        }
        return all;
    }

    /** Of a layer whose windows always fit. */
    List<Adjustable> withoutRounding() {
        return withoutRounding(List.of(VALID, SAME));
    }

    /** The padding comes behind what a causal one follows from. */
    private List<Adjustable> withoutRounding(List<String> paddings) {
        return List.of(
                sides(
                        Settings.KERNEL,
                        Axis::kernel,
                        (axis, side) ->
                                new Axis(side, axis.stride(), axis.padding(), axis.dilation(), axis.rounding())),
                sides(Settings.STRIDE, Axis::stride, Axis::stride),
                sides(Settings.DILATION, Axis::dilation, Axis::dilation),
                padding(paddings));
    }

    private boolean isSame() {
        return window.axes().stream().allMatch(axis -> axis.padding().kind() == Padding.Kind.SAME);
    }

    private Adjustable sides(String name, Function<Axis, Long> now, BiFunction<Axis, Long, Axis> with) {
        List<Long> values = window.axes().stream().map(now).toList();
        return Adjustable.sides(name, values, 1, sides -> each(sides, with));
    }

    /** The layer with a change of each axis of its window. */
    private <T> Layer each(List<T> values, BiFunction<Axis, T, Axis> with) {
        List<Axis> axes = new ArrayList<>();
        for (int axis = 0; axis < values.size(); axis++) {
            axes.add(with.apply(window.axes().get(axis), values.get(axis)));
        }
        return change.apply(new Window(axes));
    }

    private Adjustable padding(List<String> words) {
        Allowed allowed = Allowed.sides(0, window.axes().size(), words).adding(Margins.ENDS);
        return Adjustable.of(Settings.PADDING, paddings(), allowed, this::padded);
    }

    private String paddings() {
        if (isSame()) {
            return SAME;
        }
        boolean none = window.axes().stream().allMatch(axis -> axis.padding().kind() == Padding.Kind.VALID);
        return none
                ? VALID
                : window.axes().stream().map(axis -> axis.padding().toString()).collect(Collectors.joining("×"));
    }

    private Layer padded(TypedValue typed) {
        return each(typed.onEachAxis(typed.parts()), (axis, part) -> axis.padding(padding(axis, typed, part)));
    }

    private static Padding padding(Axis axis, TypedValue typed, String part) {
        String word = part.toLowerCase(Locale.ROOT);
        return switch (typed.allowed().words().contains(word) ? word : "") {
            case VALID -> Padding.VALID;
            case SAME -> Padding.SAME;
            case CAUSAL -> Padding.of(axis.span().value() - 1, 0);
            default -> ends(typed, part);
        };
    }

    private static Padding ends(TypedValue typed, String part) {
        Margins.Margin margin = Margins.Margin.of(typed, part);
        return Padding.of(margin.before(), margin.after());
    }

    private Adjustable rounding() {
        return Adjustable.word(
                Settings.ROUNDING,
                window.first().rounding().typed(),
                Rounding.words(),
                word -> change.apply(window.rounding(Rounding.of(word))));
    }
}
