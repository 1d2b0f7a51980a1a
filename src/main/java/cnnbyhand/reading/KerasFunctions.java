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

    private KerasFunctions() {}

    /** What the layer states as its activation. */
    static ActivationFunction of(KerasLayer layer) throws UnusableNetwork {
        String name = name(layer);
        ActivationFunction function = FUNCTIONS.get(name);
        if (function == null) {
            throw layer.fault("activation must be one of " + String.join(", ", FUNCTIONS.keySet())
                    + " to be read here, found " + name);
        }
        return function;
    }

    /** A word, or in Keras 3 an object around it. */
    private static String name(KerasLayer layer) throws UnusableNetwork {
        JsonNode value = layer.value("activation").orElse(null);
        if (value != null && value.isObject()) {
            JsonNode config = value.path("config");
            return config.isTextual()
                    ? config.textValue()
                    : value.path("class_name").asText("none");
        }
        return layer.text("linear", "activation");
    }
}
