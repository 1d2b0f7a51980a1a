package cnnbyhand.differences;

import static cnnbyhand.differences.Probe.attempted;
import static cnnbyhand.differences.Probe.network;
import static cnnbyhand.differences.Probe.numbers;
import static cnnbyhand.differences.Probe.settings;

import cnnbyhand.byhand.Shape;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.AdaBelief;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nadam;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.linalg.schedule.PolySchedule;
import org.nd4j.linalg.schedule.ScheduleType;

/** What one step of training does to a weight of 1 that no example pulls at, and how large steps are. */
final class Optimizers {
    private Optimizers() {}

    @Difference(
            of = "weightDecay(0.01) of the whole network, Sgd(0.1), a weight of 1 without a gradient",
            defined = "0.999",
            because = "1 − 0.1 · 0.01 · 1: the rate times the decay times the weight, once")
    static Found decayOfTheNetwork() throws Exception {
        return step(settings().weightDecay(0.01), output());
    }

    @Difference(
            of = "weightDecay(0.01) of the whole network, weightDecay(0.02) of the layer",
            defined = "0.998",
            because =
                    "1 − 0.1 · 0.02 · 1: a layer's own value takes the place of the network's, as with every other setting")
    static Found decayOfTheLayer() throws Exception {
        return step(settings().weightDecay(0.01), output().weightDecay(0.02));
    }

    @Difference(
            of = "weightDecay(0.01) of the whole network, weightDecay(0) of the layer",
            defined = "1",
            because = "1 − 0.1 · 0 · 1")
    static Found noDecayOfTheLayer() throws Exception {
        return step(settings().weightDecay(0.01), output().weightDecay(0));
    }

    @Difference(
            of = "l2(0.01), Sgd(0.1), a weight of 1 without a gradient",
            defined = "0.998",
            because = "Keras's l2 adds 0.01 · w² to the loss and so 0.02 · w to the gradient: 1 − 0.1 · 0.02")
    static Found penalty() throws Exception {
        return step(settings().l2(0.01), output());
    }

    private static OutputLayer.Builder output() {
        return new OutputLayer.Builder(LossFunction.MSE).nOut(1).hasBias(false).activation(Activation.IDENTITY);
    }

    /** With an input of 0 the error has no gradient. */
    private static Found step(NeuralNetConfiguration.Builder settings, Layer.Builder<?> output) throws Exception {
        MultiLayerNetwork network = network(settings, InputType.feedForward(1), output.build());
        network.getParam("0_W").assign(1);
        network.fit(new DataSet(Nd4j.zeros(DataType.DOUBLE, 1, 1), Nd4j.zeros(DataType.DOUBLE, 1, 1)));
        return Found.of(numbers(network.getParam("0_W")))
                .audited(network.getLayerWiseConfigurations(), Shape.vector(1));
    }

    @Difference(
            of = "Nadam(0.1), gradient 1, its first three steps",
            defined = "0.1056, 0.07837, 0.07322",
            because =
                    "Keras's Nadam, which corrects both moments and raises its momentum by 0.9 · (1 − 0.5 · 0.96^(0.004 · t))")
    static Found nadam() throws Exception {
        return Found.of(attempted(() -> steps(new Nadam(0.1), 3, 1))).audited(trained(new Nadam(0.1)), Shape.vector(1));
    }

    @Difference(
            of = "AdaBelief(0.1), gradient 1, its first step",
            defined = "0.1111",
            because =
                    "Zhuang and others: m = 0.1, s = 0.001 · (1 − 0.1)² = 0.00081; 0.1 · 1 / √(0.00081 / 0.001) = 0.1 / 0.9")
    static Found belief() throws Exception {
        return Found.of(attempted(() -> steps(new AdaBelief(0.1), 1, 1)))
                .audited(trained(new AdaBelief(0.1)), Shape.vector(1));
    }

    @Difference(
            of = "RmsProp(0.001, 0.9, 1e-7), gradient 1e-4, its first step",
            defined = "0.003152",
            because = "Keras's average starts at 0 and not at epsilon: 0.001 · 1e-4 / (√(0.1 · 1e-8) + 1e-7)")
    static Found rmsprop() throws Exception {
        return Found.of(attempted(() -> steps(new RmsProp(0.001, 0.9, 1e-7), 1, 1e-4)))
                .audited(trained(new RmsProp(0.001, 0.9, 1e-7)), Shape.vector(1));
    }

    private static MultiLayerConfiguration trained(IUpdater updater) {
        return network(settings().updater(updater), InputType.feedForward(1), output().build())
                .getLayerWiseConfigurations();
    }

    private static String steps(IUpdater updater, int count, double slope) {
        GradientUpdater<?> working = updater.instantiate(Nd4j.zeros(DataType.DOUBLE, 1, updater.stateSize(1)), true);
        return numbers(IntStream.range(0, count)
                .mapToDouble(iteration -> {
                    INDArray gradient = Nd4j.ones(DataType.DOUBLE, 1, 1).mul(slope);
                    working.applyUpdater(gradient, iteration, 0);
                    return gradient.getDouble(0);
                })
                .toArray());
    }

    @Difference(
            of = "PolySchedule(0.1, power 1, 10 iterations), at 0, 5, 9 and 10",
            defined = "0.1, 0.05, 0.01, 0",
            because = "0.1 · (1 − i / 10), as Caffe's policy poly and Keras's PolynomialDecay")
    static Found polynomial() throws Exception {
        PolySchedule schedule = new PolySchedule(ScheduleType.ITERATION, 0.1, 1, 10);
        double[] rates = IntStream.of(0, 5, 9, 10)
                .mapToDouble(i -> schedule.valueAt(i, 0))
                .toArray();
        return Found.of(numbers(rates)).audited(trained(new Adam(schedule)), Shape.vector(1));
    }
}
