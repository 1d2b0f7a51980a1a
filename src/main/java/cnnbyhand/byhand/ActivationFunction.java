package cnnbyhand.byhand;

import java.util.function.DoubleUnaryOperator;

/**
 * The function that a layer applies to each of its outputs; the softmax takes all channels at a place together. The
 * meanings are Keras's.
 */
public final class ActivationFunction {
    public static final ActivationFunction IDENTITY = plain("identity", value -> value);
    public static final ActivationFunction RELU = plain("relu", value -> Math.max(value, 0));
    public static final ActivationFunction RELU6 = plain("relu6", value -> Math.min(Math.max(value, 0), 6));
    public static final ActivationFunction SIGMOID = plain("sigmoid", ActivationFunction::sigmoid);
    public static final ActivationFunction TANH = plain("tanh", Math::tanh);
    public static final ActivationFunction SOFTMAX = plain("softmax", null);
    /** ln(1 + exp x), which goes over from 0 to x. */
    public static final ActivationFunction SOFTPLUS = plain("softplus", ActivationFunction::softplus);
    /** x / (1 + |x|). */
    public static final ActivationFunction SOFTSIGN = plain("softsign", value -> value / (1 + Math.abs(value)));
    /** 0.2·x + 0.5 between 0 and 1, as in Keras 2; Keras 3 has x / 6 + 0.5. */
    public static final ActivationFunction HARD_SIGMOID =
            plain("hard sigmoid", value -> Math.min(Math.max(0.2 * value + 0.5, 0), 1));
    /** x · sigmoid x. */
    public static final ActivationFunction SWISH = plain("swish", value -> value * sigmoid(value));
    /** x times the share of a normal distribution that lies below x. */
    public static final ActivationFunction GELU = plain("gelu", NormalDistribution::gelu);
    /** The approximation of {@link #GELU} that Keras takes if it is told to. */
    public static final ActivationFunction GELU_BY_TANH = plain("gelu by tanh", NormalDistribution::geluByTanh);
    /** An ELU whose two numbers keep a mean of 0 and a variance of 1 (Klambauer and others 2017). */
    public static final ActivationFunction SELU = plain("selu", ActivationFunction::selu);

    public static final ActivationFunction EXPONENTIAL = plain("exponential", Math::exp);

    private static final double SELU_SCALE = 1.0507009873554805;
    private static final double SELU_ALPHA = 1.6732632423543772;

    private final String word;
    private final String letter;
    private final double parameter;
    private final DoubleUnaryOperator function;

    private ActivationFunction(String word, String letter, double parameter, DoubleUnaryOperator function) {
        this.word = word;
        this.letter = letter;
        this.parameter = parameter;
        this.function = function;
    }

    private static ActivationFunction plain(String word, DoubleUnaryOperator function) {
        return new ActivationFunction(word, "", 0, function);
    }

    private static ActivationFunction with(String word, String letter, double parameter, DoubleUnaryOperator function) {
        if (!Double.isFinite(parameter)) {
            throw new IllegalArgumentException(word + ": " + letter + " must be a number, found " + parameter);
        }
        return new ActivationFunction(word, letter, parameter, function);
    }

    /** x above 0, otherwise alpha · x. */
    public static ActivationFunction leakyRelu(double alpha) {
        return with("leaky relu", "alpha", alpha, value -> value > 0 ? value : alpha * value);
    }

    /** x above 0, otherwise alpha · (exp x − 1). */
    public static ActivationFunction elu(double alpha) {
        return with("elu", "alpha", alpha, value -> value > 0 ? value : alpha * Math.expm1(value));
    }

    /** x above theta, otherwise 0. */
    public static ActivationFunction thresholdedRelu(double theta) {
        return with("thresholded relu", "theta", theta, value -> value > theta ? value : 0);
    }

    private static double sigmoid(double value) {
        return 1 / (1 + Math.exp(-value));
    }

    private static double softplus(double value) {
        return Math.max(value, 0) + Math.log1p(Math.exp(-Math.abs(value)));
    }

    private static double selu(double value) {
        return SELU_SCALE * (value > 0 ? value : SELU_ALPHA * Math.expm1(value));
    }

    /** The function as a row of its own, named as in the document. */
    public Activation row(String name) {
        return new Activation(name, this);
    }

    /** The function's name without its parameter. */
    public String word() {
        return word;
    }

    /** Its alpha or theta; 0 where it has none. */
    public double parameter() {
        return parameter;
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
                value, before.magnitude(), () -> before.arithmetic() + ", " + this + " → " + WorkedCell.number(value));
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
        return letter.isEmpty() ? word : word + " with " + letter + " " + Settings.number(parameter);
    }
}
