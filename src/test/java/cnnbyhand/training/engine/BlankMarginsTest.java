package cnnbyhand.training.engine;

import static cnnbyhand.training.engine.Networks.convolution;
import static cnnbyhand.training.engine.Networks.maximum;
import static cnnbyhand.training.engine.Networks.network;
import static cnnbyhand.training.engine.Networks.output;
import static cnnbyhand.training.engine.Networks.padded;

import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * Where a window sees nothing but zeros, as in the margins of a digit, the output is the bias: zero passes no gradient, and neither
 * must the rounding error that Winograd's algorithm leaves there.
 */
class BlankMarginsTest {

    private static final int SIDE = 20;
    private static final int MARGIN = 6;
    private static final InputType.InputTypeConvolutional INPUT = Networks.images(SIDE, 1);

    private static Batch batch() {
        Batch full = Batch.of(INPUT, 4, 5, 2);
        float[] pixels = full.pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            if (isMargin(i % SIDE) || isMargin(i / SIDE % SIDE)) {
                pixels[i] = 0;
            }
        }
        return Batch.of(INPUT, 4, pixels, full.labels());
    }

    private static boolean isMargin(int place) {
        return place < MARGIN || place >= SIDE - MARGIN;
    }

    private static MultiLayerNetwork networkOf(Layer... layers) {
        return network(INPUT, new Sgd(0.1), layers);
    }

    private static MultiLayerNetwork twoConvolutions() {
        return networkOf(convolution(20, 3, Activation.RELU), convolution(24, 3, Activation.RELU), output(4));
    }

    private static void check(MultiLayerNetwork network) throws Refusal {
        new Comparison(network, INPUT, batch()).assertEqual();
    }

    @Test
    void aBiasOfZero() throws Refusal {
        check(twoConvolutions());
    }

    @Test
    void aBiasOfZeroBeforeAMaximum() throws Refusal {
        check(networkOf(
                convolution(20, 3, Activation.RELU), convolution(24, 3, Activation.RELU), maximum(2, 2), output(4)));
    }

    @Test
    void oneBiasOfZeroAmongOthers() throws Refusal {
        MultiLayerNetwork network = twoConvolutions();
        network.getParam("1_b").assign(0.1);
        network.getParam("1_b").putScalar(3, 0);
        check(network);
    }

    @Test
    void pixelsThatOnlyTheLastChannelsSee() throws Refusal {
        MultiLayerNetwork network = twoConvolutions();
        network.getParam("0_W").get(NDArrayIndex.interval(0, 18)).assign(0);
        check(network);
    }

    @Test
    void windowsThatReachIntoThePadding() throws Refusal {
        check(networkOf(padded(20, 3, 1, Activation.RELU), padded(24, 3, 2, Activation.RELU), output(4)));
    }

    @Test
    void largeKernelsOverMapsThatFillNoBlock() throws Refusal {
        check(networkOf(convolution(20, 3, Activation.RELU), convolution(100, 5, Activation.RELU), output(4)));
    }

    @Test
    void largeKernelsOverMaps() throws Refusal {
        check(networkOf(convolution(32, 3, Activation.RELU), padded(100, 5, 2, Activation.RELU), output(4)));
    }

    @Test
    void largeKernelsThatGoOnByTwo() throws Refusal {
        var byTwo = new ConvolutionLayer.Builder(5, 5)
                .nOut(100)
                .stride(2, 2)
                .activation(Activation.RELU)
                .build();
        check(networkOf(convolution(20, 2, Activation.RELU), byTwo, output(4)));
    }

    @Test
    void noBiasAtAllBehindAConvolutionThatHasOne() throws Refusal {
        var unbiased = new ConvolutionLayer.Builder(3, 3)
                .nOut(24)
                .hasBias(false)
                .activation(Activation.RELU)
                .build();
        check(networkOf(convolution(20, 3, Activation.IDENTITY), unbiased, output(4)));
    }
}
