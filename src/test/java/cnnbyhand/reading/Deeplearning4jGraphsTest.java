package cnnbyhand.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.BuiltParts;
import cnnbyhand.checking.Check;
import cnnbyhand.checking.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.L2NormalizeVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.graph.ReshapeVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.conf.graph.ShiftVertex;
import org.deeplearning4j.nn.conf.graph.StackVertex;
import org.deeplearning4j.nn.conf.graph.SubsetVertex;
import org.deeplearning4j.nn.conf.graph.UnstackVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;

/** {@code ComputationGraphConfiguration}s that branch. */
class Deeplearning4jGraphsTest {
    @TempDir
    private Path folder;

    /** 8·6 + 6 = 54 parameters in the first dense layer, 12·2 + 2 = 26 in the last. */
    @Test
    void everyVertexIsARow() throws Exception {
        Verdict verdict = verdict(
                graph().addInputs("in")
                        .setInputTypes(InputType.feedForward(12))
                        .addVertex("scale", new ScaleVertex(2.5), "in")
                        .addVertex("shift", new ShiftVertex(0.5), "scale")
                        .addVertex("length", new L2NormalizeVertex(), "shift")
                        .addVertex("subset", new SubsetVertex(2, 9), "length")
                        .addVertex("stack", new StackVertex(), "subset", "subset")
                        .addLayer("dense", dense(6), "stack")
                        .addVertex("unstack", new UnstackVertex(1, 2), "dense")
                        .addVertex("reshape", new ReshapeVertex(-1, 1, 2, 3), "unstack")
                        .addVertex("flat", new PreprocessorVertex(new CnnToFeedForwardPreProcessor(2, 3, 1)), "reshape")
                        .addVertex("merge", new MergeVertex(), "flat", "unstack")
                        .addVertex("most", new ElementWiseVertex(ElementWiseVertex.Op.Max), "merge", "merge")
                        .addLayer("out", output(), "most")
                        .setOutputs("out"),
                Optional.of(Shape.vector(12)));
        assertThat(verdict.disagreements()).isEmpty();
        assertThat(verdict.ledger().parameters()).isEqualTo(80);
        assertThat(verdict.ledger().entries())
                .extracting(entry -> entry.layer().kind())
                .containsExactly(
                        "rescaling",
                        "rescaling",
                        "length normalization",
                        "subset",
                        "stack",
                        "dense",
                        "unstack",
                        "reshape, channels first",
                        "flatten",
                        "concatenate",
                        "maximum",
                        "dense");
        assertThat(verdict.notCompared())
                .containsExactly(
                        "weights start WeightInitXavier",
                        "biases start 0",
                        "optimizer Sgd(learningRate 0.001)",
                        "loss categorical cross entropy");
    }

    /** A flatten and a dropout before a layer, as in a chain, and a name of its own for each. */
    @Test
    void aLayerInABranchHasItsRowsBeforeIt() throws Exception {
        Verdict verdict = verdict(
                graph().addInputs("image")
                        .setInputTypes(InputType.convolutional(4, 6, 3))
                        .addLayer(
                                "conv",
                                new ConvolutionLayer.Builder(3, 3).nOut(2).build(),
                                "image")
                        .addLayer(
                                "left",
                                new DenseLayer.Builder().nOut(5).dropOut(0.8).build(),
                                "conv")
                        .addLayer("right", dense(5), "conv")
                        .addVertex("sum", new ElementWiseVertex(ElementWiseVertex.Op.Add), "left", "right")
                        .addLayer("out", output(), "sum")
                        .setOutputs("out"),
                Optional.of(Shape.image(4, 6, 3)));
        assertThat(verdict.disagreements()).isEmpty();
        assertThat(verdict.ledger().entries())
                .extracting(Entry::name)
                .containsExactly(
                        "conv", "left_flatten", "left_dropout", "left", "right_flatten", "right", "sum", "out");
    }

    @Test
    void theSizesOfSeveralInputsAreThoseThatTheirLayersState() throws Exception {
        Verdict verdict = verdict(
                graph().addInputs("a", "b")
                        .addLayer(
                                "left", new DenseLayer.Builder().nIn(7).nOut(3).build(), "a")
                        .addVertex("scaled", new ScaleVertex(2), "b")
                        .addLayer(
                                "right", new DenseLayer.Builder().nIn(9).nOut(3).build(), "scaled")
                        .addVertex("product", new ElementWiseVertex(ElementWiseVertex.Op.Product), "left", "right")
                        .addLayer(
                                "out",
                                new OutputLayer.Builder()
                                        .nIn(3)
                                        .nOut(2)
                                        .activation(Activation.SOFTMAX)
                                        .build(),
                                "product")
                        .setOutputs("out"),
                Optional.empty());
        assertThat(verdict.disagreements()).isEmpty();
        assertThat(verdict.ledger().inputs())
                .containsExactly(new NamedShape("a", Shape.vector(7)), new NamedShape("b", Shape.vector(9)));
    }

    @Test
    void whatIsNotReadIsOneLine() {
        assertThatThrownBy(() -> read(joined(new MergeVertex()).replace("\"mergeAxis\" : 1", "\"mergeAxis\" : 2")))
                .hasMessageEndingWith("layer join: mergeAxis must be 1, the channels, to be read here, found 2");
        assertThatThrownBy(() -> read(joined(new L2NormalizeVertex(new int[] {2}, 1e-8))))
                .hasMessageEndingWith(
                        "layer join: dimension must be all but the batch, [1], to be read here, found [2]");
        assertThatThrownBy(() -> read(joined(new ReshapeVertex(-1, 3, 2)).replace("\"c\"", "\"f\"")))
                .hasMessageEndingWith("layer join: reshapeOrder must be c to be read here, found \"f\"");
        assertThatThrownBy(() -> read(joined(new ReshapeVertex(1, 3, 2))))
                .hasMessageEndingWith(
                        "layer join: newShape must be the batch, −1, and the sides of an example, found [1,3,2]");
        assertThatThrownBy(() -> read(joined(new ReshapeVertex(-1, 6)).replace("[ -1, 6 ]", "[ -1, \"6\" ]")))
                .hasMessageEndingWith(
                        "layer join: newShape must be the batch, −1, and the sides of an example, found [-1,\"6\"]");
        assertThatThrownBy(() -> read(joined(new PreprocessorVertex(new FeedForwardToCnnPreProcessor(2, 3, 1)))))
                .hasMessageEndingWith(
                        "layer join: a preprocessor between layers must lay an image or a volume out to be"
                                + " read here, found FeedForwardToCnnPreProcessor");
        assertThatThrownBy(() -> read(joined(new MergeVertex()).replace("\"in\"", "\"dense\"")))
                .hasMessageEndingWith(
                        "layer dense: it must have another name than an input of the network, found the same");
        assertThatThrownBy(() -> read(joined(new SubsetVertex(2, 9))))
                .hasMessageEndingWith("join: channel 9 must be one of the input's 6, found 6");
        assertThatThrownBy(() -> read(joined(new ElementWiseVertex(ElementWiseVertex.Op.Add))
                        .replace("[ \"dense\" ]", "[ \"dense\", \"in\" ]")))
                .hasMessageEndingWith("join: its inputs must have equal shapes, or sides of 1, found 6 and 4");
    }

    private static String joined(org.deeplearning4j.nn.conf.graph.GraphVertex vertex) {
        return graph().addInputs("in")
                .addLayer("dense", new DenseLayer.Builder().nIn(4).nOut(6).build(), "in")
                .addVertex("join", vertex, "dense")
                .setOutputs("join")
                .build()
                .toJson();
    }

    private static GraphBuilder graph() {
        return new NeuralNetConfiguration.Builder().graphBuilder();
    }

    private static DenseLayer dense(int units) {
        return new DenseLayer.Builder().nOut(units).activation(Activation.TANH).build();
    }

    private static OutputLayer output() {
        return new OutputLayer.Builder().nOut(2).activation(Activation.SOFTMAX).build();
    }

    private Verdict verdict(GraphBuilder graph, Optional<Shape> input) throws Exception {
        ComputationGraphConfiguration configuration = graph.build();
        Path file = Files.writeString(folder.resolve("graph.json"), configuration.toJson());
        DescribedNetwork read = NetworkReader.read(file, input);
        return Check.of(read, BuiltParts.of(read, 1));
    }

    private void read(String text) throws IOException, UnusableNetwork {
        NetworkReader.read(Files.writeString(folder.resolve("graph.json"), text), Optional.empty());
    }
}
