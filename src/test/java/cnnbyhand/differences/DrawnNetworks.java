package cnnbyhand.differences;

import static cnnbyhand.differences.Probe.attempted;
import static cnnbyhand.differences.Probe.counted;
import static cnnbyhand.differences.Probe.gradientRatios;
import static cnnbyhand.differences.Probe.network;
import static cnnbyhand.differences.Probe.range;
import static cnnbyhand.differences.Probe.settings;
import static cnnbyhand.differences.Probe.size;

import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.L2NormalizeVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.SubsetVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.CnnLossLayer;
import org.deeplearning4j.nn.conf.layers.Convolution3D.DataFormat;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LocalResponseNormalization;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.PReLULayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.RnnLossLayer;
import org.deeplearning4j.nn.conf.layers.Subsampling3DLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/** What networks that nobody chose have shown. */
final class DrawnNetworks {
    private DrawnNetworks() {}

    @Difference(
            of = "GlobalPoolingLayer, collapseDimensions false, on NHWC: 1 row of 2 cells of 3 channels",
            defined = "1×1×3",
            because = "the largest of each channel, the axes kept; Keras's GlobalMaxPooling2D with keepdims")
    static Found pooledKeepingAxes() {
        Layer pooling = new GlobalPoolingLayer.Builder(PoolingType.MAX)
                .poolingDimensions(1, 2)
                .collapseDimensions(false)
                .build();
        return Found.of(attempted(() -> size(network(InputType.convolutional(1, 2, 3, CNN2DFormat.NHWC), pooling)
                .output(counted(1, 1, 2, 3)))));
    }

    @Difference(
            of = "MergeVertex of two volumes in NDHWC, 1×1×2 cells of 3 channels",
            defined = "1×1×2×6",
            because = "3 + 3 channels in each cell")
    static Found mergedChannelsLast() {
        InputType volume = InputType.convolutional3D(DataFormat.NDHWC, 1, 1, 2, 3);
        INDArray cells = counted(1, 1, 1, 2, 3);
        return Found.of(attempted(() ->
                size(graph(new MergeVertex(), DataType.DOUBLE, volume, volume).outputSingle(cells, cells))));
    }

    @Difference(
            of = "SubsetVertex(0, 1), the first two of 3 channels of 1 cell, inferred",
            defined = "2×1×1",
            because = "0 to 1 are 2 channels, both ends included")
    static Found subset() {
        InputType image = InputType.convolutional(1, 1, 3);
        return Found.of(attempted(
                () -> Probe.sides(new SubsetVertex(0, 1).getOutputType(0, image).getShape())));
    }

    @Difference(
            of = "L2NormalizeVertex on 1 channel of 1×1×2, 3 and 4",
            defined = "0.6, 0.8",
            because = "3 / √(3² + 4²) and 4 / √(3² + 4²)")
    static Found normalizedVolume() {
        InputType volume = InputType.convolutional3D(DataFormat.NCDHW, 1, 1, 2, 1);
        INDArray cells = Nd4j.createFromArray(3f, 4f).reshape(1, 1, 1, 1, 2);
        return Found.of(attempted(
                () -> graph(new L2NormalizeVertex(), DataType.FLOAT, volume).outputSingle(cells)));
    }

    @Difference(
            of = "LocalResponseNormalization, n 5, on 2 channels of 1 cell",
            defined = "2×1×1",
            because =
                    "the neighbours that are there are summed up, and no channel has 2 on either side; Krizhevsky and others")
    static Found fewChannels() {
        return Found.of(attempted(() -> size(network(
                        settings().dataType(DataType.FLOAT),
                        InputType.convolutional(1, 1, 2),
                        new LocalResponseNormalization.Builder().n(5).build())
                .output(counted(1, 2, 1, 1)))));
    }

    @Difference(
            of = "DepthwiseConvolution2D, kernel 1×1, on one example of 2 channels of 1 cell",
            defined = "2×1×1",
            because = "each channel times its weight")
    static Found oneCell() {
        return depthwise(1);
    }

    @Difference(
            of = "the same on two examples",
            defined = "2×1×1",
            because = "each channel times its weight, in both examples alike")
    static Found oneCellOfTwo() {
        return depthwise(2);
    }

    private static Found depthwise(int examples) {
        return Found.of(attempted(() -> size(network(
                        InputType.convolutional(1, 1, 2),
                        new DepthwiseConvolution2D.Builder(1, 1).stride(1, 1).build())
                .output(counted(examples, 2, 1, 1)))));
    }

    @Difference(
            of = "Subsampling3DLayer (maximum), kernel 1, Strict, stride 3×2×2, on 1×3×1 cells",
            defined = "1×1×2×1",
            because = "along the height (3 − 1) / 2 + 1 = 2, which leaves nothing over")
    static Found strictVolume() {
        Layer pooling = new Subsampling3DLayer.Builder(Subsampling3DLayer.PoolingType.MAX)
                .kernelSize(1, 1, 1)
                .stride(3, 2, 2)
                .convolutionMode(ConvolutionMode.Strict)
                .build();
        return Found.of(attempted(() -> size(network(InputType.convolutional3D(DataFormat.NCDHW, 1, 3, 1, 1), pooling)
                .output(counted(1, 1, 1, 3, 1)))));
    }

    @Difference(
            of = "Subsampling3DLayer (maximum), kernel 2×1×1, dilation 2, on 3×1×1 cells",
            defined = "inferred 1×1×1×1, computed 1×1×1×1",
            because = "a window reaches over (2 − 1)·2 + 1 = 3 cells")
    static Found dilatedVolume() {
        InputType volume = InputType.convolutional3D(DataFormat.NCDHW, 3, 1, 1, 1);
        Layer pooling = new Subsampling3DLayer.Builder(Subsampling3DLayer.PoolingType.MAX)
                .kernelSize(2, 1, 1)
                .stride(1, 1, 1)
                .dilation(2, 2, 2)
                .convolutionMode(ConvolutionMode.Truncate)
                .build();
        return Found.of("inferred " + Probe.inferred(pooling, volume) + ", computed "
                + size(network(volume, pooling).output(counted(1, 1, 3, 1, 1))));
    }

    @Difference(
            of = "the gradient of ELU with alpha 0.5 behind a dense layer of weight −1 on 1, then mean squared error",
            defined = "gradient 1 times that by finite differences",
            because = "(score(w + ε) − score(w − ε)) / 2ε; below 0 the slope is alpha · eˣ")
    static Found slopeOfElu() {
        return elu(0.5);
    }

    @Difference(
            of = "the same with alpha 1",
            defined = "gradient 1 times that by finite differences",
            because = "(score(w + ε) − score(w − ε)) / 2ε")
    static Found slopeOfPlainElu() {
        return elu(1);
    }

    private static Found elu(double alpha) {
        MultiLayerNetwork network = network(
                InputType.feedForward(1),
                new DenseLayer.Builder().nOut(1).hasBias(false).build(),
                new ActivationLayer(new ActivationELU(alpha)),
                new LossLayer.Builder(new LossMSE()).build());
        network.setParam("0_W", Nd4j.createFromArray(-1.0).reshape(1, 1));
        DataSet example = new DataSet(
                Nd4j.createFromArray(1.0).reshape(1, 1),
                Nd4j.createFromArray(1.0).reshape(1, 1));
        return Found.of("gradient " + range(gradientRatios(network, 1, example)) + " times that by finite differences");
    }

    @Difference(
            of = "EmbeddingSequenceLayer and a dense layer on the same input, one step of training",
            defined = "trained",
            because = "an input that is looked up has no gradient, which leaves that of both layers' weights as it is")
    static Found embeddingBesideAnother() {
        return Found.of(attempted(DrawnNetworks::trained));
    }

    private static String trained() {
        ComputationGraph graph = new ComputationGraph(settings()
                .graphBuilder()
                .addInputs("input")
                .addLayer("embedding", embedding(), "input")
                .addLayer("dense", new DenseLayer.Builder().nIn(1).nOut(1).build(), "input")
                .addLayer("steps", new RnnLossLayer.Builder(new LossMSE()).build(), "embedding")
                .addLayer("units", new LossLayer.Builder(new LossMSE()).build(), "dense")
                .setOutputs("steps", "units")
                .build());
        graph.init();
        INDArray zero = Nd4j.zeros(DataType.DOUBLE, 1, 1);
        graph.fit(new MultiDataSet(new INDArray[] {zero}, new INDArray[] {zero.reshape(1, 1, 1), zero}));
        return "trained";
    }

    @Difference(
            of = "PReLULayer with one slope for 6×6 cells, one step of training on two examples",
            defined = "trained",
            because =
                    "the gradient of the slope is a sum over all cells, however many; He and others share it by channel")
    static Found sharedSlope() {
        MultiLayerNetwork network = network(
                InputType.convolutional(6, 6, 1),
                new PReLULayer.Builder().inputShape(1, 6, 6).sharedAxes(2, 3).build(),
                new CnnLossLayer.Builder(new LossMSE()).build());
        return Found.of(attempted(() -> {
            network.fit(new DataSet(counted(2, 1, 6, 6), counted(2, 1, 6, 6)));
            return "trained";
        }));
    }

    private static Layer embedding() {
        return new EmbeddingSequenceLayer.Builder()
                .nIn(1)
                .nOut(1)
                .inputLength(1)
                .build();
    }

    private static ComputationGraph graph(GraphVertex vertex, DataType precision, InputType... inputs) {
        String[] names = new String[inputs.length];
        for (int place = 0; place < names.length; place++) {
            names[place] = "input" + place;
        }
        ComputationGraph graph = new ComputationGraph(settings()
                .dataType(precision)
                .graphBuilder()
                .addInputs(names)
                .addVertex("vertex", vertex, names)
                .setOutputs("vertex")
                .validateOutputLayerConfig(false)
                .setInputTypes(inputs)
                .build());
        graph.init();
        return graph;
    }
}
