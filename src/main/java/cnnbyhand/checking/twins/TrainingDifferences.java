package cnnbyhand.checking.twins;

import cnnbyhand.checking.properties.Properties;
import cnnbyhand.checking.properties.PropertyValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInitLecunUniform;
import org.deeplearning4j.nn.weights.WeightInitVarScalingUniformFanAvg;
import org.deeplearning4j.nn.weights.WeightInitVarScalingUniformFanIn;
import org.deeplearning4j.nn.weights.WeightInitVarScalingUniformFanOut;
import org.deeplearning4j.nn.weights.WeightInitXavierUniform;
import org.nd4j.linalg.learning.config.AdaBelief;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nadam;
import org.nd4j.linalg.learning.regularization.WeightDecay;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.schedule.PolySchedule;

/** What Deeplearning4j 1.0.0-M2.1 does otherwise in training than a layer's own settings say; each was run. */
public final class TrainingDifferences {
    private static final Map<Class<?>, String> UPDATERS = Map.of(
            Nadam.class, "Nadam does not correct its second moment, so that its first steps are too long",
            AdaBelief.class, "AdaBelief cannot train: its first step throws");

    private static final List<Class<?>> THREEFOLD = List.of(
            WeightInitLecunUniform.class,
            WeightInitVarScalingUniformFanIn.class,
            WeightInitVarScalingUniformFanOut.class,
            WeightInitVarScalingUniformFanAvg.class);

    private TrainingDifferences() {}

    /** A sentence for each difference, without the layer's name; none where the layer has no parameters. */
    public static List<String> of(Layer layer) {
        if (!(layer instanceof BaseLayer base)) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        Stream.of(base.getIUpdater(), base.getBiasUpdater())
                .flatMap(updater -> ofUpdater(updater).stream())
                .distinct()
                .forEach(found::add);
        decay(base).ifPresent(found::add);
        start(base).ifPresent(found::add);
        loss(base).ifPresent(found::add);
        return found;
    }

    private static List<String> ofUpdater(IUpdater updater) {
        if (updater == null) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        Optional.ofNullable(UPDATERS.get(updater.getClass())).ifPresent(found::add);
        boolean polynomial = Properties.fields(updater.getClass()).stream()
                .anyMatch(field -> PropertyValue.of(field, updater) instanceof PolySchedule);
        if (polynomial) {
            found.add("PolySchedule lets the rate rise, and then makes it 0");
        }
        return found;
    }

    private static Optional<String> decay(BaseLayer layer) {
        long times = layer.getRegularization().stream()
                .filter(WeightDecay.class::isInstance)
                .count();
        return times < 2
                ? Optional.empty()
                : Optional.of("weight decay of the whole network is applied beside the layer's own: " + times
                        + " are added up");
    }

    private static Optional<String> start(BaseLayer layer) {
        IWeightInit start = layer.getWeightInitFn();
        if (start != null && THREEFOLD.contains(start.getClass())) {
            return Optional.of("weights start with 3 times the variance of their rule");
        }
        boolean strides = layer instanceof ConvolutionLayer convolution
                && Arrays.stream(convolution.getStride()).anyMatch(stride -> stride > 1);
        return strides && start instanceof WeightInitXavierUniform
                ? Optional.of("weights start within a larger limit than Glorot's, which does not depend on the stride")
                : Optional.empty();
    }

    private static Optional<String> loss(BaseLayer layer) {
        return layer instanceof BaseOutputLayer output && output.getLossFn() instanceof LossBinaryXENT
                ? Optional.of("binary cross-entropy loses its gradient where a logit is wrong by more than 11.5")
                : Optional.empty();
    }
}
