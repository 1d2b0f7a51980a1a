package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Permute;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.properties.Properties;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.Layer;

/** Deeplearning4j has no layer that moves sides. */
final class PermuteTwin implements Twin {

    @Override
    public Map<Class<?>, Properties> classes() {
        return Identity.classes();
    }

    @Override
    public void read(Object configuration, Settings to) {
        Identity.read(configuration, to);
    }

    @Override
    public Optional<Layer> built(cnnbyhand.byhand.Layer layer, Shape input) {
        Permute permute = (Permute) layer;
        if (!permute.keepsOrder()) {
            throw new NotInDeeplearning4j(
                    layer.name(),
                    "a permutation must leave the sides in order, as Deeplearning4j has no layer that moves them, found "
                            + permute.description());
        }
        return Optional.of(Identity.built(layer.name()));
    }
}
