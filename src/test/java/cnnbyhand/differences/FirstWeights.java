package cnnbyhand.differences;

import static cnnbyhand.differences.Probe.network;
import static cnnbyhand.differences.Probe.settings;

import cnnbyhand.byhand.Shape;
import java.util.Locale;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;

/** How weights start. */
final class FirstWeights {
    private FirstWeights() {}

    @Difference(
            of =
                    "XAVIER_UNIFORM, 3 channels, 32 filters of 3×3, stride 1: the largest weight, divided by Glorot's limit",
            defined = "1.00",
            because = "√(6 / (3·3·3 + 3·3·32)); Keras's glorot_uniform")
    static Found glorotAtStride1() throws Exception {
        return glorot(1);
    }

    @Difference(of = "the same at stride 2", defined = "1.00", because = "the stride is no part of either fan")
    static Found glorotAtStride2() throws Exception {
        return glorot(2);
    }

    @Difference(of = "the same at stride 3", defined = "1.00", because = "the stride is no part of either fan")
    static Found glorotAtStride3() throws Exception {
        return glorot(3);
    }

    private static Found glorot(int stride) throws Exception {
        MultiLayerNetwork network = network(
                settings().weightInit(WeightInit.XAVIER_UNIFORM),
                InputType.convolutional(9, 9, 3),
                new ConvolutionLayer.Builder(3, 3)
                        .stride(stride, stride)
                        .nOut(32)
                        .build());
        double limit = Math.sqrt(6.0 / (3 * 3 * 3 + 3 * 3 * 32));
        return Found.of(String.format(
                        Locale.ROOT,
                        "%.2f",
                        network.getParam("0_W").amaxNumber().doubleValue() / limit))
                .audited(network.getLayerWiseConfigurations(), Shape.image(9, 9, 3));
    }

    @Difference(
            of = "LECUN_UNIFORM, 100 values in, 1,000 units: variance · 100",
            defined = "1.00",
            because = "Keras's lecun_uniform draws within √(3 / fan in): variance (3 / 100) / 3")
    static Found lecun() throws Exception {
        return variance(WeightInit.LECUN_UNIFORM, 100);
    }

    @Difference(
            of = "VAR_SCALING_UNIFORM_FAN_IN, 100 values in, 1,000 units: variance · 100",
            defined = "1.00",
            because = "Keras's VarianceScaling(1, 'fan_in', 'uniform') draws within √(3 / fan in)")
    static Found varianceScaling() throws Exception {
        return variance(WeightInit.VAR_SCALING_UNIFORM_FAN_IN, 100);
    }

    @Difference(
            of = "VAR_SCALING_UNIFORM_FAN_OUT, 100 values in, 1,000 units: variance · 1,000",
            defined = "1.00",
            because = "Keras's VarianceScaling(1, 'fan_out', 'uniform') draws within √(3 / fan out)")
    static Found varianceScalingOut() throws Exception {
        return variance(WeightInit.VAR_SCALING_UNIFORM_FAN_OUT, 1000);
    }

    @Difference(
            of = "VAR_SCALING_UNIFORM_FAN_AVG, 100 values in, 1,000 units: variance · 550",
            defined = "1.00",
            because = "Keras's VarianceScaling(1, 'fan_avg', 'uniform') draws within √(3 / mean of both fans)")
    static Found varianceScalingAverage() throws Exception {
        return variance(WeightInit.VAR_SCALING_UNIFORM_FAN_AVG, 550);
    }

    private static Found variance(WeightInit rule, double fan) throws Exception {
        MultiLayerNetwork network = network(
                settings().weightInit(rule),
                InputType.feedForward(100),
                new DenseLayer.Builder().nOut(1000).build());
        double variance = network.getParam("0_W").varNumber().doubleValue();
        return Found.of(String.format(Locale.ROOT, "%.2f", variance * fan))
                .audited(network.getLayerWiseConfigurations(), Shape.vector(100));
    }
}
