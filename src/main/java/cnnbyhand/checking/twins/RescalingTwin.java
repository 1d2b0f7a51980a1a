package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Rescaling;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.properties.Properties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.conf.graph.ShiftVertex;

/** {@code ScaleVertex} and {@code ShiftVertex} of a graph; in a chain, Deeplearning4j leaves this to the data's preprocessors. */
final class RescalingTwin implements VertexTwin {

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of(
                ScaleVertex.class,
                new Properties().compared("scale", "scaleFactor"),
                ShiftVertex.class,
                new Properties().compared("offset", "shiftFactor"));
    }

    @Override
    public void read(Object configuration, Settings to) {
        if (configuration instanceof ScaleVertex scale) {
            to.put("scale", scale.getScaleFactor()).put("offset", 0);
        } else {
            to.put("scale", 1).put("offset", ((ShiftVertex) configuration).getShiftFactor());
        }
    }

    @Override
    public Optional<GraphVertex> vertex(Layer layer, List<Shape> inputs) {
        Rescaling rescaling = (Rescaling) layer;
        List<Double> scale = rescaling.scale();
        List<Double> offset = rescaling.offset();
        if (scale.size() == 1 && offset.equals(List.of(0.0))) {
            return Optional.of(new ScaleVertex(scale.get(0)));
        }
        if (offset.size() == 1 && scale.equals(List.of(1.0))) {
            return Optional.of(new ShiftVertex(offset.get(0)));
        }
        throw new NotInDeeplearning4j(
                layer.name(),
                "it must scale or add, by one number, which are two vertices, found " + layer.description());
    }
}
