package cnnbyhand.reading;

import cnnbyhand.byhand.Axis;
import cnnbyhand.byhand.Padding;
import cnnbyhand.byhand.Rounding;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Window;
import java.util.ArrayList;
import java.util.List;

/** A window as Deeplearning4j states it: its sides, and a mode that says what the padding is and what a remainder means. */
final class Deeplearning4jWindow {
    /** Of a convolution that sees no later step. */
    private static final String CAUSAL = "Causal";

    private Deeplearning4jWindow() {}

    /**
     * The window of a layer that slides it.
     *
     * @param input over which it slides
     */
    static Window read(Deeplearning4jLayer layer, Shape input, int axes) throws UnusableNetwork {
        Window window = window(layer, axes);
        boolean remainder = input.axes().size() == axes && !window.fitsWhole(input);
        if (mode(layer).equals("Strict") && remainder) {
            throw layer.fault("with convolutionMode Strict the windows must fit the input whole, found a remainder on "
                    + input + "; take Truncate");
        }
        return window;
    }

    /** The window of a layer that lays it down; where the padding keeps the size, Deeplearning4j centres gaps otherwise. */
    static Window transposed(Deeplearning4jLayer layer, int axes) throws UnusableNetwork {
        if (mode(layer).equals("Strict")) {
            throw layer.fault("convolutionMode must be Truncate or Same, found Strict");
        }
        Window window = window(layer, axes);
        for (Axis axis : window.axes()) {
            long span = axis.span().value();
            if (isSame(layer) && axis.stride() > span + 1) {
                throw layer.fault("with convolutionMode Same the stride must be at most 1 more than the kernel of "
                        + span + " to be read here, found " + axis.stride());
            }
        }
        return window;
    }

    static boolean isSame(Deeplearning4jLayer layer) throws UnusableNetwork {
        return mode(layer).equals("Same");
    }

    private static Window window(Deeplearning4jLayer layer, int axes) throws UnusableNetwork {
        List<Long> kernel = layer.along(axes, 1, "kernelSize");
        List<Long> stride = layer.along(axes, 1, "stride");
        List<Long> padding = layer.along(axes, 0, "padding");
        List<Long> dilation = layer.dilation(axes);
        List<Axis> along = new ArrayList<>();
        for (int axis = 0; axis < axes; axis++) {
            along.add(new Axis(
                    kernel.get(axis),
                    stride.get(axis),
                    padding(layer, padding.get(axis), (kernel.get(axis) - 1) * dilation.get(axis)),
                    dilation.get(axis),
                    Rounding.FLOOR));
        }
        return new Window(along);
    }

    /** @param span from the first cell of the window to its last */
    private static Padding padding(Deeplearning4jLayer layer, long stated, long span) throws UnusableNetwork {
        return switch (mode(layer)) {
            case "Same" -> Padding.SAME;
            case CAUSAL -> Padding.of(span, 0);
            default -> Padding.of(stated);
        };
    }

    private static String mode(Deeplearning4jLayer layer) throws UnusableNetwork {
        String mode = layer.text("Truncate", "convolutionMode");
        boolean causal = mode.equals(CAUSAL) && layer.type().equals("Convolution1DLayer");
        if (!causal && !List.of("Truncate", "Same", "Strict").contains(mode)) {
            throw layer.fault(
                    "convolutionMode must be Truncate, Same, Strict or, on a sequence, Causal to be read here,"
                            + " found " + JsonText.shortened(mode));
        }
        return mode;
    }
}
