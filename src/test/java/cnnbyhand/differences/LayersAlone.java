package cnnbyhand.differences;

import static cnnbyhand.differences.Probe.attempted;
import static cnnbyhand.differences.Probe.counted;
import static cnnbyhand.differences.Probe.network;
import static cnnbyhand.differences.Probe.numbers;
import static cnnbyhand.differences.Probe.settings;
import static cnnbyhand.differences.Probe.size;

import cnnbyhand.byhand.Shape;
import java.util.List;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.Convolution3D;
import org.deeplearning4j.nn.conf.layers.Convolution3D.DataFormat;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LocallyConnected2D;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayerWithBackprop;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What single kinds of layers compute, count and learn from. */
final class LayersAlone {
    private LayersAlone() {}

    @Difference(
            of = "ActivationLayer (ReLU) as the first layer, on −1, 2",
            defined = "the caller's array: −1, 2",
            because = "an input is read and not written")
    static Found activationLayerFirst() throws Exception {
        MultiLayerNetwork network = network(InputType.feedForward(2), new ActivationLayer(Activation.RELU));
        INDArray mine = Nd4j.createFromArray(-1.0, 2.0).reshape(1, 2);
        network.output(mine);
        return Found.of("the caller's array: " + numbers(mine))
                .audited(network.getLayerWiseConfigurations(), Shape.vector(2));
    }

    @Difference(
            of = "`feedForward` through a dense layer that changes nothing and an ActivationLayer (ReLU), on −1, 2",
            defined = "−1, 2, then 0, 2",
            because = "what each layer puts out, in order")
    static Found activationLayerBehindAnother() throws Exception {
        MultiLayerNetwork network = network(
                InputType.feedForward(2),
                new DenseLayer.Builder().nOut(2).hasBias(false).build(),
                new ActivationLayer(Activation.RELU));
        network.setParam("0_W", Nd4j.eye(2).castTo(DataType.DOUBLE));
        List<INDArray> outputs =
                network.feedForward(Nd4j.createFromArray(-1.0, 2.0).reshape(1, 2));
        return Found.of(numbers(outputs.get(1)) + ", then " + numbers(outputs.get(2)))
                .audited(network.getLayerWiseConfigurations(), Shape.vector(2));
    }

    @Difference(
            of = "BatchNormalization, means 1 and 10, on a batch of 2 sequences of zeros, 2 channels of 1 step",
            defined = "−1, −10, −1, −10",
            because = "(0 − mean) / √(1 + 0) of its channel, in both examples alike")
    static Found normalizedSequences() throws Exception {
        MultiLayerNetwork network = normalizedSequence();
        return Found.of(attempted(() -> network.output(Nd4j.zeros(2, 2, 1))))
                .audited(network.getLayerWiseConfigurations(), Shape.sequence(1, 2));
    }

    @Difference(of = "the same on a batch of 1", defined = "−1, −10", because = "(0 − mean) / √(1 + 0) of its channel")
    static Found oneNormalizedSequence() throws Exception {
        MultiLayerNetwork network = normalizedSequence();
        return Found.of(attempted(() -> network.output(Nd4j.zeros(1, 2, 1))))
                .audited(network.getLayerWiseConfigurations(), Shape.sequence(1, 2));
    }

    private static MultiLayerNetwork normalizedSequence() {
        MultiLayerNetwork network = network(
                InputType.recurrent(2, 1),
                new Convolution1DLayer.Builder(1).nOut(2).build(),
                new BatchNormalization.Builder().eps(0).useLogStd(false).build());
        network.setParam("1_mean", Nd4j.createFromArray(1.0, 10.0).reshape(1, 2));
        return network;
    }

    @Difference(
            of = "BatchNormalization after Conv3D of 2 filters on 3×3×3",
            defined = "2×3×3×3",
            because = "statistics for each channel, shape unchanged")
    static Found normalizedVolume() throws Exception {
        MultiLayerNetwork network = network(
                InputType.convolutional3D(DataFormat.NCDHW, 3, 3, 3, 1),
                new Convolution3D.Builder(1, 1, 1)
                        .nOut(2)
                        .dataFormat(DataFormat.NCDHW)
                        .build(),
                new BatchNormalization());
        return Found.of(attempted(() -> size(network.output(counted(1, 1, 3, 3, 3)))))
                .audited(network.getLayerWiseConfigurations(), Shape.volume(3, 3, 3, 1));
    }

    @Difference(
            of = "FrozenLayerWithBackprop around a dense layer of 8 units on 4 values, in the summary",
            defined = "Frozen Parameters: 40",
            because = "4·8 + 8")
    static Found frozenInTheSummary() throws Exception {
        MultiLayerNetwork network = network(
                InputType.feedForward(4),
                new FrozenLayerWithBackprop(
                        new DenseLayer.Builder().nIn(4).nOut(8).build()));
        return Found.of(network.summary()
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("Frozen"))
                        .findFirst()
                        .orElse("none")
                        .replaceAll(" +", " "))
                .audited(network.getLayerWiseConfigurations(), Shape.vector(4));
    }

    @Difference(
            of =
                    "LocallyConnected2D, kernel 2×2, on 3×3, nothing else set, in a network whose convolutionMode is Truncate",
            defined = "1×2×2; 4 biases",
            because = "3 − 2 + 1 = 2; Keras's LocallyConnected2D has a bias of its own for each of the 2·2 cells")
    static Found locallyConnectedByDefault() throws Exception {
        MultiLayerNetwork network = network(
                settings().convolutionMode(ConvolutionMode.Truncate),
                InputType.convolutional(3, 3, 1),
                new LocallyConnected2D.Builder()
                        .kernelSize(2, 2)
                        .stride(1, 1)
                        .nOut(1)
                        .build());
        return Found.of(size(network.output(counted(1, 1, 3, 3))) + "; "
                        + network.getParam("0_b").length() + " biases")
                .audited(network.getLayerWiseConfigurations(), Shape.image(3, 3, 1));
    }
}
