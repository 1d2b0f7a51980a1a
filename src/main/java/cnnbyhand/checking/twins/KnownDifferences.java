package cnnbyhand.checking.twins;

import cnnbyhand.checking.properties.Properties;
import cnnbyhand.checking.properties.PropertyValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayerWithBackprop;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInitLecunUniform;
import org.deeplearning4j.nn.weights.WeightInitVarScalingUniformFanAvg;
import org.deeplearning4j.nn.weights.WeightInitVarScalingUniformFanIn;
import org.deeplearning4j.nn.weights.WeightInitVarScalingUniformFanOut;
import org.deeplearning4j.nn.weights.WeightInitXavierUniform;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationGELU;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationMish;
import org.nd4j.linalg.activations.impl.ActivationSoftPlus;
import org.nd4j.linalg.activations.impl.ActivationSwish;
import org.nd4j.linalg.learning.config.AdaBelief;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nadam;
import org.nd4j.linalg.learning.regularization.WeightDecay;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.schedule.PolySchedule;

/** What Deeplearning4j 1.0.0-M2.1 does otherwise than a layer's own settings say, where no shape, count or value shows it; each was run. */
public final class KnownDifferences {
    private static final Map<Class<?>, String> UPDATERS = Map.of(
            Nadam.class, "Nadam does not correct its second moment, so that its first steps are too long",
            AdaBelief.class, "AdaBelief cannot train: its first step throws");

    private static final List<Class<?>> THREEFOLD = List.of(
            WeightInitLecunUniform.class,
            WeightInitVarScalingUniformFanIn.class,
            WeightInitVarScalingUniformFanOut.class,
            WeightInitVarScalingUniformFanAvg.class);

    /** In single precision. */
    private static final Map<Class<?>, Integer> LOST_GRADIENTS = Map.of(
            ActivationSoftPlus.class,
            89,
            ActivationSwish.class,
            45,
            ActivationGELU.class,
            27,
            ActivationMish.class,
            23);

    private KnownDifferences() {}

    /**
     * A sentence for each difference, without the layer's name.
     *
     * @param first whether it is the network's first layer
     */
    public static List<String> of(Layer layer, boolean first) {
        if (layer instanceof BaseLayer base) {
            return ofParameters(base);
        } else if (layer instanceof FrozenLayerWithBackprop) {
            return List.of("its parameters are called trainable in the summary");
        } else if (layer instanceof ActivationLayer activation) {
            return ofActivation(activation, first);
        }
        return List.of();
    }

    private static List<String> ofActivation(ActivationLayer layer, boolean first) {
        List<String> found = new ArrayList<>();
        lostGradient(layer.getActivationFn()).ifPresent(found::add);
        if (!(layer.getActivationFn() instanceof ActivationIdentity)) {
            found.add(
                    first
                            ? "as the first layer it writes over the array that it is given"
                            : "feedForward shows its output as that of the layer before it, too");
        }
        return found;
    }

    /** The precise GELU has its gradient. */
    private static Optional<String> lostGradient(IActivation function) {
        boolean precise = function instanceof ActivationGELU gelu && gelu.isPrecise();
        return precise || function == null
                ? Optional.empty()
                : Optional.ofNullable(LOST_GRADIENTS.get(function.getClass()))
                        .map(least ->
                                "the gradient of " + function + " is NaN from " + least + " on in single precision");
    }

    private static List<String> ofParameters(BaseLayer base) {
        List<String> found = new ArrayList<>();
        lostGradient(base.getActivationFn()).ifPresent(found::add);
        Stream.of(base.getIUpdater(), base.getBiasUpdater())
                .flatMap(updater -> ofUpdater(updater).stream())
                .distinct()
                .forEach(found::add);
        decay(base).ifPresent(found::add);
        start(base).ifPresent(found::add);
        found.addAll(TrainingRules.of(base));
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
