package cnnbyhand.checking.twins;

import cnnbyhand.byhand.ChannelFirstReshape;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Reshape;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.properties.Properties;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.ReshapeVertex;

/** {@code ReshapeVertex}. */
final class ChannelFirstReshapeTwin implements VertexTwin {

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of(
                ReshapeVertex.class,
                new Properties()
                        .compared("target", "newShape")
                        .compared("order", "reshapeOrder")
                        .immaterial("no masks are read", "maskShape"));
    }

    @Override
    public void read(Object configuration, Settings to) {
        ReshapeVertex reshape = (ReshapeVertex) configuration;
        int[] sides = reshape.getNewShape();
        to.put("target", Shared.sides(Arrays.copyOfRange(sides, 1, sides.length)));
        if (reshape.getReshapeOrder() != 'c') {
            to.put("order", String.valueOf(reshape.getReshapeOrder()));
        }
    }

    @Override
    public Optional<GraphVertex> vertex(Layer layer, List<Shape> inputs) {
        List<Long> target = ((ChannelFirstReshape) layer).target();
        if (target.contains(Reshape.REST)) {
            throw new NotInDeeplearning4j(
                    layer.name(),
                    "one side at most may be left open, which the batch is, found " + layer.description());
        }
        if (target.size() == 2) {
            throw new NotInDeeplearning4j(
                    layer.name(),
                    "no sequence may come out, whose length Deeplearning4j loses, found "
                            + layer.joining().output(inputs).shape());
        }
        int[] sides = LongStream.concat(
                        LongStream.of(Reshape.REST), target.stream().mapToLong(Long::longValue))
                .mapToInt(Math::toIntExact)
                .toArray();
        return Optional.of(new ReshapeVertex(sides));
    }
}
