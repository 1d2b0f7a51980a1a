package cnnbyhand.differences;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

/** Small networks, and what comes out of them in words. */
final class Probe {
    private static final double STEP = 1e-5;
    private static final double LEAST = 1e-7;

    /** So many parameters are varied, or up to twice as many. */
    private static final int SAMPLE = 6;

    private Probe() {}

    /** In double precision, with rate 0.1, and the identity where a layer sets no activation. */
    static NeuralNetConfiguration.Builder settings() {
        return new NeuralNetConfiguration.Builder()
                .seed(1)
                .dataType(DataType.DOUBLE)
                .updater(new Sgd(0.1))
                .activation(Activation.IDENTITY);
    }

    static MultiLayerNetwork network(InputType input, Layer... layers) {
        return network(settings(), input, layers);
    }

    static MultiLayerNetwork network(NeuralNetConfiguration.Builder settings, InputType input, Layer... layers) {
        MultiLayerConfiguration configuration = settings.list(layers)
                .validateOutputLayerConfig(false)
                .setInputType(input)
                .build();
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        return network;
    }

    /** The size that a layer on {@code input} infers. */
    static String inferred(Layer layer, InputType input) {
        return sides(layer.getOutputType(0, input).getShape());
    }

    /** An array of 1, 2, 3 … */
    static INDArray counted(long... sides) {
        return Nd4j.arange(1, 1 + Arrays.stream(sides).reduce(1, (one, other) -> one * other))
                .castTo(DataType.DOUBLE)
                .reshape('c', sides);
    }

    /** {@code 4×4×2} for one example of it. */
    static String size(INDArray batch) {
        return sides(Arrays.copyOfRange(batch.shape(), 1, batch.rank()));
    }

    static String sides(long... sides) {
        return Arrays.stream(sides).mapToObj(String::valueOf).collect(Collectors.joining("×"));
    }

    static String numbers(INDArray array) {
        return numbers(array.dup('c').data().asDouble());
    }

    /** With four significant digits, such as {@code 0.998, 2}. */
    static String numbers(double... numbers) {
        return DoubleStream.of(numbers).mapToObj(Probe::number).collect(Collectors.joining(", "));
    }

    private static String number(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return String.valueOf(number).replace("-", "−");
        }
        String digits = String.format(Locale.ROOT, "%.4g", number);
        double rounded = Double.parseDouble(digits);
        String text = rounded == Math.rint(rounded) && Math.abs(rounded) < 1e6
                ? String.valueOf((long) rounded)
                : digits.contains("e") ? digits : digits.replaceFirst("0+$", "");
        return text.replace("-", "−");
    }

    /**
     * The gradient of some of the parameters by backpropagation, divided by what finite differences of the score give;
     * without those that change nothing.
     *
     * @param layers so many, from the first
     */
    static double[] gradientRatios(MultiLayerNetwork network, int layers, DataSet example) {
        network.setInput(example.getFeatures());
        network.setLabels(example.getLabels());
        network.computeGradientAndScore();
        INDArray gradient = network.gradient().gradient().dup();
        int parameters = Arrays.stream(network.getLayers())
                .limit(layers)
                .mapToInt(layer -> Math.toIntExact(layer.numParams()))
                .sum();
        return IntStream.iterate(0, place -> place < parameters, place -> place + Math.max(1, parameters / SAMPLE))
                .mapToObj(place -> new double[] {gradient.getDouble(place), slope(network, example, place)})
                .filter(pair -> Math.abs(pair[1]) > LEAST)
                .mapToDouble(pair -> pair[0] / pair[1])
                .toArray();
    }

    private static double slope(MultiLayerNetwork network, DataSet example, int place) {
        double before = network.params().getDouble(place);
        network.params().putScalar(place, before + STEP);
        double more = network.score(example, true);
        network.params().putScalar(place, before - STEP);
        double less = network.score(example, true);
        network.params().putScalar(place, before);
        return (more - less) / (2 * STEP);
    }

    /** {@code 2}, or {@code from 0.5 to 3}. */
    static String range(double... numbers) {
        String least = numbers(DoubleStream.of(numbers).min().orElse(Double.NaN));
        String most = numbers(DoubleStream.of(numbers).max().orElse(Double.NaN));
        return least.equals(most) ? least : "from " + least + " to " + most;
    }

    /** Something that may be refused. */
    @FunctionalInterface
    interface Attempt {
        Object make() throws Exception;
    }

    /** What comes of it, or the exception in one line. */
    static String attempted(Attempt attempt) {
        try {
            Object made = attempt.make();
            return made instanceof INDArray array ? numbers(array) : String.valueOf(made);
        } catch (Exception | LinkageError refusal) {
            String message =
                    String.valueOf(refusal.getMessage()).lines().findFirst().orElse("");
            return refusal.getClass().getSimpleName() + ": " + message;
        }
    }
}
