package cnnbyhand.reading;

import cnnbyhand.byhand.ActivationFunction;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** Keras's activation functions by their words; {@code hard_sigmoid} is missing, as Keras 2 and 3 mean two functions. */
final class KerasFunctions {
    private static final Map<String, ActivationFunction> FUNCTIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("linear", ActivationFunction.IDENTITY),
            Map.entry("relu", ActivationFunction.RELU),
            Map.entry("relu6", ActivationFunction.RELU6),
            Map.entry("leaky_relu", ActivationFunction.leakyRelu(0.2)),
            Map.entry("sigmoid", ActivationFunction.SIGMOID),
            Map.entry("tanh", ActivationFunction.TANH),
            Map.entry("softmax", ActivationFunction.SOFTMAX),
            Map.entry("softplus", ActivationFunction.SOFTPLUS),
            Map.entry("softsign", ActivationFunction.SOFTSIGN),
            Map.entry("swish", ActivationFunction.SWISH),
            Map.entry("silu", ActivationFunction.SWISH),
            Map.entry("elu", ActivationFunction.elu(1)),
            Map.entry("selu", ActivationFunction.SELU),
            Map.entry("gelu", ActivationFunction.GELU),
            Map.entry("exponential", ActivationFunction.EXPONENTIAL)));

    /** Reads the function that a layer of one class applies. */
    private interface FunctionOfClass {
        ActivationFunction read(KerasLayer layer) throws UnusableNetwork;
    }

    /** Layers that are a function, with Keras's usual values; Keras 3 renamed the slope of a leaky one. */
    private static final Map<String, FunctionOfClass> CLASSES = Map.of(
            "ReLU", KerasFunctions::rectifier,
            "LeakyReLU", layer -> ActivationFunction.leakyRelu(layer.number(0.3, "negative_slope", "alpha")),
            "ELU", layer -> ActivationFunction.elu(layer.number(1, "alpha")),
            "ThresholdedReLU", layer -> ActivationFunction.thresholdedRelu(layer.number(1, "theta")));

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
                ? ofClass(new KerasLayer(layer.name(), type, config))
                : named(layer, config.isTextual() ? config.textValue() : type);
    }

    /** The function that the layer is, by its class. */
    static ActivationFunction ofClass(KerasLayer layer) throws UnusableNetwork {
        return CLASSES.get(layer.type()).read(layer);
    }

    private static ActivationFunction named(KerasLayer layer, String name) throws UnusableNetwork {
        if (name.equals("hard_sigmoid")) {
            throw layer.fault("activation must mean one function, found hard_sigmoid, which is 0.2·x + 0.5 in Keras 2"
                    + " and x / 6 + 0.5 in Keras 3");
        }
        ActivationFunction function = FUNCTIONS.get(name);
        if (function == null) {
            throw layer.fault("activation must be one of " + String.join(", ", FUNCTIONS.keySet())
                    + " to be read here, found " + name);
        }
        return function;
    }

    private static ActivationFunction rectifier(KerasLayer layer) throws UnusableNetwork {
        double slope = layer.number(0, "negative_slope", "alpha");
        layer.requireNumber(0, "threshold");
        if (layer.value("max_value").isPresent()) {
            layer.requireNumber(6, "max_value");
            layer.requireNumber(0, "negative_slope", "alpha");
            return ActivationFunction.RELU6;
        }
        return slope == 0 ? ActivationFunction.RELU : ActivationFunction.leakyRelu(slope);
    }
}
