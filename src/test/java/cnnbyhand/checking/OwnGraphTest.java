package cnnbyhand.checking;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Shape;
import cnnbyhand.reading.DescribedNetwork;
import cnnbyhand.reading.NetworkReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nadam;
import org.nd4j.linalg.learning.config.Sgd;

/** A graph that Deeplearning4j wrote is read by Deeplearning4j, too, so that two readers of one file are compared. */
class OwnGraphTest {
    @TempDir
    private Path folder;

    @Test
    void bothReadersAgreeAndTheTrainingIsNotCompared() throws Exception {
        Verdict verdict = verdict(read(text(new Sgd(0.1))), text(new Sgd(0.1)));
        assertThat(verdict.disagreements()).isEmpty();
        assertThat(verdict.deeplearning4j())
                .extracting(LayerAccount::name)
                .containsExactly(
                        "conv", "left_flatten", "left", "right_flatten", "right_dropout", "right", "less", "out");
        assertThat(verdict.notCompared())
                .contains(
                        "optimizer Sgd(learningRate 0.1)",
                        "regularization L2Regularization(l2 FixedSchedule(value 0.01))");
        assertThat(verdict.differences())
                .containsExactly("conv, left, right, out: l2 0.01 adds 0.01·w to the gradient, where Keras's l2 adds"
                        + " 2·0.01·w");
    }

    @Test
    void itsSummaryAgreesWhereALayerFlattensWhatItTakes() throws Exception {
        BuiltGraph graph = BuiltParts.of(read(text(new Sgd(0.1))), 1).graph().orElseThrow();
        assertThat(graph.summary()).contains("c=2,NCHW)-->InputTypeFeedForward(16)");
        assertThat(SummaryCheck.disagreements(graph, graph.summary())).isEmpty();
        assertThat(SummaryCheck.disagreements(graph, graph.summary().replace("c=2,NCHW)-->", "c=3,NCHW)-->")))
                .extracting(Disagreement::sentence)
                .contains("graph.json left: what goes into it must be 2×4×2, found 2×4×3 in Deeplearning4j's summary");
    }

    @Test
    void inputsInAnotherOrderAreNamed() throws Exception {
        assertNamed(
                "[ \"left\", \"right\" ]",
                "[ \"right\", \"left\" ]",
                "less: inputs must be [left, right], found [right, left] in Deeplearning4j");
    }

    @Test
    void anotherSettingIsNamed() throws Exception {
        assertNamed("Subtract", "Add", "less: operation must be subtract, found add in Deeplearning4j");
        assertNamed(
                "\"p\" : 0.8",
                "\"p\" : 0.5",
                "right_dropout: dropout must be drops 20 %, found drops 50 % in Deeplearning4j");
        assertNamed(
                "ActivationTanH",
                "ActivationSigmoid",
                "left: activation must be tanh, found sigmoid in Deeplearning4j");
    }

    @Test
    void whatDeeplearning4jTrainsOtherwiseIsNamed() throws Exception {
        String text = text(new Nadam(0.1));
        assertThat(verdict(read(text), text).differences())
                .contains("conv, left, right, out: Nadam does not correct its second moment, so that its first"
                        + " steps are too long");
    }

    private void assertNamed(String right, String wrong, String sentence) throws Exception {
        String text = text(new Sgd(0.1));
        assertThat(text).contains(right);
        assertThat(verdict(read(text), text.replace(right, wrong)).disagreements())
                .extracting(Disagreement::sentence)
                .contains("graph.json " + sentence);
    }

    private static String text(IUpdater updater) {
        return new NeuralNetConfiguration.Builder()
                .updater(updater)
                .l2(0.01)
                .graphBuilder()
                .addInputs("image")
                .setInputTypes(InputType.convolutional(4, 6, 3))
                .addLayer("conv", new ConvolutionLayer.Builder(3, 3).nOut(2).build(), "image")
                .addLayer(
                        "left",
                        new DenseLayer.Builder()
                                .nOut(5)
                                .activation(Activation.TANH)
                                .build(),
                        "conv")
                .addLayer("right", new DenseLayer.Builder().nOut(5).dropOut(0.8).build(), "conv")
                .addVertex("less", new ElementWiseVertex(ElementWiseVertex.Op.Subtract), "left", "right")
                .addLayer(
                        "out",
                        new OutputLayer.Builder()
                                .nOut(2)
                                .activation(Activation.SOFTMAX)
                                .build(),
                        "less")
                .setOutputs("out")
                .build()
                .toJson();
    }

    private DescribedNetwork read(String text) throws Exception {
        return NetworkReader.read(
                Files.writeString(folder.resolve("graph.json"), text), Optional.of(Shape.image(4, 6, 3)));
    }

    /** @param other what Deeplearning4j reads */
    private static Verdict verdict(DescribedNetwork read, String other) {
        DescribedNetwork both = new DescribedNetwork(
                read.network(),
                read.format(),
                read.weights(),
                read.notCompared(),
                Optional.empty(),
                Optional.of(new DescribedNetwork.Configuration(other, true)));
        return Check.of(both, BuiltParts.of(both, 1));
    }
}
