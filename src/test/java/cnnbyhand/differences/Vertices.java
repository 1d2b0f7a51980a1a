package cnnbyhand.differences;

import static cnnbyhand.differences.Probe.attempted;
import static cnnbyhand.differences.Probe.counted;
import static cnnbyhand.differences.Probe.settings;
import static cnnbyhand.differences.Probe.sides;
import static cnnbyhand.differences.Probe.size;

import cnnbyhand.byhand.Shape;
import java.util.Collections;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.L2NormalizeVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.ReshapeVertex;
import org.deeplearning4j.nn.conf.graph.SubsetVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeConvolutional3D;
import org.deeplearning4j.nn.conf.layers.Convolution3D.DataFormat;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Vertices of a graph, each alone behind its inputs; the audit gets one input, as often as the vertex takes one. */
final class Vertices {
    private static final InputType IMAGE = InputType.convolutional(2, 2, 3);
    private static final InputType SEQUENCE = InputType.recurrent(3, 4);
    private static final InputType VOLUME = InputType.convolutional3D(DataFormat.NCDHW, 2, 2, 2, 3);

    private Vertices() {}

    @Difference(
            of = "SubsetVertex(0, 1), the first two of 3 channels of 2×2",
            defined = "inferred 2×2×2, computed 2×2×2",
            because = "1 − 0 + 1 = 2 channels, both ends included")
    static Found channelsOfAnImage() throws Exception {
        return both(new SubsetVertex(0, 1), IMAGE, counted(1, 3, 2, 2))
                .audited(once(new SubsetVertex(0, 1)), Shape.image(2, 2, 3));
    }

    @Difference(
            of = "the same on 3 channels of 4 steps",
            defined = "inferred 2×4, computed 2×4",
            because = "2 channels of as many steps as before")
    static Found channelsOfASequence() throws Exception {
        return both(new SubsetVertex(0, 1), SEQUENCE, counted(1, 3, 4))
                .audited(once(new SubsetVertex(0, 1)), Shape.sequence(4, 3));
    }

    @Difference(
            of = "the same on NHWC, 3 rows of 2 cells of 4 channels",
            defined = "3×2×2",
            because = "2 of the 4 channels of each cell")
    static Found channelsLast() throws Exception {
        InputType image = InputType.convolutional(3, 2, 4, CNN2DFormat.NHWC);
        return Found.of(computed(new SubsetVertex(0, 1), new InputType[] {image}, counted(1, 3, 2, 4)));
    }

    @Difference(
            of = "the same on 3 channels of 2×2×2",
            defined = "2×2×2×2",
            because = "2 channels of a volume, as of an image")
    static Found channelsOfAVolume() throws Exception {
        return Found.of(attempted(() -> computed(new SubsetVertex(0, 1), new InputType[0], counted(1, 3, 2, 2, 2))))
                .audited(once(new SubsetVertex(0, 1)), Shape.volume(2, 2, 2, 3));
    }

    @Difference(
            of = "MergeVertex with mergeAxis 2 of two images of 3×2×2",
            defined = "inferred 3×4×2, computed 3×4×2",
            because = "axis 1 is that of the channels, 2 that of the height: 2 + 2 = 4")
    static Found mergedRows() throws Exception {
        return both(rows(), IMAGE, counted(1, 3, 2, 2), counted(1, 3, 2, 2))
                .audited(twice(rows()), Shape.image(2, 2, 3));
    }

    private static MergeVertex rows() {
        MergeVertex merge = new MergeVertex();
        merge.setMergeAxis(2);
        return merge;
    }

    @Difference(
            of = "MergeVertex of two volumes in NCDHW, 3 channels of 2×2×2",
            defined = "inferred 6×2×2×2 in NCDHW",
            because = "the data format of what is merged")
    static Found mergedVolumes() throws Exception {
        InputTypeConvolutional3D merged = (InputTypeConvolutional3D) new MergeVertex().getOutputType(0, VOLUME, VOLUME);
        return Found.of("inferred "
                        + sides(merged.getChannels(), merged.getDepth(), merged.getHeight(), merged.getWidth())
                        + " in " + merged.getDataFormat())
                .audited(twice(new MergeVertex()), Shape.volume(2, 2, 2, 3));
    }

    @Difference(
            of = "MergeVertex of 3×2×2 and 3×3×3",
            defined = "inferred refused",
            because =
                    "sides other than the channels must be equal; Keras's Concatenate refuses it when the model is built")
    static Found mergedUnequals() {
        InputType larger = InputType.convolutional(3, 3, 3);
        return Found.of("inferred "
                + sides(new MergeVertex().getOutputType(0, IMAGE, larger).getShape()));
    }

    @Difference(
            of = "ElementWiseVertex (Product) of 3×2×2 and 3×1×1, input types set",
            defined = "1, 2, 3, 4, 10, 12, 14, 16, 27, 30, 33, 36",
            because =
                    "each value of a channel times that channel's own: 1 to 4 times 1, 5 to 8 times 2, 9 to 12 times 3; as"
                            + " Keras's Multiply repeats sides of 1")
    static Found repeatedProduct() {
        InputType one = InputType.convolutional(1, 1, 3);
        return Found.of(attempted(() -> product(IMAGE, one)));
    }

    @Difference(
            of = "the same without input types",
            defined = "1, 2, 3, 4, 10, 12, 14, 16, 27, 30, 33, 36",
            because = "as above")
    static Found repeatedProductOfUnknownSize() {
        return Found.of(attempted(Vertices::product));
    }

    private static INDArray product(InputType... types) {
        return output(
                new ElementWiseVertex(ElementWiseVertex.Op.Product), types, counted(1, 3, 2, 2), counted(1, 3, 1, 1));
    }

    @Difference(
            of = "ElementWiseVertex (Add) of 1 channel and of 3 channels of 4 steps",
            defined = "inferred 3×4, computed 3×4",
            because = "the side of 1 is repeated, whichever input has it")
    static Found repeatedSum() {
        GraphVertex sum = new ElementWiseVertex(ElementWiseVertex.Op.Add);
        InputType narrow = InputType.recurrent(1, 4);
        return Found.of(
                "inferred " + sides(sum.getOutputType(0, narrow, SEQUENCE).getShape()) + ", computed "
                        + size(output(sum, new InputType[0], counted(1, 1, 4), counted(1, 3, 4))));
    }

    @Difference(
            of = "ReshapeVertex(−1, 2, 3) of 6 values",
            defined = "inferred 2×3, computed 2×3",
            because = "2 channels of 3 steps, as set")
    static Found reshapedSequence() throws Exception {
        GraphVertex reshape = new ReshapeVertex(-1, 2, 3);
        return both(reshape, InputType.feedForward(6), counted(1, 6)).audited(once(reshape), Shape.vector(6));
    }

    @Difference(
            of = "L2NormalizeVertex in double precision, on 1 channel of 2 steps, 3 and 4",
            defined = "0.6, 0.8",
            because = "3 / √(3² + 4²) and 4 / √(3² + 4²)")
    static Found lengthOfASequence() throws Exception {
        INDArray steps = Nd4j.createFromArray(3.0, 4.0).reshape(1, 1, 2);
        return Found.of(attempted(() -> output(new L2NormalizeVertex(), new InputType[0], steps)))
                .audited(once(new L2NormalizeVertex()), Shape.sequence(2, 1));
    }

    @Difference(
            of = "the same on 1 channel of 1×1×2",
            defined = "0.6, 0.8",
            because = "the length of all values of an example, whatever their shape")
    static Found lengthOfAVolume() throws Exception {
        INDArray volume = Nd4j.createFromArray(3.0, 4.0).reshape(1, 1, 1, 1, 2);
        return Found.of(attempted(() -> output(new L2NormalizeVertex(), new InputType[0], volume)))
                .audited(once(new L2NormalizeVertex()), Shape.volume(1, 1, 2, 1));
    }

    /** What a vertex infers of inputs of one type, and what comes out of it. */
    private static Found both(GraphVertex vertex, InputType type, INDArray... inputs) {
        InputType[] types = Collections.nCopies(inputs.length, type).toArray(InputType[]::new);
        String inferred = sides(vertex.clone().getOutputType(0, types).getShape());
        return Found.of("inferred " + inferred + ", computed " + computed(vertex, new InputType[0], inputs));
    }

    private static String computed(GraphVertex vertex, InputType[] types, INDArray... inputs) {
        return size(output(vertex, types, inputs));
    }

    private static INDArray output(GraphVertex vertex, InputType[] types, INDArray... inputs) {
        ComputationGraphConfiguration.GraphBuilder graph = settings().graphBuilder();
        String[] names = new String[inputs.length];
        for (int place = 0; place < inputs.length; place++) {
            names[place] = "in" + place;
        }
        graph.addInputs(names).setInputTypes(types).addVertex("vertex", vertex, names);
        ComputationGraph built = new ComputationGraph(graph.setOutputs("vertex").build());
        built.init();
        return built.output(inputs)[0];
    }

    private static ComputationGraphConfiguration once(GraphVertex vertex) {
        return settings()
                .graphBuilder()
                .addInputs("in")
                .addVertex("vertex", vertex, "in")
                .setOutputs("vertex")
                .build();
    }

    private static ComputationGraphConfiguration twice(GraphVertex vertex) {
        return settings()
                .graphBuilder()
                .addInputs("in")
                .addVertex("vertex", vertex, "in", "in")
                .setOutputs("vertex")
                .build();
    }
}
