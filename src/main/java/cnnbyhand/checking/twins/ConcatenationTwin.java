package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Concatenation;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.properties.Properties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;

/** {@code MergeVertex}, whose axes count the batch and the channels first. */
final class ConcatenationTwin implements VertexTwin {

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of(
                MergeVertex.class,
                new Properties().compared("axis", "mergeAxis").immaterial("it says who set the axis", "modified"));
    }

    @Override
    public void read(Object configuration, Settings to) {
        to.put("axis", new Concatenation("", ((MergeVertex) configuration).getMergeAxis() - 2).axisInWords());
    }

    @Override
    public Optional<GraphVertex> vertex(Layer layer, List<Shape> inputs) {
        if (((Concatenation) layer).axis() != Concatenation.CHANNELS) {
            throw new NotInDeeplearning4j(
                    layer.name(),
                    "the axis must be that of the channels, along which Deeplearning4j merges whatever axis it is told,"
                            + " found " + layer.description());
        }
        return Optional.of(new MergeVertex());
    }
}
