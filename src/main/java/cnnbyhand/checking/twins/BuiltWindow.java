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
    /** The axes of one. */
    private static final int VOLUME = 3;

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
        requireFromTheFirst(layer, window, input);
        if (input.axes().size() == VOLUME) {
            requireWidthsStride(layer, window, input);
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

    /** Where windows reach over fewer values than there are, Deeplearning4j puts half of the others before the first. */
    private static void requireFromTheFirst(String layer, Window window, Shape input) {
        for (int place = 0; place < window.axes().size(); place++) {
            Axis axis = window.axes().get(place);
            long size = input.axes().get(place);
            if (axis.padding().kind() == Padding.Kind.SAME && axis.unreached(size) > 1) {
                throw new NotInDeeplearning4j(
                        layer,
                        "windows with padding same must reach all values but one to begin with the first, found "
                                + axis.unreached(size) + " of " + size + " that none reaches");
            }
        }
    }

    /** Deeplearning4j infers the width of a volume with the stride of its height. */
    private static void requireWidthsStride(String layer, Window window, Shape input) {
        Axis width = window.axes().get(VOLUME - 1);
        Axis inferred = new Axis(
                width.kernel(),
                window.axes().get(VOLUME - 2).stride(),
                width.padding(),
                width.dilation(),
                width.rounding());
        long size = input.axes().get(VOLUME - 1);
        long wanted = width.positions(layer, size).value();
        long found = inferred.positions(layer, size).value();
        if (wanted != found) {
            throw new NotInDeeplearning4j(
                    layer, "the width must be inferred as " + wanted + ", found " + found + " by the height's stride");
        }
    }

    private static int[] numbers(Window window, ToLongFunction<Axis> of) {
        return window.axes().stream().mapToLong(of).mapToInt(Math::toIntExact).toArray();
    }
}
