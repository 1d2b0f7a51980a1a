package cnnbyhand.checking.twins;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.L2NormalizeVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeConvolutional3D;
import org.deeplearning4j.nn.conf.layers.Convolution3D.DataFormat;
import org.nd4j.linalg.api.buffer.DataType;

/** The same of the vertices of a graph; each was run. */
public final class KnownVertexDifferences {
    private KnownVertexDifferences() {}

    /**
     * A sentence for each difference, without the vertex's name.
     *
     * @param type of what comes out, as Deeplearning4j infers it
     * @param digits how many digits the graph's numbers have
     */
    public static List<String> of(GraphVertex vertex, InputType type, DataType digits) {
        return Stream.of(merged(vertex, type), length(vertex, type, digits))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> merged(GraphVertex vertex, InputType type) {
        boolean other = vertex instanceof MergeVertex
                && type instanceof InputTypeConvolutional3D volume
                && volume.getDataFormat() == DataFormat.NDHWC;
        return other ? Optional.of("the merged volumes are taken for channels last, NDHWC") : Optional.empty();
    }

    private static Optional<String> length(GraphVertex vertex, InputType type, DataType digits) {
        boolean throwing =
                vertex instanceof L2NormalizeVertex && digits == DataType.DOUBLE && type.getType() != InputType.Type.FF;
        return throwing
                ? Optional.of("in double precision the length of anything but a row of numbers throws")
                : Optional.empty();
    }
}
