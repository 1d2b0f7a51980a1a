package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The window of a convolution or a pooling.
 *
 * @param axes how it slides along each axis of its input, in the order of {@link Shape#axes}
 */
public record Window(List<Axis> axes) {
    public Window {
        axes = List.copyOf(axes);
    }

    /** A window of these sides, of stride 1 without padding or gaps. */
    static Window of(long... kernel) {
        return new Window(LongStream.of(kernel).mapToObj(Axis::of).toList());
    }

    /** The same on every axis. */
    Window stride(long stride) {
        return each(axis -> axis.stride(stride));
    }

    Window padding(Padding padding) {
        return each(axis -> axis.padding(padding));
    }

    Window dilation(long dilation) {
        return each(axis -> axis.dilation(dilation));
    }

    Window rounding(Rounding rounding) {
        return each(axis -> axis.rounding(rounding));
    }

    Window each(UnaryOperator<Axis> change) {
        return new Window(axes.stream().map(change).toList());
    }

    /** The first axis, which stands for all where they are alike. */
    public Axis first() {
        return axes.get(0);
    }

    /** Whether the last window ends at the edge of {@code input} along every axis, so that no rounding is needed. */
    public boolean fitsWhole(Shape input) {
        return LongStream.range(0, axes.size()).allMatch(axis -> axes.get((int) axis)
                .endsAtTheEdge(input.axes().get((int) axis)));
    }

    /** Refuses no axes, more than a shape can have, and what {@link Axis#requirePossible} refuses. */
    void requirePossible(String layer) {
        axes.forEach(axis -> axis.requirePossible(layer));
    }

    /** The sides of the window: {@code 3·3}. */
    Expression cells() {
        return Expression.product(kernel());
    }

    public List<Long> kernel() {
        return axes.stream().map(Axis::kernel).toList();
    }

    /** The rule for {@link #cells} in letters, {@code f·f}. */
    String cellsRule() {
        return axes.stream().map(axis -> "f").collect(Collectors.joining("·"));
    }

    /** Refuses an input with other axes than the window has. */
    Shape require(String layer, Shape input) {
        return input.requireAxes(layer, axes.size());
    }

    /** The shape that the window makes of {@code input}, with {@code channels} maps. */
    Output output(String layer, Shape input, long channels) {
        require(layer, input);
        List<Expression> positions = new ArrayList<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            positions.add(axes.get(axis).positions(layer, input.axes().get(axis)));
        }
        return new Output(
                new Shape(positions.stream().map(Expression::value).toList(), channels),
                first().rule(),
                derivation(positions) + SizePreservingPadding.remark(this, input));
    }

    /** One equation where all sides come about alike, otherwise each with the name of its axis. */
    static String derivation(List<Expression> sides) {
        if (sides.stream().distinct().count() == 1) {
            return sides.get(0).equation();
        }
        List<String> names = new Shape(sides.stream().map(side -> 1L).toList(), 1).axisNames();
        return LongStream.range(0, sides.size())
                .mapToObj(axis ->
                        names.get((int) axis) + " " + sides.get((int) axis).equation())
                .collect(Collectors.joining(", "));
    }

    /** What the letters of the rule stand for, as padding and gaps are not in all. */
    String letters() {
        return letters(first().rule(), first().padding());
    }

    /** What those letters stand for that are in {@code rule}. */
    static String letters(String rule, Padding padding) {
        return Stream.of(
                        "n a side of the input",
                        "f of the window",
                        "s the stride",
                        "p the padding " + (padding.isSymmetric() ? "at either end" : "before the input"),
                        "q the padding behind it",
                        "d the dilation")
                .filter(letter -> rule.contains(letter.substring(0, 1)))
                .collect(Collectors.joining(", "));
    }

    /** {@code 3×3, stride 1, padding same}, with what else is not as usual. */
    String description() {
        Axis axis = first();
        return kernel().stream().map(String::valueOf).collect(Collectors.joining("×")) + ", stride "
                + setting(Axis::stride, true) + ", padding " + paddingInWords()
                + (axes.stream().allMatch(each -> each.dilation() == 1)
                        ? ""
                        : ", dilation " + setting(Axis::dilation, true))
                + (axis.rounding() == Rounding.FLOOR ? "" : ", rounding up");
    }

    private String paddingInWords() {
        List<Padding> paddings = axes.stream().map(Axis::padding).distinct().toList();
        return paddings.size() == 1 ? inWords(paddings.get(0)) : differing(paddings);
    }

    /** {@code 0×1 at either end}, or {@code 0×1+2, before+behind}. */
    private String differing(List<Padding> paddings) {
        boolean symmetric = paddings.stream().allMatch(Padding::isSymmetric);
        return setting(Axis::padding, true) + (symmetric ? " at either end" : ", before+behind");
    }

    private static String inWords(Padding padding) {
        return switch (padding.kind()) {
            case VALID -> "valid";
            case SAME -> "same";
            case EXPLICIT -> padding.isSymmetric()
                    ? padding.before() + " at either end"
                    : padding.before() + " before and " + padding.after() + " after";
        };
    }

    /** Adds what the window is told. */
    void tell(Settings settings) {
        boolean same = first().padding().kind() == Padding.Kind.SAME;
        settings.put(Settings.KERNEL, setting(Axis::kernel, false))
                .put(Settings.STRIDE, setting(Axis::stride, false))
                .put(Settings.PADDING, same ? Settings.SAME : setting(Axis::padding, false))
                .put(Settings.DILATION, setting(Axis::dilation, false))
                .put(
                        Settings.ROUNDING,
                        same ? Settings.SAME : first().rounding().toString());
    }

    private String setting(java.util.function.Function<Axis, Object> part, boolean shortened) {
        List<String> parts = axes.stream().map(part).map(String::valueOf).toList();
        boolean alike = parts.stream().distinct().count() == 1;
        return shortened && alike ? parts.get(0) : String.join("×", parts);
    }
}
