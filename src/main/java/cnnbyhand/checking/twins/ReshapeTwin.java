package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.properties.Properties;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.Layer;

/** Deeplearning4j has no layer that reshapes, and its preprocessors lay values out channel by channel. */
final class ReshapeTwin implements Twin {

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
        Shape output = layer.output(input).shape();
        if (!output.equals(input)) {
            throw new NotInDeeplearning4j(
                    layer.name(),
                    "a reshape must keep the shape, as Deeplearning4j has no layer that lays values out pixel by pixel,"
                            + " found " + input + " to " + output);
        }
        return Optional.of(Identity.built(layer.name()));
    }
}
