package cnnbyhand.checking.twins;

import cnnbyhand.byhand.ElementwiseJoin;
import cnnbyhand.byhand.ElementwiseJoin.Arithmetic;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.properties.Properties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;

/** {@code ElementWiseVertex}. */
final class ElementwiseJoinTwin implements VertexTwin {
    private static final Map<ElementWiseVertex.Op, Arithmetic> OPERATIONS = Map.of(
            ElementWiseVertex.Op.Add, Arithmetic.ADD,
            ElementWiseVertex.Op.Subtract, Arithmetic.SUBTRACT,
            ElementWiseVertex.Op.Product, Arithmetic.MULTIPLY,
            ElementWiseVertex.Op.Average, Arithmetic.AVERAGE,
            ElementWiseVertex.Op.Max, Arithmetic.MAXIMUM);

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of(ElementWiseVertex.class, new Properties().compared("operation", "op"));
    }

    @Override
    public void read(Object configuration, Settings to) {
        to.put(
                "operation",
                OPERATIONS.get(((ElementWiseVertex) configuration).getOp()).word());
    }

    @Override
    public Optional<GraphVertex> vertex(Layer layer, List<Shape> inputs) {
        ElementwiseJoin join = (ElementwiseJoin) layer;
        if (inputs.stream().distinct().count() > 1) {
            throw new NotInDeeplearning4j(
                    layer.name(),
                    "its inputs must have equal shapes, found "
                            + inputs.stream().distinct().map(Shape::toString).collect(Collectors.joining(" and ")));
        }
        return Optional.of(OPERATIONS.entrySet().stream()
                .filter(each -> each.getValue() == join.arithmetic())
                .findFirst()
                .map(each -> new ElementWiseVertex(each.getKey()))
                .orElseThrow(() -> new NotInDeeplearning4j(
                        layer.name(), "the operation must be one that Deeplearning4j has, found " + layer.kind())));
    }
}
