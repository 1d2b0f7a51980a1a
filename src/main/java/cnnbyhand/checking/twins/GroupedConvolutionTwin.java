package cnnbyhand.checking.twins;

import cnnbyhand.byhand.GroupedConvolution;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.properties.Properties;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.Layer;

/** Deeplearning4j's convolutions have one group; the nearest to it reads as one. */
final class GroupedConvolutionTwin implements Twin {
    private final ConvolutionTwin ungrouped = new ConvolutionTwin();

    @Override
    public Map<Class<?>, Properties> classes() {
        return ungrouped.classes();
    }

    @Override
    public void read(Object configuration, Settings to) {
        ungrouped.read(configuration, to);
        to.put(GroupedConvolution.GROUPS, 1);
    }

    @Override
    public Optional<Layer> built(cnnbyhand.byhand.Layer layer, Shape input) {
        throw new NotInDeeplearning4j(
                layer.name(), "a convolution must have one group, found " + ((GroupedConvolution) layer).groups());
    }
}
