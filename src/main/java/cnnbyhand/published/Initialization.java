package cnnbyhand.published;

/**
 * What a network's weights and biases are before the first step.
 *
 * @param weights the rule by which weights are drawn
 * @param biases what all biases are
 */
public record Initialization(String weights, double biases) {
    /** Uniform within ±√(6 / (inputs + outputs)): what Keras does unless it is told otherwise. */
    public static final Initialization GLOROT_UNIFORM = new Initialization("Glorot uniform", 0);

    /** Normal with variance 1 / inputs: what Chainer does unless it is told otherwise. */
    public static final Initialization LECUN_NORMAL = new Initialization("LeCun normal", 0);
}
