package cnnbyhand.explorer.copying;

import cnnbyhand.byhand.Axis;
import cnnbyhand.byhand.Margins;
import cnnbyhand.byhand.Padding;
import cnnbyhand.byhand.Rounding;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Window;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** A window in Keras, which pads by nothing or by as much as "same" takes, and always rounds down. */
final class KerasWindow {
    private KerasWindow() {}

    /** {@code Conv2D} for two axes. */
    static PythonCall layer(String kind, Window window) {
        return new PythonCall("layers." + kind + window.axes().size() + "D");
    }

    /** All but the kernel; an explicit padding is a layer of its own. */
    static PythonCall of(PythonCall layer, Window window, Shape input, List<Long> usualStride) {
        List<Long> stride = window.axes().stream().map(Axis::stride).toList();
        List<Long> dilation = window.axes().stream().map(Axis::dilation).toList();
        requirePossible(window, input, stride, dilation);
        return layer.unless(stride.equals(usualStride), "strides", PythonCall.tuple(stride))
                .unless(!isSame(window), "padding", "\"same\"")
                .unless(dilation.equals(ones(window)), "dilation_rate", PythonCall.tuple(dilation));
    }

    static List<Long> ones(Window window) {
        return window.axes().stream().map(axis -> 1L).toList();
    }

    private static boolean isSame(Window window) {
        return window.axes().stream().anyMatch(axis -> axis.padding().kind() == Padding.Kind.SAME);
    }

    private static boolean isSameAlongAll(Window window) {
        return window.axes().stream().allMatch(axis -> axis.padding().kind() == Padding.Kind.SAME);
    }

    private static void requirePossible(Window window, Shape input, List<Long> stride, List<Long> dilation) {
        NotWritten.require(
                !isSame(window) || isSameAlongAll(window), "the padding must be same along all axes, found some");
        NotWritten.require(
                stride.equals(ones(window)) || dilation.equals(ones(window)),
                "either the stride or the dilation must be 1, found neither");
        boolean floor = window.axes().stream().allMatch(axis -> axis.rounding() == Rounding.FLOOR);
        NotWritten.require(floor || window.fitsWhole(input), "the rounding must be down, found up");
    }

    static boolean isExplicit(Window window) {
        return window.axes().stream().anyMatch(axis -> axis.padding().kind() == Padding.Kind.EXPLICIT);
    }

    /** A layer of zeros in place of an explicit padding, which a convolution of Keras lacks. */
    static PythonCall zeros(String name, Window window) {
        Margins margins = Margins.beforeAndAfter(window.axes().stream()
                .flatMapToLong(axis ->
                        LongStream.of(axis.padding().before(), axis.padding().after()))
                .toArray());
        return margins(layer("ZeroPadding", window), "padding", margins)
                .with("name", PythonCall.quoted(name + "_padding"));
    }

    static PythonCall margins(PythonCall layer, String argument, Margins margins) {
        List<String> pairs = margins.axes().stream()
                .map(margin -> PythonCall.tuple(List.of(margin.before(), margin.after())))
                .toList();
        return layer.with(
                argument,
                pairs.size() == 1 ? pairs.get(0) : pairs.stream().collect(Collectors.joining(", ", "(", ")")));
    }
}
