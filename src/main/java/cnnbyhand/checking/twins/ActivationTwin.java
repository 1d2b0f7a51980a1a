package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Activation;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.properties.Properties;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** {@code ActivationLayer}, and {@code LossLayer} for a last one. */
final class ActivationTwin implements Twin {

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of(
                ActivationLayer.class,
                new Properties().compared(Settings.ACTIVATION, "activationFn").and(Shared.plain()),
                LossLayer.class,
                new Properties()
                        .compared(Shared.LOSS, "lossFn")
                        .compared(Settings.ACTIVATION, "activationFn")
                        .immaterial(Shared.NEVER_READ, "nIn", "nOut")
                        .immaterial(Shared.SEQUENCES, "timeDistributedFormat")
                        .and(Shared.untrained())
                        .and(Shared.plain()));
    }

    @Override
    public void read(Object configuration, Settings to) {
        if (configuration instanceof LossLayer loss) {
            to.put(Settings.ACTIVATION, TwinFunction.words(loss.getActivationFn()))
                    .put(Shared.LOSS, Shared.loss(loss.getLossFn()));
        } else {
            to.put(Settings.ACTIVATION, TwinFunction.words(((ActivationLayer) configuration).getActivationFn()));
        }
    }

    @Override
    public Optional<Layer> built(cnnbyhand.byhand.Layer layer, Shape input) {
        return Optional.of(new ActivationLayer.Builder()
                .name(layer.name())
                .activation(function((Activation) layer, input))
                .build());
    }

    @Override
    public Layer builtLast(cnnbyhand.byhand.Layer layer, Shape input, ILossFunction loss) {
        return new LossLayer.Builder(loss)
                .name(layer.name())
                .activation(function((Activation) layer, input))
                .build();
    }

    private static IActivation function(Activation layer, Shape input) {
        return input.isVector()
                ? TwinFunction.built(layer.name(), layer.function())
                : TwinFunction.atPlaces(layer.name(), layer.function());
    }
}
