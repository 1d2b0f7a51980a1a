package cnnbyhand.reading;

import cnnbyhand.byhand.ChannelFirstReshape;
import cnnbyhand.byhand.ChannelRange;
import cnnbyhand.byhand.Concatenation;
import cnnbyhand.byhand.ElementwiseJoin;
import cnnbyhand.byhand.ElementwiseJoin.Arithmetic;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Rescaling;
import cnnbyhand.byhand.Reshape;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Stack;
import cnnbyhand.byhand.Unstack;
import cnnbyhand.byhand.WholeNormalization;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;

/** The vertices of Deeplearning4j's graphs that are no layers, by its class. */
final class Deeplearning4jVertices {

    /** Turns a vertex of one kind into its row. */
    private interface VertexKind {
        Layer read(Deeplearning4jLayer vertex, List<Shape> inputs) throws UnusableNetwork;
    }

    private static final Map<String, Arithmetic> OPERATIONS = Map.of(
            "Add", Arithmetic.ADD,
            "Subtract", Arithmetic.SUBTRACT,
            "Product", Arithmetic.MULTIPLY,
            "Average", Arithmetic.AVERAGE,
            "Max", Arithmetic.MAXIMUM);

    private static final Set<String> KEEPING_THE_SHAPE = Set.of(
            "ElementWiseVertex", "ScaleVertex", "ShiftVertex", "L2NormalizeVertex", "StackVertex", "UnstackVertex");

    private static final Map<String, VertexKind> KINDS = new TreeMap<>(Map.of(
            "ElementWiseVertex",
            (vertex, inputs) -> new ElementwiseJoin(vertex.name(), operation(vertex)),
            "MergeVertex",
            Deeplearning4jVertices::merge,
            "SubsetVertex",
            (vertex, inputs) -> new ChannelRange(vertex.name(), vertex.whole(0, "from"), vertex.whole(0, "to")),
            "StackVertex",
            (vertex, inputs) -> new Stack(vertex.name()),
            "UnstackVertex",
            (vertex, inputs) -> new Unstack(vertex.name(), vertex.whole(0, "from"), vertex.whole(1, "stackSize")),
            "ScaleVertex",
            (vertex, inputs) -> new Rescaling(vertex.name(), vertex.number(1, "scaleFactor"), 0),
            "ShiftVertex",
            (vertex, inputs) -> new Rescaling(vertex.name(), 1, vertex.number(0, "shiftFactor")),
            "L2NormalizeVertex",
            Deeplearning4jVertices::normalization,
            "ReshapeVertex",
            Deeplearning4jVertices::reshape,
            "PreprocessorVertex",
            Deeplearning4jVertices::preprocessor));

    private Deeplearning4jVertices() {}

    /** Whether what goes in, or each of it, has the shape that comes out. */
    static boolean keepsTheShape(String type) {
        return KEEPING_THE_SHAPE.contains(type);
    }

    static Layer read(Deeplearning4jLayer vertex, List<Shape> inputs) throws UnusableNetwork {
        VertexKind kind = KINDS.get(vertex.type());
        if (kind == null) {
            throw vertex.fault("it must be a LayerVertex or one of " + String.join(", ", KINDS.keySet())
                    + " to be read here, found " + JsonText.shortened(vertex.type()));
        }
        return kind.read(vertex, inputs);
    }

    private static Arithmetic operation(Deeplearning4jLayer vertex) throws UnusableNetwork {
        String word = vertex.text("none", "op");
        if (!OPERATIONS.containsKey(word)) {
            throw vertex.fault("op must be one of "
                    + String.join(", ", OPERATIONS.keySet().stream().sorted().toList()) + ", found "
                    + JsonText.shortened(word));
        }
        return OPERATIONS.get(word);
    }

    /** Whatever axis it is told, Deeplearning4j merges along the channels; so another one is refused. */
    private static Layer merge(Deeplearning4jLayer vertex, List<Shape> inputs) throws UnusableNetwork {
        long axis = vertex.whole(0, 1, "mergeAxis");
        if (axis != 1) {
            throw vertex.fault("mergeAxis must be 1, the channels, to be read here, found " + axis);
        }
        return new Concatenation(vertex.name(), Concatenation.CHANNELS);
    }

    private static Layer normalization(Deeplearning4jLayer vertex, List<Shape> inputs) throws UnusableNetwork {
        List<Long> all =
                LongStream.rangeClosed(1, inputs.get(0).sides().size()).boxed().toList();
        Optional<JsonNode> stated = vertex.value("dimension");
        boolean usual = stated.isEmpty()
                || wholes(stated.get())
                        .filter(each -> each.isEmpty() || each.equals(all))
                        .isPresent();
        if (!usual) {
            throw vertex.fault("dimension must be all but the batch, " + all + ", to be read here, found "
                    + JsonText.kind(stated.get()));
        }
        return new WholeNormalization(vertex.name(), vertex.number(1e-8, "eps"));
    }

    private static Layer reshape(Deeplearning4jLayer vertex, List<Shape> inputs) throws UnusableNetwork {
        vertex.requireUsual("reshapeOrder", "c");
        JsonNode shape = vertex.required("newShape");
        List<Long> sides = wholes(shape)
                .filter(each -> each.size() > 1 && each.get(0) == Reshape.REST)
                .orElseThrow(() -> vertex.fault(
                        "newShape must be the batch, −1, and the sides of an example, found " + JsonText.kind(shape)));
        return new ChannelFirstReshape(vertex.name(), sides.subList(1, sides.size()));
    }

    /** A list of whole numbers; nothing where it is none. */
    private static Optional<List<Long>> wholes(JsonNode list) {
        List<Long> wholes = new ArrayList<>();
        list.forEach(each -> wholes.add(each.asLong()));
        boolean all = StreamSupport.stream(list.spliterator(), false).allMatch(JsonNode::isIntegralNumber);
        return list.isArray() && all ? Optional.of(wholes) : Optional.empty();
    }

    /** A preprocessor that is a vertex of its own, and stands before no layer. */
    private static Layer preprocessor(Deeplearning4jLayer vertex, List<Shape> inputs) throws UnusableNetwork {
        Deeplearning4jInput.requireFlatten(vertex.inside("preProcessor"));
        return new Flatten(vertex.name());
    }
}
