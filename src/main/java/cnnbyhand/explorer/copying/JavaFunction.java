package cnnbyhand.explorer.copying;

import cnnbyhand.byhand.ActivationFunction;
import java.util.Map;

/** An activation function in Deeplearning4j. */
final class JavaFunction {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("identity", "IDENTITY"),
            Map.entry("relu", "RELU"),
            Map.entry("relu6", "RELU6"),
            Map.entry("sigmoid", "SIGMOID"),
            Map.entry("hard sigmoid", "HARDSIGMOID"),
            Map.entry("tanh", "TANH"),
            Map.entry("hard tanh", "HARDTANH"),
            Map.entry("softmax", "SOFTMAX"),
            Map.entry("softplus", "SOFTPLUS"),
            Map.entry("softsign", "SOFTSIGN"),
            Map.entry("selu", "SELU"),
            Map.entry("swish", "SWISH"),
            Map.entry("mish", "MISH"));

    private JavaFunction() {}

    /** @throws NotWritten if Deeplearning4j has none that computes the same */
    static String of(ActivationFunction function) {
        if (function.parameters().isEmpty() && WORDS.containsKey(function.word())) {
            return "Activation." + WORDS.get(function.word());
        }
        return switch (function.word()) {
            case "leaky relu" -> made("ActivationLReLU", function, ActivationFunction.ALPHA);
            case "elu" -> made("ActivationELU", function, ActivationFunction.ALPHA);
            case "thresholded relu" -> made("ActivationThresholdedReLU", function, ActivationFunction.THETA);
            default -> throw new NotWritten(
                    "the activation must be one that Deeplearning4j computes, found " + function);
        };
    }

    private static String made(String type, ActivationFunction function, String parameter) {
        return "new " + type + "(" + function.parameters().get(parameter) + ")";
    }
}
