package cnnbyhand.checking.twins;

import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.Settings;
import cnnbyhand.checking.properties.Properties;
import java.util.Map;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.activations.Activation;

/** An {@code ActivationLayer} that gives back what it gets: it stands for a layer that changes nothing. */
final class Identity {
    private Identity() {}

    static Map<Class<?>, Properties> classes() {
        return Map.of(
                ActivationLayer.class,
                new Properties().compared(Settings.ACTIVATION, "activationFn").and(Shared.plain()));
    }

    /** Tells a function that changes something. */
    static void read(Object configuration, Settings to) {
        String function = TwinFunction.words(((ActivationLayer) configuration).getActivationFn());
        if (!function.equals(ActivationFunction.IDENTITY.toString())) {
            to.put(Settings.ACTIVATION, function);
        }
    }

    static Layer built(String name) {
        return new ActivationLayer.Builder()
                .name(name)
                .activation(Activation.IDENTITY)
                .build();
    }
}
