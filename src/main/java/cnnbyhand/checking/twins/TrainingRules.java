package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossHinge;
import org.nd4j.linalg.lossfunctions.impl.LossL1;
import org.nd4j.linalg.lossfunctions.impl.LossL2;
import org.nd4j.linalg.lossfunctions.impl.LossPoisson;
import org.nd4j.linalg.lossfunctions.impl.LossSquaredHinge;

/** What a word of a layer's training means otherwise than the same word in Keras: a sentence where the layer sets it. */
final class TrainingRules {
    /** Their means stand in Keras under other names. */
    private static final Map<Class<?>, String> SUMMED = Map.of(
            LossBinaryXENT.class, "binary_crossentropy",
            LossL1.class, "mean_absolute_error",
            LossL2.class, "mean_squared_error",
            LossHinge.class, "hinge",
            LossSquaredHinge.class, "squared_hinge",
            LossPoisson.class, "poisson");

    private static final List<Function<BaseLayer, Optional<String>>> RULES =
            List.of(TrainingRules::rmsProp, TrainingRules::penalty, TrainingRules::summedLoss);

    private TrainingRules() {}

    static List<String> of(BaseLayer layer) {
        return RULES.stream().flatMap(rule -> rule.apply(layer).stream()).toList();
    }

    private static Optional<String> rmsProp(BaseLayer layer) {
        return layer.getIUpdater() instanceof RmsProp
                ? Optional.of(
                        "RmsProp's average starts at epsilon and not at 0 as Keras's: a gradient of 1e-4 makes a first step"
                                + " of 0.1 of Keras's, with epsilon 1e-7")
                : Optional.empty();
    }

    private static Optional<String> penalty(BaseLayer layer) {
        return layer.getRegularization().stream()
                .filter(L2Regularization.class::isInstance)
                .map(each -> ((L2Regularization) each).getL2().valueAt(0, 0))
                .findFirst()
                .map(Settings::number)
                .map(l2 -> "l2 " + l2 + " adds " + l2 + "·w to the gradient, where Keras's l2 adds 2·" + l2 + "·w");
    }

    /** Of one output, the sum is the mean. */
    private static Optional<String> summedLoss(BaseLayer layer) {
        if (!(layer instanceof BaseOutputLayer output) || output.getNOut() < 2) {
            return Optional.empty();
        }
        ILossFunction loss = output.getLossFn();
        return Optional.ofNullable(loss == null ? null : SUMMED.get(loss.getClass()))
                .map(keras -> loss.getClass().getSimpleName() + " is a sum over the " + output.getNOut() + " outputs, "
                        + output.getNOut() + " times Keras's " + keras + ", and so is its gradient");
    }
}
