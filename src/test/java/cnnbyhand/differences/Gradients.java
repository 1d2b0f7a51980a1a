package cnnbyhand.differences;

import static cnnbyhand.differences.Probe.counted;
import static cnnbyhand.differences.Probe.gradientRatios;
import static cnnbyhand.differences.Probe.network;
import static cnnbyhand.differences.Probe.range;

import cnnbyhand.byhand.Shape;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.CapsuleLayer;
import org.deeplearning4j.nn.conf.layers.CapsuleStrengthLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LocallyConnected2D;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.PrimaryCapsules;
import org.deeplearning4j.nn.conf.layers.SelfAttentionLayer;
import org.deeplearning4j.nn.conf.layers.misc.ElementWiseMultiplicationLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** What backpropagation gives, beside finite differences of the score in double precision. */
final class Gradients {
    private Gradients() {}

    @Difference(
            of = "LocallyConnected2D, kernel 1×2, on 1×3, then mean squared error",
            defined = "gradient 1 times that by finite differences",
            because = "(score(w + ε) − score(w − ε)) / 2ε")
    static Found gradientOfALocallyConnectedLayer() throws Exception {
        MultiLayerNetwork network = network(
                InputType.convolutional(1, 3, 1),
                new LocallyConnected2D.Builder()
                        .kernelSize(1, 2)
                        .stride(1, 1)
                        .nOut(1)
                        .convolutionMode(ConvolutionMode.Truncate)
                        .build(),
                outputOfOne());
        return gradient(network, counted(1, 1, 1, 3), Shape.image(1, 3, 1));
    }

    private static Layer outputOfOne() {
        return new OutputLayer.Builder(LossFunction.MSE)
                .nOut(1)
                .activation(Activation.IDENTITY)
                .build();
    }

    private static Found gradient(MultiLayerNetwork network, INDArray input, Shape shape) throws Exception {
        DataSet example = new DataSet(input.div(10), Nd4j.ones(DataType.DOUBLE, 1, 1));
        double[] ratios = gradientRatios(network, network.getnLayers() - 1, example);
        return Found.of("gradient " + range(ratios) + " times that by finite differences")
                .audited(network.getLayerWiseConfigurations(), shape);
    }

    @Difference(
            of = "SelfAttention, 1 head, on 3 steps of 2 channels, then mean squared error",
            defined = "gradient 1 times that by finite differences",
            because = "(score(w + ε) − score(w − ε)) / 2ε")
    static Found gradientOfSelfAttention() throws Exception {
        MultiLayerNetwork network = network(
                InputType.recurrent(2, 3),
                new SelfAttentionLayer.Builder()
                        .nOut(2)
                        .nHeads(1)
                        .projectInput(true)
                        .build(),
                new GlobalPoolingLayer(PoolingType.AVG),
                new OutputLayer.Builder(LossFunction.MSE)
                        .nIn(2)
                        .nOut(1)
                        .activation(Activation.IDENTITY)
                        .build());
        return gradient(network, counted(1, 2, 3), Shape.sequence(3, 2));
    }

    @Difference(
            of = "PrimaryCapsules, CapsuleLayer and CapsuleStrengthLayer on 4×4, then mean squared error",
            defined = "gradient 1 times that by finite differences",
            because = "(score(w + ε) − score(w − ε)) / 2ε")
    static Found gradientOfCapsules() throws Exception {
        MultiLayerNetwork network = network(
                InputType.convolutional(4, 4, 1),
                new PrimaryCapsules.Builder(2, 1).kernelSize(2, 2).stride(2, 2).build(),
                new CapsuleLayer.Builder(1, 2, 1).build(),
                new CapsuleStrengthLayer.Builder().build(),
                new LossLayer.Builder(LossFunction.MSE).build());
        return gradient(network, counted(1, 1, 4, 4), Shape.image(4, 4, 1));
    }

    @Difference(
            of = "ElementWiseMultiplication with dropOut(0.5) on 3 values, then mean squared error",
            defined = "gradient 1 times that by finite differences",
            because =
                    "(score(w + ε) − score(w − ε)) / 2ε, in training; values that are dropped have no gradient in either")
    static Found gradientOfDroppedMultiplication() throws Exception {
        return multiplication(multiplication().dropOut(0.5));
    }

    @Difference(
            of = "the same without dropOut",
            defined = "gradient 1 times that by finite differences",
            because = "(score(w + ε) − score(w − ε)) / 2ε")
    static Found gradientOfMultiplication() throws Exception {
        return multiplication(multiplication());
    }

    private static BaseLayer.Builder<?> multiplication() {
        return new ElementWiseMultiplicationLayer.Builder().nIn(3).nOut(3);
    }

    private static Found multiplication(Layer.Builder<?> first) throws Exception {
        MultiLayerNetwork network = network(InputType.feedForward(3), first.build(), outputOfOne());
        return gradient(network, counted(1, 3), Shape.vector(3));
    }
}
