package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.properties.Properties;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;

/** A preprocessor, which has no name and stands before the layer that needs it. */
final class FlattenTwin implements Twin {

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of(
                CnnToFeedForwardPreProcessor.class,
                new Properties()
                        .compared("output shape", "inputHeight", "inputWidth", "numChannels")
                        .compared("data format", "format"));
    }

    @Override
    public void read(Object configuration, Settings to) {
        Shared.readFormat(((CnnToFeedForwardPreProcessor) configuration).getFormat(), to);
    }

    /** Deeplearning4j puts the preprocessor before the next layer that needs a vector. */
    @Override
    public Optional<Layer> built(cnnbyhand.byhand.Layer layer, Shape input) {
        return Optional.empty();
    }
}
