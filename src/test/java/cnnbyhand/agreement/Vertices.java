package cnnbyhand.agreement;

import cnnbyhand.byhand.ChannelFirstReshape;
import cnnbyhand.byhand.ChannelRange;
import cnnbyhand.byhand.Concatenation;
import cnnbyhand.byhand.ElementwiseJoin;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Rescaling;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.WholeNormalization;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.L2NormalizeVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.graph.ReshapeVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.conf.graph.ShiftVertex;
import org.deeplearning4j.nn.conf.graph.SubsetVertex;
import org.deeplearning4j.nn.conf.preprocessor.Cnn3DToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;

/** What is a vertex of its own in Deeplearning4j's graphs, in its words. */
final class Vertices {
    private static final Map<ElementwiseJoin.Arithmetic, ElementWiseVertex.Op> OPERATIONS = Map.of(
            ElementwiseJoin.Arithmetic.ADD, ElementWiseVertex.Op.Add,
            ElementwiseJoin.Arithmetic.SUBTRACT, ElementWiseVertex.Op.Subtract,
            ElementwiseJoin.Arithmetic.MULTIPLY, ElementWiseVertex.Op.Product,
            ElementwiseJoin.Arithmetic.AVERAGE, ElementWiseVertex.Op.Average,
            ElementwiseJoin.Arithmetic.MAXIMUM, ElementWiseVertex.Op.Max);

    /** How one kind of row is put. */
    private interface Put extends BiFunction<Layer, Shape, GraphVertex> {}

    private static final Map<Class<?>, Put> KINDS = Map.of(
            ElementwiseJoin.class,
            (row, input) -> new ElementWiseVertex(OPERATIONS.get(((ElementwiseJoin) row).arithmetic())),
            Concatenation.class,
            (row, input) -> new MergeVertex(),
            ChannelRange.class,
            (row, input) -> new SubsetVertex((int) ((ChannelRange) row).first(), (int) ((ChannelRange) row).last()),
            Rescaling.class,
            (row, input) -> rescaling((Rescaling) row),
            WholeNormalization.class,
            (row, input) -> new L2NormalizeVertex(null, ((WholeNormalization) row).epsilon()),
            ChannelFirstReshape.class,
            (row, input) -> new ReshapeVertex(LongStream.concat(
                            LongStream.of(-1),
                            ((ChannelFirstReshape) row).target().stream().mapToLong(Long::longValue))
                    .mapToInt(Math::toIntExact)
                    .toArray()));

    private Vertices() {}

    /** Nothing where a layer stands for it. */
    static Optional<GraphVertex> of(Layer row, Shape input, Format format) {
        if (row instanceof Flatten) {
            return Optional.of(new PreprocessorVertex(flatten(input, format)));
        }
        return Optional.ofNullable(KINDS.get(row.getClass())).map(put -> put.apply(row, input));
    }

    private static GraphVertex rescaling(Rescaling row) {
        double offset = row.offset().get(0);
        return offset == 0 ? new ScaleVertex(row.scale().get(0)) : new ShiftVertex(offset);
    }

    /** What flattens an image or a volume. */
    static InputPreProcessor flatten(Shape input, Format format) {
        List<Long> axes = input.axes();
        return axes.size() == 2
                ? new CnnToFeedForwardPreProcessor(axes.get(0), axes.get(1), input.channels(), format.ofImages)
                : new Cnn3DToFeedForwardPreProcessor(
                        axes.get(0), axes.get(1), axes.get(2), input.channels(), format == Format.CHANNELS_FIRST);
    }
}
