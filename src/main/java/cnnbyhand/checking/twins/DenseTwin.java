package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.properties.Properties;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;

/** {@code DenseLayer}, and {@code OutputLayer} for the last one. */
final class DenseTwin implements Twin {

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of(
                DenseLayer.class, dense().compared("layer normalization", "hasLayerNorm"),
                OutputLayer.class, dense().compared(Shared.LOSS, "lossFn"));
    }

    private static Properties dense() {
        return new Properties()
                .compared(Settings.BIAS, "hasBias")
                .and(Shared.sized())
                .and(Shared.trained())
                .and(Shared.dropping());
    }

    @Override
    public void read(Object configuration, Settings to) {
        FeedForwardLayer layer = (FeedForwardLayer) configuration;
        boolean bias = layer instanceof DenseLayer dense ? dense.hasBias() : ((OutputLayer) layer).hasBias();
        to.put(Settings.ACTIVATION, TwinFunction.words(layer.getActivationFn())).put(Settings.BIAS, bias);
        if (layer instanceof OutputLayer output) {
            to.put(Shared.LOSS, Shared.loss(output.getLossFn()));
        } else if (((DenseLayer) layer).hasLayerNorm()) {
            to.put("layer normalization", true);
        }
        TrainingSettings.readWeights(layer, bias, to);
    }

    @Override
    public Optional<Layer> built(cnnbyhand.byhand.Layer layer, Shape input) {
        Dense dense = (Dense) layer;
        if (!input.isVector()) {
            throw new NotInDeeplearning4j(
                    layer.name(), "a dense layer's input must be a vector, found " + input + "; it would be flattened");
        }
        return Optional.of(new DenseLayer.Builder()
                .name(layer.name())
                .nOut(dense.units())
                .hasBias(dense.bias())
                .hasLayerNorm(false)
                .activation(TwinFunction.built(layer.name(), dense.activation()))
                .build());
    }
}
