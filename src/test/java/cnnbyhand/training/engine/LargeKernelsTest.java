package cnnbyhand.training.engine;

import static cnnbyhand.training.engine.Networks.convolution;
import static cnnbyhand.training.engine.Networks.maximum;
import static cnnbyhand.training.engine.Networks.network;
import static cnnbyhand.training.engine.Networks.output;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Sgd;

/** Convolutions with kernels larger than 3×3, and many of them, against Deeplearning4j itself: where it pays, they are stacked. */
class LargeKernelsTest {

    private static final InputType.InputTypeConvolutional UNEVEN =
            (InputType.InputTypeConvolutional) InputType.convolutional(17, 19, 3);

    private static ConvolutionLayer.Builder many(int height, int width) {
        return new ConvolutionLayer.Builder(height, width).nOut(100).activation(Activation.RELU);
    }

    private static void check(Layer... layers) throws Refusal {
        check(UNEVEN, 4, layers);
    }

    private static void check(InputType.InputTypeConvolutional input, int batch, Layer... layers) throws Refusal {
        new Comparison(network(input, new Sgd(0.1), layers), input, Batch.of(input, 4, batch, 2)).assertEqual();
    }

    @Test
    void ofFiveByFiveOverChannelsTooFewForWinograd() throws Refusal {
        check(many(5, 5).build(), output(4));
    }

    @Test
    void ofFiveByFiveThatKeepTheSize() throws Refusal {
        check(
                convolution(32, 3, Activation.RELU),
                many(5, 5).convolutionMode(ConvolutionMode.Same).build(),
                output(4));
    }

    @Test
    void ofFiveByFiveOverChannelsThatFillNoBlock() throws Refusal {
        check(convolution(20, 3, Activation.RELU), many(5, 5).padding(1, 2).build(), output(4));
    }

    @Test
    void ofElevenByElevenWithAStrideOfFour() throws Refusal {
        check(many(11, 11).stride(4, 4).padding(3, 1).build(), output(4));
    }

    @Test
    void ofUnequalSidesAndStrides() throws Refusal {
        check(many(6, 3).stride(1, 1).build(), maximum(2, 2), output(4));
        check(many(6, 8).stride(2, 1).padding(1, 0).build(), output(4));
    }

    @Test
    void whoseStrideLeavesTheLastRowsUnread() throws Refusal {
        check(convolution(16, 2, Activation.RELU), many(9, 9).stride(3, 3).build(), output(4));
    }

    @Test
    void withoutBias() throws Refusal {
        check(convolution(16, 2, Activation.RELU), many(5, 5).hasBias(false).build(), output(4));
    }

    @Test
    void withMoreImagesThanAreStackedAtATime() throws Refusal {
        check(
                Networks.images(32, 64),
                23,
                many(5, 5).convolutionMode(ConvolutionMode.Same).build(),
                maximum(4, 4),
                output(4));
        check(
                Networks.images(64, 32),
                7,
                many(8, 8).stride(2, 2).build(),
                many(5, 5).build(),
                maximum(8, 8),
                output(4));
    }
}
