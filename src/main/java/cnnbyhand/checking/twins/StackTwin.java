package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.properties.Properties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.StackVertex;

/** {@code StackVertex}. */
final class StackTwin implements VertexTwin {

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of(StackVertex.class, new Properties());
    }

    @Override
    public void read(Object configuration, Settings to) {}

    @Override
    public Optional<GraphVertex> vertex(Layer layer, List<Shape> inputs) {
        return Optional.of(new StackVertex());
    }
}
