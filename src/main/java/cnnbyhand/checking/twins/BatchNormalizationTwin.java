package cnnbyhand.checking.twins;

import cnnbyhand.byhand.ParameterArray.Role;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.properties.Properties;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.Layer;

/** {@code BatchNormalization}; what is unusual about it is told where there is such a thing. */
final class BatchNormalizationTwin implements Twin {
    private static final String STATISTICS = "statistics";

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of(
                BatchNormalization.class,
                new Properties()
                        .compared("epsilon", "eps")
                        .compared("decay", "decay")
                        .compared(TrainingSettings.KEPT_VARIANCE, "useLogStd")
                        .compared(STATISTICS, "isMinibatch")
                        .compared(cnnbyhand.byhand.BatchNormalization.GAMMA_AND_BETA, "gamma", "beta", "lockGammaBeta")
                        .compared("data format", "cnn2DFormat")
                        .compared("arrays", "nOut")
                        .immaterial("Deeplearning4j takes the channels from nOut", "nIn")
                        .compared(TrainingSettings.OPTIMIZER, "iUpdater")
                        .compared(TrainingSettings.CLIPPING, "gradientNormalization", "gradientNormalizationThreshold")
                        .compared(TrainingSettings.CONSTRAINTS, "constraints")
                        .compared("name", "layerName")
                        .immaterial(Shared.GRAPHICS_CARD, "cudnnAllowFallback")
                        .immaterial(Shared.SEQUENCES, "timeDistributedFormat")
                        .immaterial(
                                Shared.NEVER_READ,
                                "activationFn",
                                "weightInitFn",
                                "biasInit",
                                "gainInit",
                                "regularization",
                                "regularizationBias",
                                "biasUpdater",
                                "weightNoise",
                                "iDropout"));
    }

    /** Deeplearning4j has both or neither: a gamma that stays 1 and a beta that stays 0 change nothing. */
    @Override
    public Set<Role> spare(cnnbyhand.byhand.Layer layer) {
        cnnbyhand.byhand.BatchNormalization normalization = (cnnbyhand.byhand.BatchNormalization) layer.unfrozen();
        if (normalization.scales() == normalization.shifts()) {
            return Set.of();
        }
        return Set.of(normalization.scales() ? Role.BETA : Role.GAMMA);
    }

    @Override
    public void read(Object configuration, Settings to) {
        BatchNormalization layer = (BatchNormalization) configuration;
        to.put("epsilon", layer.getEps()).put("decay", layer.getDecay());
        if (layer.isUseLogStd()) {
            to.put(TrainingSettings.KEPT_VARIANCE, "logarithm of the deviation");
        }
        if (!layer.isMinibatch()) {
            to.put(STATISTICS, "of single examples");
        }
        boolean usual = layer.getGamma() == 1 && layer.getBeta() == 0 && !layer.isLockGammaBeta();
        if (!usual) {
            to.put(
                    cnnbyhand.byhand.BatchNormalization.GAMMA_AND_BETA,
                    (layer.isLockGammaBeta() ? "fixed at " : "start at ") + Settings.number(layer.getGamma()) + " and "
                            + Settings.number(layer.getBeta()));
        }
        Shared.readFormat(layer.getCnn2DFormat(), to);
    }

    @Override
    public Optional<Layer> built(cnnbyhand.byhand.Layer layer, Shape input) {
        cnnbyhand.byhand.BatchNormalization normalization = (cnnbyhand.byhand.BatchNormalization) layer;
        if (!input.isVector() && !input.isImage()) {
            throw new NotInDeeplearning4j(
                    layer.name(), "a batch normalization's input must be a vector or an image, found " + input);
        }
        return Optional.of(new BatchNormalization.Builder()
                .name(layer.name())
                .nOut(normalization.channels())
                .eps(normalization.epsilon())
                .decay(normalization.decay())
                .useLogStd(false)
                .gamma(1)
                .beta(0)
                .lockGammaBeta(!normalization.scales() && !normalization.shifts())
                .build());
    }
}
