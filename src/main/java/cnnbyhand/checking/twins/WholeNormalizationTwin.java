package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.WholeNormalization;
import cnnbyhand.checking.properties.Properties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.L2NormalizeVertex;

/** {@code L2NormalizeVertex}, over all values but the batch. */
final class WholeNormalizationTwin implements VertexTwin {

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of(
                L2NormalizeVertex.class,
                new Properties().compared("epsilon", "eps").compared("dimension", "dimension"));
    }

    @Override
    public void read(Object configuration, Settings to) {
        L2NormalizeVertex normalization = (L2NormalizeVertex) configuration;
        to.put("epsilon", normalization.getEps());
        if (normalization.getDimension() != null && normalization.getDimension().length > 0) {
            to.put("dimension", Shared.sides(normalization.getDimension()));
        }
    }

    @Override
    public Optional<GraphVertex> vertex(Layer layer, List<Shape> inputs) {
        return Optional.of(new L2NormalizeVertex(null, ((WholeNormalization) layer).epsilon()));
    }
}
