package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.properties.Properties;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.Layer;

/** The twin of a kind that Deeplearning4j lacks: it reads no class and builds nothing. */
abstract class AbsentTwin implements Twin {
    private final String reason;

    /** @param reason what Deeplearning4j has instead, in a clause */
    AbsentTwin(String reason) {
        this.reason = reason;
    }

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of();
    }

    @Override
    public void read(Object configuration, Settings to) {}

    @Override
    public Optional<Layer> built(cnnbyhand.byhand.Layer layer, Shape input) {
        throw new NotInDeeplearning4j(
                layer.name(),
                "the kind must be one that Deeplearning4j has, found " + layer.description() + "; " + reason);
    }
}
