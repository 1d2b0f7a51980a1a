package cnnbyhand.differences;

import static cnnbyhand.differences.Probe.attempted;
import static cnnbyhand.differences.Probe.counted;
import static cnnbyhand.differences.Probe.network;
import static cnnbyhand.differences.Probe.numbers;
import static cnnbyhand.differences.Probe.size;

import cnnbyhand.byhand.Shape;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.Convolution3D;
import org.deeplearning4j.nn.conf.layers.Convolution3D.DataFormat;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.Upsampling1D;
import org.deeplearning4j.nn.conf.layers.ZeroPadding1DLayer;
import org.deeplearning4j.nn.conf.layers.convolutional.Cropping1D;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Which axis is worked on where a format names it. */
final class NamedAxes {
    private static final InputType STEPS_FIRST = InputType.recurrent(2, 5, RNNFormat.NWC);

    private NamedAxes() {}

    @Difference(
            of = "GlobalPoolingLayer (maximum) on NWC: 5 steps of 2 channels, 1, 2; 3, 4; … 9, 10",
            defined = "9, 10",
            because = "the largest of each channel: 1, 3, 5, 7, 9 and 2, 4, 6, 8, 10")
    static Found pooledStepsFirst() throws Exception {
        return Found.of(numbers(network(STEPS_FIRST, new GlobalPoolingLayer(PoolingType.MAX))
                        .output(counted(1, 5, 2))))
                .audited(behindAConvolution(new GlobalPoolingLayer(PoolingType.MAX)), Shape.sequence(5, 2));
    }

    @Difference(
            of = "GlobalPoolingLayer (maximum) on NDHWC: 3 cells of 2 channels, 1, 2; 3, 4; 5, 6",
            defined = "5, 6",
            because = "the largest of each channel: 1, 3, 5 and 2, 4, 6")
    static Found pooledVolumeChannelsLast() throws Exception {
        InputType input = InputType.convolutional3D(DataFormat.NDHWC, 1, 1, 3, 2);
        Layer pooling = new GlobalPoolingLayer(PoolingType.MAX);
        Layer convolution = new Convolution3D.Builder(1, 1, 1)
                .nOut(2)
                .dataFormat(DataFormat.NDHWC)
                .build();
        return Found.of(numbers(network(input, pooling).output(counted(1, 1, 1, 3, 2))))
                .audited(network(input, convolution, pooling).getLayerWiseConfigurations(), Shape.volume(1, 1, 3, 2));
    }

    @Difference(
            of = "Cropping1D (1, 1) on NWC, 5 steps of 2 channels",
            defined = "3×2",
            because = "5 − 1 − 1 steps of 2 channels")
    static Found croppedStepsFirst() throws Exception {
        return stepsFirst(new Cropping1D(1, 1));
    }

    @Difference(
            of = "ZeroPadding1D (1, 1) on NWC, 5 steps of 2 channels",
            defined = "7×2",
            because = "1 + 5 + 1 steps of 2 channels")
    static Found paddedStepsFirst() throws Exception {
        return stepsFirst(new ZeroPadding1DLayer(1, 1));
    }

    @Difference(
            of = "Upsampling1D by 2 on NWC, 5 steps of 2 channels",
            defined = "10×2",
            because = "5 · 2 steps of 2 channels")
    static Found repeatedStepsFirst() throws Exception {
        return stepsFirst(new Upsampling1D.Builder(2).build());
    }

    private static Found stepsFirst(Layer layer) throws Exception {
        return Found.of(attempted(() -> size(network(STEPS_FIRST, layer).output(counted(1, 5, 2)))))
                .audited(behindAConvolution(layer), Shape.sequence(5, 2));
    }

    /** No file holds the input's format; a convolution before the layer does. */
    private static MultiLayerConfiguration behindAConvolution(Layer layer) {
        return network(
                        STEPS_FIRST,
                        new Convolution1DLayer.Builder(1)
                                .nOut(2)
                                .rnnDataFormat(RNNFormat.NWC)
                                .build(),
                        layer)
                .getLayerWiseConfigurations();
    }

    @Difference(
            of =
                    "softmax as the activation of a 1×1 convolution in NCHW that changes nothing, on 2 channels of 1×2: 0, 0; ln 3, ln 3",
            defined = "0.25, 0.25, 0.75, 0.75",
            because = "over the channels of each place: 1 / (1 + 3) and 3 / (1 + 3)")
    static Found softmaxOfAnImage() throws Exception {
        MultiLayerNetwork network = network(
                InputType.convolutional(1, 2, 2),
                new ConvolutionLayer.Builder(1, 1)
                        .nOut(2)
                        .hasBias(false)
                        .activation(Activation.SOFTMAX)
                        .build());
        network.setParam("0_W", Nd4j.eye(2).reshape(2, 2, 1, 1));
        INDArray image = Nd4j.createFromArray(0, 0, Math.log(3), Math.log(3)).reshape(1, 2, 1, 2);
        return Found.of(numbers(network.output(image)))
                .audited(network.getLayerWiseConfigurations(), Shape.image(1, 2, 2));
    }

    @Difference(
            of = "the same in NCW, on 2 channels of 2 steps",
            defined = "0.25, 0.25, 0.75, 0.75",
            because = "over the channels of each step")
    static Found softmaxOfASequence() throws Exception {
        MultiLayerNetwork network = network(
                InputType.recurrent(2, 2),
                new Convolution1DLayer.Builder(1)
                        .nOut(2)
                        .hasBias(false)
                        .activation(Activation.SOFTMAX)
                        .build());
        network.setParam("0_W", Nd4j.eye(2).reshape(2, 2, 1, 1));
        INDArray steps = Nd4j.createFromArray(0, 0, Math.log(3), Math.log(3)).reshape(1, 2, 2);
        return Found.of(numbers(network.output(steps)))
                .audited(network.getLayerWiseConfigurations(), Shape.sequence(2, 2));
    }
}
