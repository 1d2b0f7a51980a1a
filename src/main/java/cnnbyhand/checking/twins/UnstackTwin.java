package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Unstack;
import cnnbyhand.checking.properties.Properties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.UnstackVertex;

/** {@code UnstackVertex}. */
final class UnstackTwin implements VertexTwin {

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of(UnstackVertex.class, new Properties().compared("part", "from", "stackSize"));
    }

    @Override
    public void read(Object configuration, Settings to) {
        UnstackVertex unstack = (UnstackVertex) configuration;
        to.put("part", unstack.getFrom() + " of " + unstack.getStackSize());
    }

    @Override
    public Optional<GraphVertex> vertex(Layer layer, List<Shape> inputs) {
        Unstack unstack = (Unstack) layer;
        return Optional.of(new UnstackVertex((int) unstack.part(), (int) unstack.parts()));
    }
}
