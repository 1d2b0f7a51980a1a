package cnnbyhand.checking.twins;

import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.Embedding;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.properties.Properties;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.activations.Activation;

/** {@code EmbeddingSequenceLayer}; {@code EmbeddingLayer} takes one number for an example. */
final class EmbeddingTwin implements Twin {

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of(
                EmbeddingSequenceLayer.class,
                new Properties()
                        .compared("arrays", "nIn", "nOut")
                        .compared("output shape", "inputLength")
                        .compared(Settings.BIAS, "hasBias")
                        .compared(Settings.ACTIVATION, "activationFn")
                        .compared(Twin.DATA_FORMAT, "outputFormat")
                        .compared(TrainingSettings.WEIGHTS, "weightInitFn")
                        .compared(TrainingSettings.BIASES, "biasInit")
                        .compared(TrainingSettings.REGULARIZATION, "regularization", "regularizationBias")
                        .compared(TrainingSettings.OPTIMIZER, "iUpdater", "biasUpdater")
                        .compared(TrainingSettings.NOISE, "weightNoise")
                        .compared(TrainingSettings.CLIPPING, "gradientNormalization", "gradientNormalizationThreshold")
                        .compared(TrainingSettings.CONSTRAINTS, "constraints")
                        .compared("name", "layerName")
                        .immaterial("the length of what comes in is compared", "inferInputLength")
                        .immaterial(Shared.NEVER_READ, "gainInit", "iDropout", "timeDistributedFormat"));
    }

    @Override
    public void read(Object configuration, Settings to) {
        EmbeddingSequenceLayer layer = (EmbeddingSequenceLayer) configuration;
        String function = TwinFunction.words(layer.getActivationFn());
        if (!function.equals(ActivationFunction.IDENTITY.toString())) {
            to.put(Settings.ACTIVATION, function);
        }
        if (layer.hasBias()) {
            to.put(Settings.BIAS, true);
        }
        Shared.readFormat(layer.getOutputFormat(), to);
        TrainingSettings.readWeights(layer, layer.hasBias(), to);
    }

    @Override
    public Optional<Layer> built(cnnbyhand.byhand.Layer layer, Shape input) {
        Embedding embedding = (Embedding) layer;
        return Optional.of(new EmbeddingSequenceLayer.Builder()
                .name(layer.name())
                .nIn(embedding.words())
                .nOut(embedding.length())
                .inputLength(Math.toIntExact(input.channels()))
                .inferInputLength(false)
                .hasBias(false)
                .outputDataFormat(RNNFormat.NCW)
                .activation(Activation.IDENTITY)
                .build());
    }
}
