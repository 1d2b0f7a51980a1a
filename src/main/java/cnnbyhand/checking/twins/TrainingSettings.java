package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Settings;
import cnnbyhand.checking.properties.PropertyValue;
import cnnbyhand.published.Initialization;
import cnnbyhand.published.Optimizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInitNormal;
import org.deeplearning4j.nn.weights.WeightInitXavierUniform;
import org.nd4j.linalg.learning.config.AdaDelta;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.schedule.ExponentialSchedule;
import org.nd4j.linalg.schedule.InverseSchedule;
import org.nd4j.linalg.schedule.ScheduleType;

/** How a layer's parameters start and are trained, in the words of a document's regimen. */
public final class TrainingSettings {
    public static final String OPTIMIZER = "optimizer";
    public static final String WEIGHTS = "weights start";
    public static final String BIASES = "biases start";
    public static final String REGULARIZATION = "regularization";
    public static final String NOISE = "weight noise";
    public static final String CLIPPING = "gradient clipping";
    public static final String CONSTRAINTS = "constraints";
    public static final String KEPT_VARIANCE = "variance kept as";

    private static final Map<Class<?>, String> RULES = Map.of(
            WeightInitXavierUniform.class, Initialization.GLOROT_UNIFORM.weights(),
            WeightInitNormal.class, Initialization.LECUN_NORMAL.weights());

    private TrainingSettings() {}

    /** Adds what a layer with parameters is told; limits, noise and penalties only where there are any. */
    public static void read(Layer layer, Settings to) {
        if (layer instanceof BaseLayer base) {
            to.put(OPTIMIZER, optimizers(base));
            clipping(base, to);
        }
        if (layer.getConstraints() != null && !layer.getConstraints().isEmpty()) {
            to.put(CONSTRAINTS, PropertyValue.text(layer.getConstraints()));
        }
    }

    /** Adds how weights and biases start, and what works on the weights. */
    static void readWeights(BaseLayer layer, boolean bias, Settings to) {
        to.put(WEIGHTS, rule(layer.getWeightInitFn()));
        if (bias) {
            to.put(BIASES, layer.getBiasInit());
        }
        List<Object> penalties = new ArrayList<>(layer.getRegularization());
        penalties.addAll(layer.getRegularizationBias());
        if (!penalties.isEmpty()) {
            to.put(REGULARIZATION, PropertyValue.text(penalties));
        }
        if (layer.getWeightNoise() != null) {
            to.put(NOISE, PropertyValue.text(layer.getWeightNoise()));
        }
    }

    private static String rule(IWeightInit start) {
        return RULES.getOrDefault(start.getClass(), PropertyValue.text(start));
    }

    private static void clipping(BaseLayer layer, Settings to) {
        GradientNormalization kind = layer.getGradientNormalization();
        if (kind != null && kind != GradientNormalization.None) {
            to.put(CLIPPING, kind + " at " + Settings.number(layer.getGradientNormalizationThreshold()));
        }
    }

    private static String optimizers(BaseLayer layer) {
        String weights = optimizer(layer.getIUpdater());
        IUpdater biases = layer.getBiasUpdater();
        return biases == null || optimizer(biases).equals(weights)
                ? weights
                : weights + ", biases " + optimizer(biases);
    }

    private static String optimizer(IUpdater updater) {
        if (updater instanceof AdaDelta adadelta) {
            return Optimizer.adadelta(1, adadelta.getRho(), adadelta.getEpsilon())
                    .toString();
        } else if (updater instanceof Nesterovs momentum && momentum.getMomentumISchedule() == null) {
            return momentum(momentum);
        } else if (updater instanceof RmsProp rmsprop) {
            return rmsprop(rmsprop);
        } else if (updater instanceof Adam adam && adam.getLearningRateSchedule() == null) {
            return Optimizer.adam(adam.getLearningRate(), adam.getBeta1(), adam.getBeta2(), adam.getEpsilon())
                    .toString();
        }
        return PropertyValue.text(updater);
    }

    private static String momentum(Nesterovs updater) {
        if (updater.getLearningRateSchedule() == null) {
            return Optimizer.momentum(updater.getLearningRate(), updater.getMomentum())
                    .toString();
        } else if (updater.getLearningRateSchedule() instanceof ExponentialSchedule falling
                && falling.getScheduleType() == ScheduleType.EPOCH) {
            return Optimizer.momentum(falling.getInitialValue(), updater.getMomentum())
                    .keptEachEpoch(falling.getGamma())
                    .toString();
        }
        return PropertyValue.text(updater);
    }

    private static String rmsprop(RmsProp updater) {
        if (updater.getLearningRateSchedule() == null) {
            return Optimizer.rmsprop(updater.getLearningRate(), updater.getRmsDecay(), updater.getEpsilon())
                    .toString();
        } else if (updater.getLearningRateSchedule() instanceof InverseSchedule decay && isKeras(decay)) {
            return Optimizer.rmsprop(
                            decay.getInitialValue(), decay.getGamma(), updater.getRmsDecay(), updater.getEpsilon())
                    .toString();
        }
        return PropertyValue.text(updater);
    }

    private static boolean isKeras(InverseSchedule decay) {
        return decay.getScheduleType() == ScheduleType.ITERATION && decay.getPower() == 1;
    }
}
