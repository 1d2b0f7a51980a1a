package cnnbyhand.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.BuiltParts;
import cnnbyhand.checking.Check;
import cnnbyhand.checking.Disagreement;
import cnnbyhand.checking.Verdict;
import cnnbyhand.checking.Witness;
import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The documents' networks as Deeplearning4j itself writes them. */
class Deeplearning4jFilesTest {
    private static final long SEED = 1;

    @TempDir
    private Path folder;

    static List<Model> models() {
        return Models.ALL;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void aConfigurationGivesTheLedgerOfTheDocumentsBook(Model model) throws Exception {
        Network book = model.network();
        DescribedNetwork read = read(model.configuration(SEED).toJson(), Optional.of(book.input()));
        assertThat(rows(read.network())).isEqualTo(rows(book));
        assertThat(read.network().ledger().parameters()).isEqualTo(book.ledger().parameters());
        assertThat(read.format()).isEqualTo("Deeplearning4j, JSON");
        assertThat(read.weights()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void itsReaderAndDeeplearning4jsAgreeOnIt(Model model) throws Exception {
        Verdict verdict = check(read(
                model.configuration(SEED).toJson(), Optional.of(model.network().input())));
        assertThat(verdict.disagreements()).extracting(Disagreement::sentence).isEmpty();
        assertThat(verdict.heard()).containsExactlyInAnyOrder(Witness.DEEPLEARNING4J, Witness.FORWARD_PASS);
        assertThat(verdict.notCompared()).anyMatch(each -> each.startsWith("optimizer "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void anArchiveStatesHowManyParametersThereAre(Model model) throws Exception {
        Path file = folder.resolve("model.zip");
        ModelSerializer.writeModel(zeros(model.configuration(SEED)), file.toFile(), true);
        DescribedNetwork read =
                NetworkReader.read(file, Optional.of(model.network().input()));
        assertThat(rows(read.network())).isEqualTo(rows(model.network()));
        assertThat(read.format()).isEqualTo("Deeplearning4j, zip of ModelSerializer");
        assertThat(read.weights().orElseThrow().total())
                .hasValue(model.network().ledger().parameters());
        assertThat(Check.of(read, Optional.empty()).agrees()).isTrue();
    }

    @Test
    void aGraphThatIsAChainIsReadInItsOrderWhateverTheOrderOfItsLayers() throws Exception {
        ComputationGraph graph = new ComputationGraph(new NeuralNetConfiguration.Builder()
                .graphBuilder()
                .addInputs("image")
                .addLayer("z", new ConvolutionLayer.Builder(3, 3).nOut(4).build(), "image")
                .addLayer("a", new DenseLayer.Builder().nOut(5).dropOut(0.5).build(), "z")
                .addLayer(
                        "m",
                        new OutputLayer.Builder(LossFunction.MCXENT)
                                .nOut(3)
                                .activation(Activation.SOFTMAX)
                                .build(),
                        "a")
                .setOutputs("m")
                .setInputTypes(InputType.convolutional(8, 6, 2))
                .build());
        graph.init();
        Path file = folder.resolve("graph.zip");
        ModelSerializer.writeModel(graph, file.toFile(), true);

        DescribedNetwork read = NetworkReader.read(file, Optional.of(Shape.image(8, 6, 2)));

        assertThat(read.network().layers())
                .extracting(Layer::name)
                .containsExactly("z", "a_flatten", "a_dropout", "a", "m");
        assertThat(read.format()).isEqualTo("Deeplearning4j, graph, zip of ModelSerializer");
        Verdict verdict = check(read);
        assertThat(verdict.disagreements()).extracting(Disagreement::sentence).isEmpty();
        assertThat(verdict.heard()).contains(Witness.WEIGHTS, Witness.DEEPLEARNING4J);
    }

    @Test
    void aTotalThatIsNotTheNetworksIsADisagreement() throws Exception {
        DescribedNetwork vgg = read(vgg(), Optional.of(Shape.image(28, 28, 1)));
        DescribedNetwork wrong = new DescribedNetwork(
                vgg.network(),
                vgg.format(),
                Optional.of(StatedWeights.ofTotal(329_963)),
                List.of(),
                vgg.architecture(),
                vgg.configuration());
        assertThat(Check.of(wrong, Optional.empty()).disagreements())
                .extracting(Disagreement::sentence)
                .containsExactly(
                        "network.json network: parameters must be 329,962, found 329,963 in the file's weights");
    }

    @Test
    void anotherNetworkThanTheTextsIsADisagreement() throws Exception {
        DescribedNetwork vgg = read(vgg(), Optional.of(Shape.image(28, 28, 1)));
        String other = vgg().replace("\"nout\" : 64", "\"nout\" : 63").replace("\"nin\" : 64", "\"nin\" : 63");
        MultiLayerNetwork network = new MultiLayerNetwork(MultiLayerConfiguration.fromJson(other));
        network.init();
        assertThat(Check.of(vgg, Optional.of(network)).disagreements()).isNotEmpty();
    }

    @Test
    void anImagesSizeIsGivenByTheCommandBecauseDeeplearning4jDoesNotWriteItDown() {
        assertThatThrownBy(() -> read(vgg(), Optional.empty()))
                .isInstanceOf(UnusableNetwork.class)
                .hasMessage(folder.resolve("network.json")
                        + ": the input's size must be known, found ?×?×1; give it, such as -Dinput=224x224x1");
    }

    private static String vgg() {
        return Models.named("vgg").orElseThrow().configuration(SEED).toJson();
    }

    /** A flatten has no name in Deeplearning4j. */
    private static List<String> rows(Network network) {
        return network.ledger().entries().stream()
                .map(entry -> (entry.layer().flattens() ? "flatten" : entry.name()) + " " + row(entry))
                .toList();
    }

    /** Chainer rounds a pooling up, and Deeplearning4j down: where the document does so, both give the same. */
    private static String row(Entry entry) {
        Map<String, String> settings = new TreeMap<>(entry.layer().settings().values());
        settings.remove(Settings.ROUNDING);
        return entry.layer().kind() + " " + entry.input() + " → "
                + entry.output().shape() + ", "
                + entry.parameters().total().value() + " in " + entry.arrays() + ", "
                + settings;
    }

    private static Verdict check(DescribedNetwork read) {
        return Check.of(read, BuiltParts.of(read, SEED));
    }

    /** Without weights drawn by chance, which nobody reads. */
    private static MultiLayerNetwork zeros(MultiLayerConfiguration configuration) {
        long parameters = configuration.getConfs().stream()
                .mapToLong(layer -> layer.getLayer().initializer().numParams(layer))
                .sum();
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init(Nd4j.zeros(1, parameters), false);
        return network;
    }

    private DescribedNetwork read(String text, Optional<Shape> input) throws IOException, UnusableNetwork {
        return NetworkReader.read(Files.writeString(folder.resolve("network.json"), text), input);
    }
}
