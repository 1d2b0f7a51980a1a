package cnnbyhand.differences;

import static cnnbyhand.differences.Probe.counted;
import static cnnbyhand.differences.Probe.inferred;
import static cnnbyhand.differences.Probe.network;
import static cnnbyhand.differences.Probe.size;

import cnnbyhand.byhand.Shape;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Convolution3D;
import org.deeplearning4j.nn.conf.layers.Convolution3D.DataFormat;
import org.deeplearning4j.nn.conf.layers.Deconvolution3D;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Sizes that are inferred before anything is computed, and sizes that come out. */
final class InferredSizes {
    private InferredSizes() {}

    @Difference(
            of = "Convolution3D of 2 filters, kernel 2, Same, stride 1×1×2, on 1×4×4×4; then a dense layer of 2 units",
            defined = "inferred 2×4×4×2, computed 2×4×4×2; 148 parameters",
            because = "2 filters on ⌈4/1⌉×⌈4/1⌉×⌈4/2⌉; (2·2·2·1 + 1)·2 + (32·2 + 1)·2 = 148")
    static Found strideOfAVolume() throws Exception {
        Layer volume = new Convolution3D.Builder(2, 2, 2)
                .stride(1, 1, 2)
                .convolutionMode(ConvolutionMode.Same)
                .dataFormat(DataFormat.NCDHW)
                .nOut(2)
                .build();
        InputType input = InputType.convolutional3D(DataFormat.NCDHW, 4, 4, 4, 1);
        MultiLayerNetwork both =
                network(input, volume, new DenseLayer.Builder().nOut(2).build());
        MultiLayerNetwork alone = network(input, volume);
        return Found.of("inferred %s, computed %s; %d parameters"
                        .formatted(
                                inferred(volume, input), size(alone.output(counted(1, 1, 4, 4, 4))), both.numParams()))
                .audited(both.getLayerWiseConfigurations(), Shape.volume(4, 4, 4, 1));
    }

    @Difference(
            of = "Deconvolution3D of 1 filter, kernel 1×2×3, stride 1, on 1×2×3×4",
            defined = "inferred 1×2×4×6, computed 1×2×4×6",
            because = "(2 − 1)·1 + 1 = 2, (3 − 1)·1 + 2 = 4, (4 − 1)·1 + 3 = 6")
    static Found kernelOfATransposedVolume() throws Exception {
        Layer volume = new Deconvolution3D.Builder()
                .kernelSize(1, 2, 3)
                .stride(1, 1, 1)
                .dataFormat(DataFormat.NCDHW)
                .nOut(1)
                .build();
        InputType input = InputType.convolutional3D(DataFormat.NCDHW, 2, 3, 4, 1);
        MultiLayerNetwork network = network(input, volume);
        return Found.of("inferred %s, computed %s"
                        .formatted(inferred(volume, input), size(network.output(counted(1, 1, 2, 3, 4)))))
                .audited(network.getLayerWiseConfigurations(), Shape.volume(2, 3, 4, 1));
    }

    @Difference(
            of = "GlobalPoolingLayer on 3 channels of 7 steps",
            defined = "inferred 3, computed 3",
            because = "one value for each channel, as Keras's GlobalMaxPooling1D")
    static Found pooledSequence() throws Exception {
        Layer pooling = new GlobalPoolingLayer(PoolingType.MAX);
        InputType input = InputType.recurrent(3, 7);
        MultiLayerNetwork network = network(input, pooling);
        return Found.of("inferred %s, computed %s"
                        .formatted(inferred(pooling, input), size(network.output(counted(1, 3, 7)))))
                .audited(network.getLayerWiseConfigurations(), Shape.sequence(7, 3));
    }

    @Difference(
            of = "Bidirectional (CONCAT) around an LSTM of 2 units, on 3 channels of 7 steps",
            defined = "inferred 4×7, computed 4×7",
            because = "2 + 2 units at each of the 7 steps")
    static Found bothDirections() throws Exception {
        Layer both = new Bidirectional(
                Bidirectional.Mode.CONCAT, new LSTM.Builder().nIn(3).nOut(2).build());
        InputType input = InputType.recurrent(3, 7);
        MultiLayerNetwork network = network(input, both);
        return Found.of("inferred %s, computed %s"
                        .formatted(inferred(both, input), size(network.output(counted(1, 3, 7)))))
                .audited(network.getLayerWiseConfigurations(), Shape.sequence(7, 3));
    }
}
