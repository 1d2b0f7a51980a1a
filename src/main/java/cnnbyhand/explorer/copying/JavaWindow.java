package cnnbyhand.explorer.copying;

import cnnbyhand.byhand.Axis;
import cnnbyhand.byhand.Padding;
import cnnbyhand.byhand.Rounding;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Window;
import java.util.List;
import java.util.function.Function;

/** A window in Deeplearning4j, which pads alike at both ends and always rounds down. */
final class JavaWindow {
    private JavaWindow() {}

    /** All but the kernel. */
    static BuilderCall of(BuilderCall layer, Window window, Shape input) {
        requirePossible(window, input);
        boolean same = kind(window.first()) == Padding.Kind.SAME;
        return layer.with("stride", each(window, Axis::stride))
                .with("padding", each(window, axis -> axis.padding().before()))
                .with("dilation", each(window, Axis::dilation))
                .with("convolutionMode", "ConvolutionMode." + (same ? "Same" : "Truncate"));
    }

    static void requireImage(Window window) {
        NotWritten.require(
                window.axes().size() == 2,
                "the window must have 2 axes to be written, found "
                        + window.axes().size());
    }

    private static List<Long> each(Window window, Function<Axis, Long> number) {
        return window.axes().stream().map(number).toList();
    }

    private static Padding.Kind kind(Axis axis) {
        return axis.padding().kind();
    }

    private static void requirePossible(Window window, Shape input) {
        requireImage(window);
        List<Axis> axes = window.axes();
        long same =
                axes.stream().filter(axis -> kind(axis) == Padding.Kind.SAME).count();
        NotWritten.require(same == 0 || same == axes.size(), "the padding must be same along all axes, found some");
        NotWritten.require(
                axes.stream().allMatch(axis -> axis.padding().isSymmetric()),
                "the padding must be the same at both ends, found another");
        boolean floor = axes.stream().allMatch(axis -> axis.rounding() == Rounding.FLOOR);
        NotWritten.require(floor || window.fitsWhole(input), "the rounding must be down, found up");
    }
}
