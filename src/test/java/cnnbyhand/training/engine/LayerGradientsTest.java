package cnnbyhand.training.engine;

import static cnnbyhand.training.engine.Networks.convolution;
import static cnnbyhand.training.engine.Networks.dense;
import static cnnbyhand.training.engine.Networks.loss;
import static cnnbyhand.training.engine.Networks.maximum;
import static cnnbyhand.training.engine.Networks.network;
import static cnnbyhand.training.engine.Networks.output;
import static cnnbyhand.training.engine.Networks.relu;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Sgd;

/** Small networks, one for each kind of layer and each way to configure it, against Deeplearning4j itself. */
class LayerGradientsTest {

    private static final InputType.InputTypeConvolutional ODD =
            (InputType.InputTypeConvolutional) InputType.convolutional(11, 9, 3);

    private static void check(Layer... layers) throws Refusal {
        new Comparison(network(ODD, new Sgd(0.1), layers), ODD, Batch.of(ODD, 4, 5, 2)).assertEqual();
    }

    private static ConvolutionLayer.Builder kernel(int height, int width) {
        return new ConvolutionLayer.Builder(height, width).nOut(6).activation(Activation.IDENTITY);
    }

    private static SubsamplingLayer.Builder pool(SubsamplingLayer.PoolingType type, int height, int width) {
        return new SubsamplingLayer.Builder(type).kernelSize(height, width);
    }

    @Test
    void aDenseLayerReadsImagesChannelByChannel() throws Refusal {
        check(dense(7, Activation.RELU), dense(5, Activation.IDENTITY), output(4));
    }

    @Test
    void aDenseLayerAfterAConvolutionReadsThemInTheSameOrder() throws Refusal {
        check(convolution(20, 3, Activation.RELU), dense(7, Activation.RELU), output(4));
    }

    @Test
    void aDenseLayerBehindImagesOfOnePixel() throws Refusal {
        check(
                new ConvolutionLayer.Builder(11, 9)
                        .nOut(20)
                        .activation(Activation.RELU)
                        .build(),
                dense(7, Activation.RELU),
                output(4));
    }

    @Test
    void aDropoutThatItsLayerDoesNotHeed() throws Refusal {
        Layer[] layers = {
            convolution(6, 3, Activation.IDENTITY),
            new BatchNormalization.Builder().eps(1e-3).build(),
            relu(),
            maximum(2, 2),
            dense(4, Activation.IDENTITY),
            loss()
        };
        for (int heedless : new int[] {1, 2, 3, 5}) {
            layers[heedless].setIDropout(new Dropout(0.5));
        }
        check(layers);
    }

    @Test
    void batchNormalizationBehindADenseLayer() throws Refusal {
        check(dense(7, Activation.RELU), new BatchNormalization.Builder().build(), output(4));
    }

    @Test
    void layersWithoutBias() throws Refusal {
        check(
                kernel(3, 3).hasBias(false).build(),
                relu(),
                new DenseLayer.Builder()
                        .nOut(5)
                        .hasBias(false)
                        .activation(Activation.RELU)
                        .build(),
                output(4));
    }

    @Test
    void aConvolutionWithStrideAndUnequalSides() throws Refusal {
        check(kernel(3, 2).stride(2, 3).padding(1, 0).build(), relu(), output(4));
    }

    @Test
    void aDilatedConvolution() throws Refusal {
        check(kernel(3, 3).build(), kernel(2, 3).dilation(2, 2).build(), output(4));
    }

    @Test
    void aSameConvolutionWithAnEvenKernelPadsTheOddCellAfter() throws Refusal {
        check(
                kernel(2, 4).convolutionMode(ConvolutionMode.Same).build(),
                relu(),
                kernel(4, 2).convolutionMode(ConvolutionMode.Same).build(),
                output(4));
    }

    @Test
    void aSameConvolutionWithStride() throws Refusal {
        check(kernel(5, 3).convolutionMode(ConvolutionMode.Same).stride(2, 2).build(), relu(), output(4));
    }

    @Test
    void winogradsAlgorithm() throws Refusal {
        check(
                kernel(3, 3).nOut(32).convolutionMode(ConvolutionMode.Same).build(),
                kernel(3, 3).nOut(17).padding(1, 1).build(),
                relu(),
                kernel(3, 3).nOut(33).build(),
                output(4));
    }

    @Test
    void aMaximumThatDoesNotFitEvenly() throws Refusal {
        check(convolution(6, 2, Activation.RELU), maximum(3, 2), output(4));
    }

    @Test
    void overlappingMaximaInSameMode() throws Refusal {
        check(
                convolution(6, 2, Activation.IDENTITY),
                pool(SubsamplingLayer.PoolingType.MAX, 3, 2)
                        .stride(2, 2)
                        .convolutionMode(ConvolutionMode.Same)
                        .build(),
                output(4));
    }

    @Test
    void aMeanOverPaddingInBothWaysOfCounting() throws Refusal {
        for (boolean counted : new boolean[] {true, false}) {
            var pool = pool(SubsamplingLayer.PoolingType.AVG, 3, 3)
                    .stride(2, 2)
                    .padding(1, 1)
                    .build();
            pool.setAvgPoolIncludePadInDivisor(counted);
            check(convolution(6, 2, Activation.RELU), pool, output(4));
        }
    }

    @Test
    void aMeanInSameMode() throws Refusal {
        check(
                convolution(6, 2, Activation.RELU),
                pool(SubsamplingLayer.PoolingType.AVG, 2, 2)
                        .stride(2, 2)
                        .convolutionMode(ConvolutionMode.Same)
                        .build(),
                output(4));
    }

    @Test
    void batchNormalizationWithEitherFormOfItsVariance() throws Refusal {
        for (boolean logarithmic : new boolean[] {true, false}) {
            var normalization = new BatchNormalization.Builder()
                    .useLogStd(logarithmic)
                    .decay(0.8)
                    .eps(1e-3)
                    .build();
            check(
                    convolution(6, 3, Activation.IDENTITY),
                    normalization,
                    relu(),
                    convolution(5, 2, Activation.RELU),
                    output(4));
        }
    }

    @Test
    void rectifiersInEveryPlace() throws Refusal {
        check(
                relu(),
                convolution(6, 3, Activation.IDENTITY),
                relu(),
                relu(),
                maximum(2, 2),
                relu(),
                dense(5, Activation.IDENTITY),
                relu(),
                output(4));
    }
}
