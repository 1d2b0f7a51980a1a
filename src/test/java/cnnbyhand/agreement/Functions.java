package cnnbyhand.agreement;

import cnnbyhand.byhand.ActivationFunction;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationGELU;
import org.nd4j.linalg.activations.impl.ActivationHardSigmoid;
import org.nd4j.linalg.activations.impl.ActivationHardTanH;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationMish;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU6;
import org.nd4j.linalg.activations.impl.ActivationSELU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftPlus;
import org.nd4j.linalg.activations.impl.ActivationSoftSign;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.activations.impl.ActivationSwish;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.activations.impl.ActivationThresholdedReLU;

/** Activation functions in Deeplearning4j's words. */
final class Functions {
    private static final Map<String, Function<ActivationFunction, IActivation>> BY_WORD = Map.ofEntries(
            Map.entry("identity", function -> new ActivationIdentity()),
            Map.entry("relu", function -> new ActivationReLU()),
            Map.entry("relu6", function -> new ActivationReLU6()),
            Map.entry("leaky relu", function -> new ActivationLReLU(number(function, ActivationFunction.ALPHA))),
            Map.entry("elu", function -> new ActivationELU(number(function, ActivationFunction.ALPHA))),
            Map.entry("selu", function -> new ActivationSELU()),
            Map.entry(
                    "thresholded relu",
                    function -> new ActivationThresholdedReLU(number(function, ActivationFunction.THETA))),
            Map.entry("sigmoid", function -> new ActivationSigmoid()),
            Map.entry("hard sigmoid", function -> new ActivationHardSigmoid()),
            Map.entry("tanh", function -> new ActivationTanH()),
            Map.entry("hard tanh", function -> new ActivationHardTanH()),
            Map.entry("softmax", function -> new ActivationSoftmax()),
            Map.entry("softplus", function -> new ActivationSoftPlus()),
            Map.entry("softsign", function -> new ActivationSoftSign()),
            Map.entry("swish", function -> new ActivationSwish()),
            Map.entry("mish", function -> new ActivationMish()),
            Map.entry("gelu by tanh", function -> new ActivationGELU(true)));

    private Functions() {}

    static IActivation of(ActivationFunction function) {
        return BY_WORD.get(function.word()).apply(function);
    }

    private static double number(ActivationFunction function, String parameter) {
        OptionalDouble value = function.parameter(parameter);
        return value.orElseThrow();
    }
}
