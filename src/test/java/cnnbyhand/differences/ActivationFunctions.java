package cnnbyhand.differences;

import static cnnbyhand.differences.Probe.network;
import static cnnbyhand.differences.Probe.numbers;

import cnnbyhand.byhand.Shape;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationGELU;
import org.nd4j.linalg.activations.impl.ActivationMish;
import org.nd4j.linalg.activations.impl.ActivationRReLU;
import org.nd4j.linalg.activations.impl.ActivationSoftPlus;
import org.nd4j.linalg.activations.impl.ActivationSwish;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Activation functions and their gradients. */
final class ActivationFunctions {
    private ActivationFunctions() {}

    @Difference(
            of = "GELU(true), the precise one, at 1",
            defined = "0.8412",
            because = "0.5 · (1 + tanh(√(2/π) · (1 + 0.044715 · 1³)))")
    static Found gelu() throws Exception {
        return function(new ActivationGELU(true), 1);
    }

    @Difference(
            of = "RReLU from 0.1 to 0.3 at inference, at −2, −1, 0.1, 1",
            defined = "−0.4, −0.2, 0.1, 1",
            because = "the mean slope, 0.2, times x below zero; Xu and others")
    static Found randomizedRelu() throws Exception {
        return function(new ActivationRReLU(0.1, 0.3), -2, -1, 0.1, 1);
    }

    private static Found function(IActivation function, double... values) throws Exception {
        MultiLayerNetwork network = network(InputType.feedForward(values.length), new ActivationLayer(function));
        return Found.of(numbers(network.output(Nd4j.createFromArray(values).reshape(1, values.length))))
                .audited(network.getLayerWiseConfigurations(), Shape.vector(values.length));
    }

    @Difference(
            of = "SOFTPLUS in single precision, at 88 and 89",
            defined = "88, 89",
            because = "ln(1 + eˣ) = x + ln(1 + e⁻ˣ)")
    static Found softplus() throws Exception {
        return Found.of(numbers(new ActivationSoftPlus().getActivation(pair(88), false)))
                .audited(layer(new ActivationSoftPlus()), Shape.vector(2));
    }

    @Difference(
            of = "the gradient of SOFTPLUS in single precision, at 88 and 89",
            defined = "1, 1",
            because = "1 / (1 + e⁻ˣ)")
    static Found slopeOfSoftplus() throws Exception {
        return slope(new ActivationSoftPlus(), 88);
    }

    @Difference(
            of = "the gradient of SWISH in single precision, at 44 and 45",
            defined = "1, 1",
            because = "σ(x) + x · σ(x) · (1 − σ(x)), whose second term vanishes")
    static Found slopeOfSwish() throws Exception {
        return slope(new ActivationSwish(), 44);
    }

    @Difference(
            of = "the gradient of GELU in single precision, at 26 and 27",
            defined = "1, 1",
            because = "by sigmoid as Deeplearning4j's, with 1.702 · x in place of x")
    static Found slopeOfGelu() throws Exception {
        return slope(new ActivationGELU(false), 26);
    }

    @Difference(
            of = "the gradient of MISH in single precision, at 22 and 23",
            defined = "1, 1",
            because = "tanh(softplus(x)) is 1, and its slope vanishes")
    static Found slopeOfMish() throws Exception {
        return slope(new ActivationMish(), 22);
    }

    private static Found slope(IActivation function, float first) throws Exception {
        INDArray values = pair(first);
        INDArray slopes = function.backprop(values, Nd4j.onesLike(values)).getFirst();
        return Found.of(numbers(slopes)).audited(layer(function), Shape.vector(2));
    }

    private static MultiLayerConfiguration layer(IActivation function) {
        return network(InputType.feedForward(2), new ActivationLayer(function)).getLayerWiseConfigurations();
    }

    /** A number and the next whole one. */
    private static INDArray pair(float first) {
        return Nd4j.createFromArray(first, first + 1).reshape(1, 2);
    }
}
