package cnnbyhand.explorer.copying;

import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.Rectifier;
import java.util.Map;
import java.util.OptionalDouble;

/** An activation function in Keras 3. */
final class KerasFunction {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("relu", "relu"),
            Map.entry("relu6", "relu6"),
            Map.entry("sigmoid", "sigmoid"),
            Map.entry("tanh", "tanh"),
            Map.entry("softmax", "softmax"),
            Map.entry("softplus", "softplus"),
            Map.entry("softsign", "softsign"),
            Map.entry("hard sigmoid by sixths", "hard_sigmoid"),
            Map.entry("sparse sigmoid", "sparse_sigmoid"),
            Map.entry("log sigmoid", "log_sigmoid"),
            Map.entry("hard tanh", "hard_tanh"),
            Map.entry("tanh shrink", "tanh_shrink"),
            Map.entry("swish", "silu"),
            Map.entry("hard swish", "hard_silu"),
            Map.entry("mish", "mish"),
            Map.entry("gelu", "gelu"),
            Map.entry("selu", "selu"),
            Map.entry("squareplus", "squareplus"),
            Map.entry("sparse plus", "sparse_plus"),
            Map.entry("exponential", "exponential"),
            Map.entry("identity", "linear"));

    private KerasFunction() {}

    /** The layer's activation, unless it has none. */
    static PythonCall in(PythonCall layer, ActivationFunction function) {
        return function.equals(ActivationFunction.IDENTITY) ? layer : layer.with("activation", value(function));
    }

    /** A word where Keras has one, otherwise a layer. */
    private static String value(ActivationFunction function) {
        return function.parameters().isEmpty()
                ? PythonCall.quoted(word(function))
                : row(function).toString();
    }

    /** The function as a layer of its own. */
    static PythonCall row(ActivationFunction function) {
        if (function.parameters().isEmpty()) {
            return new PythonCall("layers.Activation").with("activation", PythonCall.quoted(word(function)));
        }
        return switch (function.word()) {
            case "leaky relu" -> new PythonCall("layers.LeakyReLU")
                    .with("negative_slope", function.parameters().get(ActivationFunction.ALPHA));
            case "elu" -> new PythonCall("layers.ELU")
                    .with("alpha", function.parameters().get(ActivationFunction.ALPHA));
            case "thresholded relu" -> new PythonCall("layers.ReLU")
                    .with("threshold", function.parameters().get(ActivationFunction.THETA));
            case "relu" -> rectifier(function);
            default -> throw absent(function);
        };
    }

    private static PythonCall rectifier(ActivationFunction function) {
        PythonCall call = new PythonCall("layers.ReLU");
        add(call, "max_value", function.parameter(Rectifier.MAX));
        add(call, "threshold", function.parameter(ActivationFunction.THRESHOLD));
        add(call, "negative_slope", function.parameter(Rectifier.SLOPE));
        return call;
    }

    private static void add(PythonCall call, String name, OptionalDouble value) {
        if (value.isPresent()) {
            call.with(name, value.getAsDouble());
        }
    }

    private static String word(ActivationFunction function) {
        if (!WORDS.containsKey(function.word())) {
            throw absent(function);
        }
        return WORDS.get(function.word());
    }

    private static NotWritten absent(ActivationFunction function) {
        return new NotWritten("the activation must be one of Keras 3, found " + function);
    }
}
