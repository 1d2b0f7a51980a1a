package cnnbyhand.reading;

import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.Rectifier;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Deeplearning4j's activation functions by their classes. {@code ActivationGELU} is missing: what Deeplearning4j computes,
 * precise or not, is neither of the functions of that name.
 */
final class Deeplearning4jFunctions {
    private static final String KEY = "activationFn";
    private static final String PREFIX = "org.nd4j.linalg.activations.impl.Activation";

    private static final String SOFTMAX = "Softmax";

    /** Makes a function of its own settings. */
    private interface FunctionReading {
        ActivationFunction read(Deeplearning4jLayer function) throws UnusableNetwork;
    }

    private static final Map<String, FunctionReading> FUNCTIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("Identity", function -> ActivationFunction.IDENTITY),
            Map.entry("ReLU", Deeplearning4jFunctions::rectifier),
            Map.entry("ReLU6", function -> ActivationFunction.RELU6),
            Map.entry("LReLU", function -> ActivationFunction.leakyRelu(function.number(0.01, "alpha"))),
            Map.entry("ThresholdedReLU", function -> ActivationFunction.thresholdedRelu(function.number(1, "theta"))),
            Map.entry("ELU", function -> ActivationFunction.elu(function.number(1, "alpha"))),
            Map.entry("GELU", Deeplearning4jFunctions::gelu),
            Map.entry("SELU", function -> ActivationFunction.SELU),
            Map.entry("Sigmoid", function -> ActivationFunction.SIGMOID),
            Map.entry("HardSigmoid", function -> ActivationFunction.HARD_SIGMOID),
            Map.entry("HardTanH", function -> ActivationFunction.HARD_TANH),
            Map.entry("Mish", function -> ActivationFunction.MISH),
            Map.entry("TanH", function -> ActivationFunction.TANH),
            Map.entry(SOFTMAX, function -> ActivationFunction.SOFTMAX),
            Map.entry("SoftPlus", function -> ActivationFunction.SOFTPLUS),
            Map.entry("SoftSign", function -> ActivationFunction.SOFTSIGN),
            Map.entry("Swish", function -> ActivationFunction.SWISH)));

    private Deeplearning4jFunctions() {}

    /** What the layer states as its activation, which Deeplearning4j always writes. */
    static ActivationFunction of(Deeplearning4jLayer layer) throws UnusableNetwork {
        String type = layer.type(KEY, PREFIX);
        FunctionReading reading = FUNCTIONS.get(type);
        if (reading == null) {
            throw layer.fault(KEY + " must be one of " + String.join(", ", FUNCTIONS.keySet())
                    + " to be read here, found " + JsonText.shortened(type));
        }
        return reading.read(layer.inside(KEY));
    }

    static boolean isSoftmax(Deeplearning4jLayer layer) {
        JsonNode type = layer.config().path(KEY).path(Deeplearning4jText.CLASS);
        return type.asText("").equals(PREFIX + SOFTMAX);
    }

    /** The precise one is meant to be the usual approximation; the other is x · sigmoid(1.702 · x), which the book lacks. */
    private static ActivationFunction gelu(Deeplearning4jLayer function) throws UnusableNetwork {
        function.requireUsual("precise", true);
        return ActivationFunction.GELU_BY_TANH;
    }

    /** Deeplearning4j calls a capped or leaking one by the same class. */
    private static ActivationFunction rectifier(Deeplearning4jLayer function) throws UnusableNetwork {
        return Rectifier.of(
                function.value("max").isPresent()
                        ? OptionalDouble.of(function.number(0, "max"))
                        : OptionalDouble.empty(),
                function.number(0, "threshold"),
                function.number(0, "negativeSlope"));
    }
}
