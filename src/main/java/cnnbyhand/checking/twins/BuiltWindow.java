package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Axis;
import cnnbyhand.byhand.Padding;
import cnnbyhand.byhand.Rounding;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Window;
import java.util.function.ToLongFunction;
import org.deeplearning4j.nn.conf.ConvolutionMode;

/**
 * A hand-kept window in Deeplearning4j's words.
 *
 * @param kernel cells, one number for each axis, as in the other arrays
 * @param padding values at either end; 0 where the mode works it out
 */
record BuiltWindow(int[] kernel, int[] stride, int[] padding, int[] dilation, ConvolutionMode mode) {

    /**
     * Translates {@code window}.
     *
     * @param input what it slides over, with as many axes
     * @throws NotInDeeplearning4j where Deeplearning4j's window cannot do the same
     */
    static BuiltWindow of(String layer, Window window, Shape input) {
        for (Axis axis : window.axes()) {
            requirePossible(layer, axis, window.fitsWhole(input));
        }
        boolean same = window.first().padding().kind() == Padding.Kind.SAME;
        return new BuiltWindow(
                numbers(window, Axis::kernel),
                numbers(window, Axis::stride),
                numbers(window, axis -> axis.padding().before()),
                numbers(window, Axis::dilation),
                same ? ConvolutionMode.Same : ConvolutionMode.Truncate);
    }

    /** The same for a kind of layer that Deeplearning4j has on images alone. */
    static BuiltWindow onImages(String layer, Window window, Shape input) {
        if (!input.isImage()) {
            throw new NotInDeeplearning4j(
                    layer,
                    "the window must have 2 axes to be built, found "
                            + window.axes().size());
        }
        return of(layer, window, input);
    }

    /** The one window that may be padded at one end alone: it slides over a sequence and sees no later step. */
    static BuiltWindow causal(Window window) {
        return new BuiltWindow(
                numbers(window, Axis::kernel),
                numbers(window, Axis::stride),
                new int[1],
                numbers(window, Axis::dilation),
                ConvolutionMode.Causal);
    }

    private static void requirePossible(String layer, Axis axis, boolean nothingToRound) {
        if (!axis.padding().isSymmetric()) {
            throw new NotInDeeplearning4j(layer, "the padding must be the same at both ends, found " + axis.padding());
        }
        if (axis.rounding() != Rounding.FLOOR && !nothingToRound) {
            throw new NotInDeeplearning4j(
                    layer, "the rounding must be " + Rounding.FLOOR + ", found " + axis.rounding());
        }
    }

    private static int[] numbers(Window window, ToLongFunction<Axis> of) {
        return window.axes().stream().mapToLong(of).mapToInt(Math::toIntExact).toArray();
    }
}
