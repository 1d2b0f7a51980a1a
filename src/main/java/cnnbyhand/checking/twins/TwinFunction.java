package cnnbyhand.checking.twins;

import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.Rectifier;
import java.util.OptionalDouble;
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

/** What stands for an activation function in Deeplearning4j. */
final class TwinFunction {
    private TwinFunction() {}

    /** Deeplearning4j's function in the words of the hand-kept book, or in its own where the book has none. */
    static String words(IActivation function) {
        if (function instanceof ActivationReLU relu) {
            return rectifier(relu).toString();
        } else if (function instanceof ActivationLReLU leaky) {
            return ActivationFunction.leakyRelu(leaky.getAlpha()).toString();
        } else if (function instanceof ActivationELU elu) {
            return ActivationFunction.elu(elu.getAlpha()).toString();
        } else if (function instanceof ActivationThresholdedReLU thresholded) {
            return ActivationFunction.thresholdedRelu(thresholded.getTheta()).toString();
        } else if (function instanceof ActivationHardSigmoid) {
            return ActivationFunction.HARD_SIGMOID.toString();
        } else if (function instanceof ActivationHardTanH) {
            return ActivationFunction.HARD_TANH.toString();
        }
        return function instanceof ActivationGELU gelu ? gelu(gelu) : function.toString();
    }

    /** Deeplearning4j calls every ReLU "relu", also one that is capped or leaks. */
    private static ActivationFunction rectifier(ActivationReLU relu) {
        return Rectifier.of(
                relu.getMax() == null ? OptionalDouble.empty() : OptionalDouble.of(relu.getMax()),
                relu.getThreshold() == null ? 0 : relu.getThreshold(),
                relu.getNegativeSlope() == null ? 0 : relu.getNegativeSlope());
    }

    /** Deeplearning4j has two approximations and lacks what they approximate. */
    private static String gelu(ActivationGELU gelu) {
        return gelu.isPrecise() ? ActivationFunction.GELU_BY_TANH.toString() : "gelu by sigmoid";
    }

    /**
     * The hand-kept function in Deeplearning4j's words.
     *
     * @throws NotInDeeplearning4j where Deeplearning4j has none that computes the same
     */
    static IActivation built(String layer, ActivationFunction function) {
        return switch (function.word()) {
            case "identity" -> new ActivationIdentity();
            case "relu" -> new ActivationReLU(
                    parameter(function, Rectifier.MAX),
                    parameter(function, ActivationFunction.THRESHOLD),
                    parameter(function, Rectifier.SLOPE));
            case "relu6" -> new ActivationReLU6();
            case "leaky relu" -> new ActivationLReLU(parameter(function, ActivationFunction.ALPHA));
            case "elu" -> new ActivationELU(parameter(function, ActivationFunction.ALPHA));
            case "selu" -> new ActivationSELU();
            case "thresholded relu" -> new ActivationThresholdedReLU(parameter(function, ActivationFunction.THETA));
            case "sigmoid" -> new ActivationSigmoid();
            case "hard sigmoid" -> new ActivationHardSigmoid();
            case "tanh" -> new ActivationTanH();
            case "hard tanh" -> new ActivationHardTanH();
            case "softmax" -> new ActivationSoftmax();
            case "softplus" -> new ActivationSoftPlus();
            case "softsign" -> new ActivationSoftSign();
            case "swish" -> new ActivationSwish();
            case "mish" -> new ActivationMish();
            default -> throw new NotInDeeplearning4j(
                    layer, "the activation must be one that Deeplearning4j computes, found " + function);
        };
    }

    /** The same for values at places: there Deeplearning4j's softmax runs along the last axis and not over the channels. */
    static IActivation atPlaces(String layer, ActivationFunction function) {
        if (function.equals(ActivationFunction.SOFTMAX)) {
            throw new NotInDeeplearning4j(
                    layer,
                    "a softmax's input must be a vector, found channels at places; it would run over the places");
        }
        return built(layer, function);
    }

    /** Deeplearning4j has nothing for a parameter that does not matter. */
    private static Double parameter(ActivationFunction function, String name) {
        OptionalDouble value = function.parameter(name);
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
