package cnnbyhand.checking;

import static cnnbyhand.checking.AnyNetwork.assertBuiltAgrees;
import static cnnbyhand.checking.AnyNetwork.assertNotBuilt;

import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.Axis;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Padding;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.Rounding;
import cnnbyhand.byhand.SeparableConvolution;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Deeplearning4j would compute otherwise is not built from a file, whose book stays right without it. */
class NotBuiltTest {
    private static final Shape ROW = Shape.image(1, 6, 2);

    @Test
    void windowsThatWouldNotBeginWithTheFirstValueAreNotBuilt() {
        String message = "windows with padding same must reach all values but one to begin with the first,"
                + " found 2 of 6 that none reaches";
        assertNotBuilt(ROW, convolution(1, 3), message);
        assertNotBuilt(ROW, new Pooling("pooling", Pooling.Type.MAX, window(axis(1, 1), axis(1, 3)), false), message);
    }

    @Test
    void oneValueThatNoWindowReachesIsTheLastOne() {
        assertBuiltAgrees(Shape.image(1, 5, 2), convolution(1, 3));
        assertBuiltAgrees(
                Shape.image(1, 5, 2), new Pooling("pooling", Pooling.Type.MAX, window(axis(1, 1), axis(1, 3)), false));
        assertBuiltAgrees(Shape.image(1, 8, 2), convolution(2, 3));
    }

    @Test
    void aVolumeWhoseWidthWouldBeInferredByTheHeightsStrideIsNotBuilt() {
        Window window = window(axis(2, 1), axis(2, 1), axis(2, 2));
        assertNotBuilt(
                Shape.volume(4, 4, 4, 1),
                new Convolution("convolution", 2, window, true, ActivationFunction.IDENTITY),
                "the width must be inferred as 2, found 4 by the height's stride");
        assertNotBuilt(
                Shape.volume(4, 4, 4, 1),
                new Pooling("pooling", Pooling.Type.MAX, window, false),
                "the width must be inferred as 2, found 4 by the height's stride");
        assertBuiltAgrees(
                Shape.volume(4, 4, 4, 1),
                new Convolution(
                        "convolution",
                        2,
                        window(axis(2, 1), axis(2, 2), axis(2, 2)),
                        true,
                        ActivationFunction.IDENTITY));
    }

    @Test
    void aSeparableConvolutionOnOneChannelIsNotBuilt() {
        SeparableConvolution separable = SeparableConvolution.of("separable", 2, 3);
        assertNotBuilt(
                Shape.image(3, 3, 1),
                separable,
                "a separable convolution's input must have 2 channels or more, found 1; the point-wise weights"
                        + " would be left out");
        assertBuiltAgrees(Shape.image(3, 3, 2), separable);
    }

    private static Convolution convolution(long kernel, long stride) {
        return new Convolution(
                "convolution", 2, window(axis(1, 1), axis(kernel, stride)), true, ActivationFunction.IDENTITY);
    }

    private static Window window(Axis... axes) {
        return new Window(List.of(axes));
    }

    private static Axis axis(long kernel, long stride) {
        return new Axis(kernel, stride, Padding.SAME, 1, Rounding.FLOOR);
    }
}
