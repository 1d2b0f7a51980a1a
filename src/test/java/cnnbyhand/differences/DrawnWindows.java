package cnnbyhand.differences;

import static cnnbyhand.differences.Probe.attempted;
import static cnnbyhand.differences.Probe.counted;
import static cnnbyhand.differences.Probe.network;
import static cnnbyhand.differences.Probe.settings;
import static cnnbyhand.differences.Probe.size;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Cnn3DLossLayer;
import org.deeplearning4j.nn.conf.layers.CnnLossLayer;
import org.deeplearning4j.nn.conf.layers.Convolution3D;
import org.deeplearning4j.nn.conf.layers.Convolution3D.DataFormat;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.Deconvolution3D;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.SeparableConvolution2D;
import org.deeplearning4j.nn.conf.layers.Subsampling3DLayer;
import org.deeplearning4j.nn.conf.layers.convolutional.Cropping1D;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/** What networks that nobody chose have shown of windows, and of volumes that are put together. */
final class DrawnWindows {
    private static final InputType VOLUME = InputType.convolutional3D(DataFormat.NCDHW, 1, 1, 4, 1);

    private DrawnWindows() {}

    @Difference(
            of = "Subsampling3DLayer (maximum), kernel 1, Truncate, stride 1×1×2, on 1×1×4 cells",
            defined = "inferred 1×1×1×2, computed 1×1×1×2",
            because = "along the width ⌊(4 − 1) / 2⌋ + 1 = 2")
    static Found widthOfAPooledVolume() {
        Layer pooling = new Subsampling3DLayer.Builder(Subsampling3DLayer.PoolingType.MAX)
                .kernelSize(1, 1, 1)
                .stride(1, 1, 2)
                .convolutionMode(ConvolutionMode.Truncate)
                .build();
        return Found.of("inferred " + Probe.inferred(pooling, VOLUME) + ", computed "
                + size(network(VOLUME, pooling).output(counted(1, 1, 1, 1, 4))));
    }

    @Difference(
            of = "Deconvolution2D, kernel 1×1, Truncate, stride 1×3, on 1×2 cells",
            defined = "1×1×6",
            because = "2 · 3 + max(1 − 3, 0) in TensorFlow and Keras; PyTorch has 4 where no output padding is set")
    static Found transposedFurtherThanItReaches() {
        Layer deconvolution = new Deconvolution2D.Builder(1, 1)
                .nOut(1)
                .stride(1, 3)
                .convolutionMode(ConvolutionMode.Truncate)
                .build();
        return Found.of(attempted(() ->
                size(network(InputType.convolutional(1, 2, 1), deconvolution).output(counted(1, 1, 1, 2)))));
    }

    @Difference(
            of = "Deconvolution3D, kernel 1, Truncate, stride 2, on 1×1×1 cells",
            defined = "1×2×2×2",
            because = "1 · 2 + max(1 − 2, 0) along each axis in TensorFlow and Keras; PyTorch has 1 where no output"
                    + " padding is set")
    static Found transposedVolumeFurtherThanItReaches() {
        InputType cell = InputType.convolutional3D(DataFormat.NCDHW, 1, 1, 1, 1);
        Layer deconvolution = new Deconvolution3D.Builder()
                .kernelSize(1, 1, 1)
                .nOut(1)
                .stride(2, 2, 2)
                .convolutionMode(ConvolutionMode.Truncate)
                .build();
        return Found.of(attempted(() -> size(network(cell, deconvolution).output(counted(1, 1, 1, 1, 1)))));
    }

    @Difference(
            of = "SeparableConvolution2D, kernel 1×1, of 2 filters on one channel of 1×2",
            defined = "2×1×2",
            because = "each filter of one cell gives a channel")
    static Found separableOfOneChannel() {
        return Found.of(attempted(() -> size(network(
                        InputType.convolutional(1, 2, 1),
                        new SeparableConvolution2D.Builder(1, 1).nOut(2).build())
                .output(counted(1, 1, 1, 2)))));
    }

    @Difference(
            of = "DepthwiseConvolution2D of 2 filters on one channel of 1×2, kernel 1×1, on one example",
            defined = "2×1×2",
            because = "each filter gives a channel")
    static Found asManyFiltersAsCells() {
        return Found.of(attempted(() -> size(network(
                        InputType.convolutional(1, 2, 1),
                        new DepthwiseConvolution2D.Builder(1, 1)
                                .stride(1, 1)
                                .depthMultiplier(2)
                                .build())
                .output(counted(1, 1, 1, 2)))));
    }

    @Difference(
            of = "DepthwiseConvolution2D of 1 filter on one channel, one step of training on 2 examples of 2×2",
            defined = "trained",
            because = "a convolution of one channel, whose gradient ConvolutionLayer gives")
    static Found depthwiseOfOneChannel() {
        MultiLayerNetwork network = network(
                InputType.convolutional(2, 2, 1),
                new DepthwiseConvolution2D.Builder(1, 1).stride(1, 1).build(),
                new CnnLossLayer.Builder(new LossMSE()).build());
        return Found.of(attempted(() -> {
            network.fit(new DataSet(counted(2, 1, 2, 2), counted(2, 1, 2, 2)));
            return "trained";
        }));
    }

    @Difference(
            of = "MergeVertex of two volumes, one step of training",
            defined = "trained",
            because = "each input's gradient is its own channels of the gradient that comes back")
    static Found mergedVolumes() {
        return Found.of(attempted(DrawnWindows::trained));
    }

    private static String trained() {
        ComputationGraph graph = new ComputationGraph(settings()
                .graphBuilder()
                .addInputs("input")
                .addLayer("one", convolution(), "input")
                .addLayer("other", convolution(), "input")
                .addVertex("merged", new MergeVertex(), "one", "other")
                .addLayer(
                        "loss",
                        new Cnn3DLossLayer.Builder(DataFormat.NCDHW)
                                .lossFunction(new LossMSE())
                                .build(),
                        "merged")
                .setOutputs("loss")
                .build());
        graph.init();
        INDArray cells = counted(1, 1, 1, 1, 4);
        graph.fit(new DataSet(cells, counted(1, 2, 1, 1, 4)));
        return "trained";
    }

    @Difference(
            of = "MergeVertex in NWC of an input and of it through Cropping1D (0, 0), 3 steps of 2 channels",
            defined = "3×4",
            because = "2 + 2 channels in each step")
    static Found mergedSteps() {
        return Found.of(attempted(DrawnWindows::merged));
    }

    private static String merged() {
        ComputationGraph graph = new ComputationGraph(settings()
                .graphBuilder()
                .addInputs("input")
                .addLayer("cropped", new Cropping1D.Builder(0, 0).build(), "input")
                .addVertex("merged", new MergeVertex(), "input", "cropped")
                .setOutputs("merged")
                .validateOutputLayerConfig(false)
                .setInputTypes(InputType.recurrent(2, 3, RNNFormat.NWC))
                .build());
        graph.init();
        return size(graph.outputSingle(counted(1, 3, 2)));
    }

    private static Layer convolution() {
        return new Convolution3D.Builder(1, 1, 1)
                .nIn(1)
                .nOut(1)
                .dataFormat(DataFormat.NCDHW)
                .build();
    }
}
