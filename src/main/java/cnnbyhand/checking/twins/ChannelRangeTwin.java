package cnnbyhand.checking.twins;

import cnnbyhand.byhand.ChannelRange;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.properties.Properties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.SubsetVertex;

/** {@code SubsetVertex}. */
final class ChannelRangeTwin implements VertexTwin {

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of(SubsetVertex.class, new Properties().compared("channels", "from", "to"));
    }

    @Override
    public void read(Object configuration, Settings to) {
        SubsetVertex subset = (SubsetVertex) configuration;
        to.put("channels", subset.getFrom() + " to " + subset.getTo());
    }

    @Override
    public Optional<GraphVertex> vertex(Layer layer, List<Shape> inputs) {
        if (!inputs.get(0).isVector()) {
            throw new NotInDeeplearning4j(
                    layer.name(),
                    "the input must be a vector, as Deeplearning4j works out another shape otherwise, found "
                            + inputs.get(0));
        }
        ChannelRange range = (ChannelRange) layer;
        return Optional.of(new SubsetVertex((int) range.first(), (int) range.last()));
    }
}
