package cnnbyhand.checking.twins;

import cnnbyhand.published.Initialization;
import cnnbyhand.published.Loss;
import cnnbyhand.published.Optimizer;
import java.util.Map;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.learning.config.AdaDelta;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.schedule.ExponentialSchedule;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.linalg.schedule.InverseSchedule;
import org.nd4j.linalg.schedule.ScheduleType;

/** How a network is trained, from the words of a regimen into Deeplearning4j's; {@link TrainingSettings} reads them back. */
public final class BuiltTraining {
    private static final Map<String, WeightInit> STARTS = Map.of(
            Initialization.GLOROT_UNIFORM.weights(), WeightInit.XAVIER_UNIFORM,
            Initialization.LECUN_NORMAL.weights(), WeightInit.LECUN_NORMAL);

    private BuiltTraining() {}

    /**
     * The optimizer.
     *
     * @throws IllegalArgumentException where Deeplearning4j's lacks one of its numbers
     */
    public static IUpdater updater(Optimizer optimizer) {
        return switch (optimizer.algorithm()) {
            case ADADELTA -> adadelta(optimizer);
            case RMSPROP -> RmsProp.builder()
                    .learningRate(optimizer.rate())
                    .learningRateSchedule(schedule(optimizer))
                    .rmsDecay(optimizer.number(0))
                    .epsilon(optimizer.number(1))
                    .build();
            case MOMENTUM -> Nesterovs.builder()
                    .learningRate(optimizer.rate())
                    .learningRateSchedule(schedule(optimizer))
                    .momentum(optimizer.number(0))
                    .build();
            case ADAM -> Adam.builder()
                    .learningRate(optimizer.rate())
                    .learningRateSchedule(schedule(optimizer))
                    .beta1(optimizer.number(0))
                    .beta2(optimizer.number(1))
                    .epsilon(optimizer.number(2))
                    .build();
        };
    }

    /** Deeplearning4j's has no rate: what it works out is the step. */
    private static IUpdater adadelta(Optimizer optimizer) {
        if (optimizer.rate() != 1 || schedule(optimizer) != null) {
            throw new IllegalArgumentException("Adadelta's rate must be 1 in Deeplearning4j, found " + optimizer);
        }
        return new AdaDelta(optimizer.number(0), optimizer.number(1));
    }

    /** None for a constant rate. */
    private static ISchedule schedule(Optimizer optimizer) {
        boolean falls = optimizer.decay() != 0;
        if (optimizer.kept() == 1) {
            return falls ? new InverseSchedule(ScheduleType.ITERATION, optimizer.rate(), optimizer.decay(), 1) : null;
        } else if (falls) {
            throw new IllegalArgumentException(
                    "a rate must fall at each step or after each epoch in Deeplearning4j, found both: " + optimizer);
        }
        return new ExponentialSchedule(ScheduleType.EPOCH, optimizer.rate(), optimizer.kept());
    }

    /** The rule by which weights are drawn. */
    public static WeightInit weights(Initialization start) {
        WeightInit rule = STARTS.get(start.weights());
        if (rule == null) {
            throw new IllegalArgumentException("weights must start by one of " + STARTS.keySet() + ", found " + start);
        }
        return rule;
    }

    /** What training makes small. */
    public static ILossFunction loss(Loss loss) {
        return switch (loss) {
            case CATEGORICAL_CROSS_ENTROPY -> new LossMCXENT();
        };
    }
}
