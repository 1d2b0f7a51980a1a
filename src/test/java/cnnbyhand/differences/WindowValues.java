package cnnbyhand.differences;

import static cnnbyhand.differences.Probe.attempted;
import static cnnbyhand.differences.Probe.counted;
import static cnnbyhand.differences.Probe.network;

import cnnbyhand.byhand.Shape;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.SeparableConvolution2D;
import org.deeplearning4j.nn.conf.layers.Subsampling1DLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;

/** Which cells a window covers. */
final class WindowValues {
    private static final InputType ROW = InputType.convolutional(1, 6, 1);

    private WindowValues() {}

    @Difference(
            of = "ConvolutionLayer, kernel 1×1 of weight 1, Same, stride 1×3, on 1, 2, 3, 4, 5, 6",
            defined = "1, 4",
            because =
                    "⌈6/3⌉ = 2 windows; they reach over (2 − 1)·3 + 1 = 4 cells and need no padding, so that they start at the first cell")
    static Found convolutionWithGaps() throws Exception {
        return onARow(
                6,
                new ConvolutionLayer.Builder(1, 1)
                        .nOut(1)
                        .stride(1, 3)
                        .convolutionMode(ConvolutionMode.Same)
                        .build());
    }

    @Difference(
            of = "SubsamplingLayer (maximum), kernel 1×1, Same, stride 1×3, on 1, 2, 3, 4, 5, 6",
            defined = "1, 4",
            because = "as for the convolution")
    static Found poolingWithGaps() throws Exception {
        MultiLayerNetwork network = network(
                ROW,
                new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                        .kernelSize(1, 1)
                        .stride(1, 3)
                        .convolutionMode(ConvolutionMode.Same)
                        .build());
        return Found.of(attempted(() -> network.output(counted(1, 1, 1, 6))))
                .audited(network.getLayerWiseConfigurations(), Shape.image(1, 6, 1));
    }

    @Difference(
            of = "Deconvolution2D, kernel 1×1 of weight 1, Same, stride 1×3, on 1, 2",
            defined = "1, 0, 0, 2, 0, 0",
            because =
                    "2 · 3 columns, each value at 3 times its place: the gradient of the convolution above, as in TensorFlow")
    static Found transposedConvolutionWithGaps() throws Exception {
        return onARow(
                2,
                new Deconvolution2D.Builder(1, 1)
                        .nOut(1)
                        .stride(1, 3)
                        .convolutionMode(ConvolutionMode.Same)
                        .build());
    }

    private static Found onARow(int cells, Layer layer) throws Exception {
        MultiLayerNetwork network = network(InputType.convolutional(1, cells, 1), layer);
        network.getParam("0_W").assign(1);
        return Found.of(attempted(() -> network.output(counted(1, 1, 1, cells))))
                .audited(network.getLayerWiseConfigurations(), Shape.image(1, cells, 1));
    }

    @Difference(
            of = "SeparableConvolution2D, 3×3 of weights 1, then 1×1 of weight 10, on one channel of ones",
            defined = "90",
            because = "9 · 1 · 10")
    static Found separableOnOneChannel() throws Exception {
        MultiLayerNetwork network = network(
                InputType.convolutional(3, 3, 1),
                new SeparableConvolution2D.Builder(3, 3).nOut(1).build());
        network.getParam("0_W").assign(1);
        network.getParam("0_pW").assign(10);
        return Found.of(attempted(() -> network.output(Nd4j.ones(1, 1, 3, 3))))
                .audited(network.getLayerWiseConfigurations(), Shape.image(3, 3, 1));
    }

    @Difference(
            of = "Subsampling1DLayer (maximum), kernel 3, stride 2, padding 1, on 1, 2, 3, 4",
            defined = "2, 4",
            because = "the largest of 1, 2 and of 2, 3, 4")
    static Found paddedMaximum() throws Exception {
        return padded(SubsamplingLayer.PoolingType.MAX, 2);
    }

    @Difference(of = "the same, stride 3", defined = "2, 4", because = "the largest of 1, 2 and of 3, 4")
    static Found paddedMaximumWithStride3() throws Exception {
        return padded(SubsamplingLayer.PoolingType.MAX, 3);
    }

    @Difference(
            of = "the same, average, the padding left out of the divisor",
            defined = "1.5, 3.5",
            because = "(1 + 2) / 2 and (3 + 4) / 2")
    static Found paddedAverage() throws Exception {
        return padded(SubsamplingLayer.PoolingType.AVG, 3);
    }

    private static Found padded(SubsamplingLayer.PoolingType type, int stride) throws Exception {
        MultiLayerNetwork network = network(
                InputType.recurrent(1, 4),
                new Subsampling1DLayer.Builder(type)
                        .kernelSize(3)
                        .stride(stride)
                        .padding(1)
                        .avgPoolIncludePadInDivisor(false)
                        .build());
        return Found.of(attempted(() -> network.output(counted(1, 1, 4))))
                .audited(network.getLayerWiseConfigurations(), Shape.sequence(4, 1));
    }
}
