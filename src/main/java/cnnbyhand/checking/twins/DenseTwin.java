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
import org.nd4j.linalg.lossfunctions.ILossFunction;

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
        Dense dense = onVector(layer, input);
        return Optional.of(new DenseLayer.Builder()
                .name(layer.name())
                .nOut(dense.units())
                .hasBias(dense.bias())
                .hasLayerNorm(false)
                .activation(TwinFunction.built(layer.name(), dense.activation()))
                .build());
    }

    @Override
    public Layer builtLast(cnnbyhand.byhand.Layer layer, Shape input, ILossFunction loss) {
        Dense dense = onVector(layer, input);
        return new OutputLayer.Builder(loss)
                .name(layer.name())
                .nOut(dense.units())
                .hasBias(dense.bias())
                .activation(TwinFunction.built(layer.name(), dense.activation()))
                .build();
    }

    private static Dense onVector(cnnbyhand.byhand.Layer layer, Shape input) {
        if (!input.isVector()) {
            throw new NotInDeeplearning4j(
                    layer.name(), "a dense layer's input must be a vector, found " + input + "; it would be flattened");
        }
        return (Dense) layer;
    }
}
