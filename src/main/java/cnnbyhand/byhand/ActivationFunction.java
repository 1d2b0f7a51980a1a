package cnnbyhand.byhand;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/**
 * The function that a layer applies to each of its outputs; the softmax takes all channels at a place together. The
 * meanings are Keras's.
 */
public final class ActivationFunction {
    public static final ActivationFunction IDENTITY = plain("identity", value -> value);
    public static final ActivationFunction RELU = plain("relu", value -> Math.max(value, 0));
    public static final ActivationFunction RELU6 = plain("relu6", value -> Math.min(Math.max(value, 0), 6));
    public static final ActivationFunction SIGMOID = plain("sigmoid", ActivationCurves::sigmoid);
    public static final ActivationFunction TANH = plain("tanh", Math::tanh).summing(1);
    public static final ActivationFunction SOFTMAX = plain("softmax", null);
    /** ln(1 + exp x), which goes over from 0 to x. */
    public static final ActivationFunction SOFTPLUS = plain("softplus", ActivationCurves::softplus);
    /** x / (1 + |x|). */
    public static final ActivationFunction SOFTSIGN = plain("softsign", value -> value / (1 + Math.abs(value)));
    /** 0.2·x + 0.5 between 0 and 1, as in Keras 2. */
    public static final ActivationFunction HARD_SIGMOID =
            plain("hard sigmoid", value -> ActivationCurves.between(0, 0.2 * value + 0.5, 1));
    /** x / 6 + 0.5 between 0 and 1, as in Keras 3. */
    public static final ActivationFunction HARD_SIGMOID_BY_SIXTHS =
            plain("hard sigmoid by sixths", ActivationCurves::hardSigmoid);
    /** (x + 1) / 2 between 0 and 1. */
    public static final ActivationFunction SPARSE_SIGMOID =
            plain("sparse sigmoid", value -> ActivationCurves.between(0, (value + 1) / 2, 1));
    /** ln sigmoid x. */
    public static final ActivationFunction LOG_SIGMOID =
            plain("log sigmoid", value -> -ActivationCurves.softplus(-value));
    /** x between −1 and 1. */
    public static final ActivationFunction HARD_TANH =
            plain("hard tanh", value -> ActivationCurves.between(-1, value, 1));
    /** x − tanh x. */
    public static final ActivationFunction TANH_SHRINK =
            plain("tanh shrink", value -> value - Math.tanh(value)).summing(1);
    /** x · sigmoid x. */
    public static final ActivationFunction SWISH = plain("swish", value -> value * ActivationCurves.sigmoid(value));
    /** x times the hard sigmoid by sixths. */
    public static final ActivationFunction HARD_SWISH =
            plain("hard swish", value -> value * ActivationCurves.hardSigmoid(value));
    /** x · tanh ln(1 + exp x). */
    public static final ActivationFunction MISH =
            plain("mish", value -> value * Math.tanh(ActivationCurves.softplus(value)));
    /** x times the share of a normal distribution that lies below x. */
    public static final ActivationFunction GELU = plain("gelu", NormalDistribution::gelu);
    /** The approximation of {@link #GELU} that Keras takes if it is told to. */
    public static final ActivationFunction GELU_BY_TANH = plain("gelu by tanh", NormalDistribution::geluByTanh);
    /** An ELU whose two numbers keep a mean of 0 and a variance of 1 (Klambauer and others 2017). */
    public static final ActivationFunction SELU =
            plain("selu", ActivationCurves::selu).summing(ActivationCurves.SELU_SCALE * ActivationCurves.SELU_ALPHA);
    /** (x + √(x² + 4)) / 2. */
    public static final ActivationFunction SQUAREPLUS =
            plain("squareplus", value -> (value + Math.sqrt(value * value + 4)) / 2);
    /** 0 up to −1, x from 1, and (x + 1)² / 4 between. */
    public static final ActivationFunction SPARSE_PLUS = plain("sparse plus", ActivationCurves::sparsePlus);

    public static final ActivationFunction EXPONENTIAL = plain("exponential", Math::exp);

    public static final String ALPHA = "alpha";
    public static final String THETA = "theta";
    public static final String THRESHOLD = "threshold";

    private final String word;
    private final Map<String, Double> parameters;
    private final DoubleUnaryOperator function;
    private final double summand;

    ActivationFunction(String word, Map<String, Double> parameters, DoubleUnaryOperator function) {
        this(word, parameters, function, 0);
    }

    private ActivationFunction(
            String word, Map<String, Double> parameters, DoubleUnaryOperator function, double summand) {
        this.word = word;
        this.parameters = parameters;
        this.function = function;
        this.summand = summand;
        parameters.forEach(this::requireNumber);
    }

    /**
     * The same function where its own arithmetic takes numbers of this size from each other: near 0, (1 − exp −2x) / (1 + exp
     * −2x) and exp x − 1 have the error of a 1, however small they are.
     */
    private ActivationFunction summing(double size) {
        return new ActivationFunction(word, parameters, function, size);
    }

    private void requireNumber(String parameter, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(word + ": " + parameter + " must be a number, found " + value);
        }
    }

    private static ActivationFunction plain(String word, DoubleUnaryOperator function) {
        return new ActivationFunction(word, Map.of(), function);
    }

    private static ActivationFunction with(String word, String parameter, double value, DoubleUnaryOperator function) {
        return new ActivationFunction(word, Map.of(parameter, value), function);
    }

    /** x above 0, otherwise alpha · x. */
    public static ActivationFunction leakyRelu(double alpha) {
        return with("leaky relu", ALPHA, alpha, value -> value > 0 ? value : alpha * value);
    }

    /** x above 0, otherwise alpha · (exp x − 1). */
    public static ActivationFunction elu(double alpha) {
        return with("elu", ALPHA, alpha, value -> value > 0 ? value : alpha * Math.expm1(value))
                .summing(Math.abs(alpha));
    }

    /** x above theta, otherwise 0. */
    public static ActivationFunction thresholdedRelu(double theta) {
        return with("thresholded relu", THETA, theta, value -> value > theta ? value : 0);
    }

    /** x ± threshold towards 0, and 0 between −threshold and threshold. */
    public static ActivationFunction softShrink(double threshold) {
        return with(
                "soft shrink",
                THRESHOLD,
                threshold,
                value -> Math.max(value - threshold, 0) + Math.min(value + threshold, 0));
    }

    /** x, and 0 between −threshold and threshold. */
    public static ActivationFunction hardShrink(double threshold) {
        return with("hard shrink", THRESHOLD, threshold, value -> Math.abs(value) > threshold ? value : 0);
    }

    /** The function as a row of its own, named as in the document. */
    public Activation row(String name) {
        return new Activation(name, this);
    }

    /** The function's name without its parameters. */
    public String word() {
        return word;
    }

    /** Its parameters by name, such as an alpha. */
    public Map<String, Double> parameters() {
        return Collections.unmodifiableMap(parameters);
    }

    /** One of its parameters, such as its alpha; nothing where it has none of that name. */
    public OptionalDouble parameter(String name) {
        return parameters.containsKey(name) ? OptionalDouble.of(parameters.get(name)) : OptionalDouble.empty();
    }

    /** Whether each value follows from one value. */
    boolean isElementwise() {
        return function != null;
    }

    /** Its value; refused for the softmax, which needs all channels together. */
    public double of(double value) {
        if (function == null) {
            throw new IllegalStateException(this + " must have all channels together, found one value");
        }
        return function.applyAsDouble(value);
    }

    /** The function at the end of a layer's description; nothing for none. */
    String suffix() {
        return equals(IDENTITY) ? "" : ", " + this;
    }

    /** The function applied to {@code before}, an output with so many {@code channels}. */
    Cells on(Cells before, long channels) {
        if (equals(IDENTITY)) {
            return before;
        }
        return isElementwise()
                ? place -> applied(before.at(place))
                : new SoftmaxShares(before, Math.toIntExact(channels));
    }

    private WorkedCell applied(WorkedCell before) {
        double value = of(before.value());
        return new WorkedCell(
                value,
                before.magnitude() + summand,
                () -> before.arithmetic() + ", " + this + " → " + WorkedCell.number(value));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActivationFunction function && toString().equals(function.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** {@code relu}, {@code leaky relu with alpha 0.3}. */
    @Override
    public String toString() {
        return parameters.isEmpty()
                ? word
                : word + " with "
                        + parameters.entrySet().stream()
                                .map(each -> each.getKey() + " " + Settings.number(each.getValue()))
                                .collect(Collectors.joining(" and "));
    }
}
