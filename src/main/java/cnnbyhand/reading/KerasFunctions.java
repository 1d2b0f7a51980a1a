package cnnbyhand.reading;

import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.Rectifier;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Keras's activation functions by their words, those of TensorFlow.js among them. */
final class KerasFunctions {
    private static final String HARD_SIGMOID = "hard_sigmoid";
    private static final double USUAL_SHRINKING = 0.5;

    private static final Map<String, ActivationFunction> FUNCTIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("linear", ActivationFunction.IDENTITY),
            Map.entry("relu", ActivationFunction.RELU),
            Map.entry("relu6", ActivationFunction.RELU6),
            Map.entry("leaky_relu", ActivationFunction.leakyRelu(0.2)),
            Map.entry("sigmoid", ActivationFunction.SIGMOID),
            Map.entry(HARD_SIGMOID, ActivationFunction.HARD_SIGMOID),
            Map.entry("sparse_sigmoid", ActivationFunction.SPARSE_SIGMOID),
            Map.entry("log_sigmoid", ActivationFunction.LOG_SIGMOID),
            Map.entry("tanh", ActivationFunction.TANH),
            Map.entry("hard_tanh", ActivationFunction.HARD_TANH),
            Map.entry("tanh_shrink", ActivationFunction.TANH_SHRINK),
            Map.entry("soft_shrink", ActivationFunction.softShrink(USUAL_SHRINKING)),
            Map.entry("hard_shrink", ActivationFunction.hardShrink(USUAL_SHRINKING)),
            Map.entry("softmax", ActivationFunction.SOFTMAX),
            Map.entry("softplus", ActivationFunction.SOFTPLUS),
            Map.entry("sparse_plus", ActivationFunction.SPARSE_PLUS),
            Map.entry("squareplus", ActivationFunction.SQUAREPLUS),
            Map.entry("softsign", ActivationFunction.SOFTSIGN),
            Map.entry("swish", ActivationFunction.SWISH),
            Map.entry("silu", ActivationFunction.SWISH),
            Map.entry("hard_swish", ActivationFunction.HARD_SWISH),
            Map.entry("hard_silu", ActivationFunction.HARD_SWISH),
            Map.entry("mish", ActivationFunction.MISH),
            Map.entry("elu", ActivationFunction.elu(1)),
            Map.entry("celu", ActivationFunction.elu(1)),
            Map.entry("selu", ActivationFunction.SELU),
            Map.entry("gelu", ActivationFunction.GELU),
            Map.entry("gelu_new", ActivationFunction.GELU_BY_TANH),
            Map.entry("exponential", ActivationFunction.EXPONENTIAL)));

    private static final Map<String, String> REFUSED = Map.of(
            "glu", "it halves the channels",
            "log_softmax", "it takes all channels together",
            "sparsemax", "it takes all channels together",
            "threshold", "its two numbers stand in no file");

    /** Reads the function that a layer of one class applies. */
    private interface FunctionOfClass {
        ActivationFunction read(KerasLayer layer) throws UnusableNetwork;
    }

    /** Layers that are a function, with Keras's usual values; Keras 3 renamed the slope of a leaky one. */
    private static final Map<String, FunctionOfClass> CLASSES = Map.of(
            "ReLU", KerasFunctions::rectifier,
            "LeakyReLU", layer -> ActivationFunction.leakyRelu(layer.number(0.3, "negative_slope", "alpha")),
            "ELU", layer -> ActivationFunction.elu(layer.number(1, "alpha")),
            "ThresholdedReLU", layer -> ActivationFunction.thresholdedRelu(layer.atLeastZero(1, "theta")));

    private KerasFunctions() {}

    /** What the layer states as its activation: a word, or in Keras 3 an object around a word or a layer. */
    static ActivationFunction of(KerasLayer layer) throws UnusableNetwork {
        JsonNode value = layer.value("activation").orElse(null);
        if (value == null || !value.isObject()) {
            return named(layer, layer.text("linear", "activation"));
        }
        JsonNode config = value.path("config");
        String type = value.path("class_name").asText("none");
        return CLASSES.containsKey(type)
                ? ofClass(layer.within(type, config))
                : named(layer, config.isTextual() ? config.textValue() : type);
    }

    /** The function that the layer is, by its class. */
    static ActivationFunction ofClass(KerasLayer layer) throws UnusableNetwork {
        return CLASSES.get(layer.type()).read(layer);
    }

    private static ActivationFunction named(KerasLayer layer, String name) throws UnusableNetwork {
        if (name.equals(HARD_SIGMOID) && layer.ofKeras3()) {
            return ActivationFunction.HARD_SIGMOID_BY_SIXTHS;
        }
        ActivationFunction function = FUNCTIONS.get(name);
        if (function == null) {
            throw layer.fault("activation must be one of " + String.join(", ", FUNCTIONS.keySet())
                    + " to be read here, found " + name
                    + (REFUSED.containsKey(name) ? "; " + REFUSED.get(name) : ""));
        }
        return function;
    }

    private static ActivationFunction rectifier(KerasLayer layer) throws UnusableNetwork {
        boolean capped = layer.value("max_value").isPresent();
        return Rectifier.of(
                capped ? OptionalDouble.of(layer.atLeastZero(0, "max_value")) : OptionalDouble.empty(),
                layer.atLeastZero(0, "threshold"),
                layer.atLeastZero(0, "negative_slope", "alpha"));
    }
}
