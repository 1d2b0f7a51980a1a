package cnnbyhand.checking.twins;

import cnnbyhand.byhand.ActivationFunction;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationGELU;
import org.nd4j.linalg.activations.impl.ActivationHardSigmoid;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationThresholdedReLU;

/** What stands for an activation function in Deeplearning4j. */
final class TwinFunction {
    private TwinFunction() {}

    /** Deeplearning4j's function in the words of the hand-kept book, or in its own where the book has none. */
    static String words(IActivation function) {
        if (function instanceof ActivationReLU relu && !relu.equals(new ActivationReLU())) {
            // Deeplearning4j calls every ReLU "relu", also one that is capped or leaks.
            return "relu with max " + relu.getMax() + ", threshold " + relu.getThreshold() + ", negative slope "
                    + relu.getNegativeSlope();
        } else if (function instanceof ActivationLReLU leaky) {
            return ActivationFunction.leakyRelu(leaky.getAlpha()).toString();
        } else if (function instanceof ActivationELU elu) {
            return ActivationFunction.elu(elu.getAlpha()).toString();
        } else if (function instanceof ActivationThresholdedReLU thresholded) {
            return ActivationFunction.thresholdedRelu(thresholded.getTheta()).toString();
        } else if (function instanceof ActivationHardSigmoid) {
            return ActivationFunction.HARD_SIGMOID.toString();
        }
        return function instanceof ActivationGELU gelu ? gelu(gelu) : function.toString();
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
            case "leaky relu" -> new ActivationLReLU(function.parameter());
            case "elu" -> new ActivationELU(function.parameter());
            case "thresholded relu" -> new ActivationThresholdedReLU(function.parameter());
            case "hard sigmoid" -> new ActivationHardSigmoid();
            case "gelu by tanh" -> new ActivationGELU(true);
            case "gelu", "exponential" -> throw new NotInDeeplearning4j(
                    layer, "the activation must be one that Deeplearning4j computes, found " + function);
            default -> Activation.fromString(function.word()).getActivationFunction();
        };
    }
}
