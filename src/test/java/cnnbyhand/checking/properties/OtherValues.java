package cnnbyhand.checking.properties;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.DataFormat;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.constraint.MaxNormConstraint;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.GaussianDropout;
import org.deeplearning4j.nn.conf.stepfunctions.DefaultStepFunction;
import org.deeplearning4j.nn.conf.weightnoise.WeightNoise;
import org.deeplearning4j.nn.weights.WeightInitConstant;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.nd4j.linalg.schedule.ScheduleType;
import org.nd4j.linalg.schedule.StepSchedule;

/** Other values that a property could have, by its type. */
final class OtherValues {
    private static final double SOME_SHARE = 0.3;

    private OtherValues() {}

    static List<?> of(Field field, Object value) {
        Class<?> type = field.getType();
        if (type == boolean.class) {
            return List.of(!(Boolean) value);
        } else if (type == int.class) {
            return List.of((Integer) value + 1);
        } else if (type == long.class) {
            return List.of((Long) value + 1);
        } else if (type == double.class || type == Double.class) {
            return List.of(number((Double) value));
        } else if (type == int[].class) {
            return sides((int[]) value);
        } else if (type == String.class) {
            return List.of(value + "x");
        } else if (type.isEnum() || type == DataFormat.class) {
            return constants(type.isEnum() ? type : RNNFormat.class, value);
        }
        return objects(field, value);
    }

    private static double number(Double value) {
        return value == null || value.isNaN() || value == 0 ? SOME_SHARE : value / 2;
    }

    /** Each side by itself is one longer. */
    private static List<int[]> sides(int[] value) {
        return IntStream.range(0, value.length)
                .mapToObj(place -> {
                    int[] other = value.clone();
                    other[place]++;
                    return other;
                })
                .toList();
    }

    private static List<Object> constants(Class<?> type, Object value) {
        List<Object> others = new ArrayList<>(Stream.of(type.getEnumConstants()).toList());
        others.remove(value);
        return others;
    }

    private static List<?> objects(Field field, Object value) {
        return switch (field.getType().getSimpleName()) {
            case "IActivation" -> List.of(
                    value instanceof ActivationTanH ? new ActivationReLU() : new ActivationTanH());
            case "IUpdater" -> List.of(value instanceof Adam ? new Sgd(SOME_SHARE) : new Adam(SOME_SHARE));
            case "ISchedule" -> List.of(new StepSchedule(ScheduleType.ITERATION, SOME_SHARE, SOME_SHARE, 1));
            case "IDropout" -> List.of(value == null ? new Dropout(SOME_SHARE) : new GaussianDropout(SOME_SHARE));
            case "IWeightInit" -> List.of(new WeightInitConstant(SOME_SHARE));
            case "IWeightNoise" -> List.of(new WeightNoise(new NormalDistribution(0, SOME_SHARE), true));
            case "StepFunction" -> List.of(new DefaultStepFunction());
            case "ILossFunction" -> List.of(new LossMSE());
            case "List" -> lists(field);
            case "Map" -> field.getName().equals("momentumSchedule") ? List.of(Map.of(0, SOME_SHARE)) : List.of();
            default -> List.of();
        };
    }

    private static List<?> lists(Field field) {
        return switch (field.getName()) {
            case "regularization", "regularizationBias" -> List.of(List.of(new L2Regularization(SOME_SHARE)));
            case "constraints" -> List.of(List.of(largestNorm()));
            default -> List.of();
        };
    }

    private static MaxNormConstraint largestNorm() {
        MaxNormConstraint constraint = new MaxNormConstraint(SOME_SHARE, 1);
        constraint.setParams(Set.of("W"));
        return constraint;
    }
}
