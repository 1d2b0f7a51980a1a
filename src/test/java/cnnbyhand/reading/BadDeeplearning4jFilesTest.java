package cnnbyhand.reading;

import static cnnbyhand.reading.KerasFiles.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cnnbyhand.byhand.ImpossibleLayer;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.BuiltParts;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.PoolHelperVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.Convolution3D;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationRReLU;

/** Configurations of Deeplearning4j that are damaged or not read: each gives one line that says where and what. */
@Timeout(60)
class BadDeeplearning4jFilesTest {
    private static final InputType IMAGE = InputType.convolutional(8, 6, 2);
    private static final String GOOD = configuration(
                    IMAGE,
                    new ConvolutionLayer.Builder(3, 2)
                            .name("conv")
                            .nOut(3)
                            .dropOut(0.8)
                            .build(),
                    new BatchNormalization.Builder().name("norm").build(),
                    new SubsamplingLayer.Builder(PoolingType.MAX)
                            .name("pool")
                            .kernelSize(2, 2)
                            .build(),
                    new DenseLayer.Builder().name("dense").nOut(4).build())
            .toJson();

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource({"texts", "settings", "kinds", "graphs"})
    void aTextGivesItsOneLine(String name, String text, String line) throws IOException {
        assertLine(Files.writeString(folder.resolve("network.json"), text), line);
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("cut short", GOOD.substring(0, 500), "the text must be JSON, found "),
                arguments("text behind it", GOOD + "]", "the text must be JSON, found "),
                arguments(
                        "no layers",
                        "{\"backpropType\":\"Standard\"}",
                        "the layers (confs) must be a list with a layer, found nothing"),
                arguments(
                        "an empty list", "{\"confs\":[]}", "the layers (confs) must be a list with a layer, found []"),
                arguments(
                        "layers of text",
                        "{\"confs\":\"all\"}",
                        "the layers (confs) must be a list with a layer, found \"all\""),
                arguments(
                        "a layer of nothing",
                        "{\"confs\":[{}]}",
                        "layer layer0: layer must be an object, found nothing"),
                arguments(
                        "a layer of before 1.0.0",
                        "{\"confs\":[{\"layer\":{\"dense\":{\"nout\":4}}}]}",
                        "layer layer0: it must name its class (@class) as Deeplearning4j 1.0.0 does, found the name dense"
                                + " around its settings, as versions before 1.0.0-beta wrote it;"
                                + " if Deeplearning4j 1.0.0 loads the network, save it again"),
                arguments(
                        "a layer of no class",
                        "{\"confs\":[{\"layer\":{\"nout\":4}}]}",
                        "layer layer0: it must name its class (@class) as Deeplearning4j 1.0.0 does, found nothing"),
                arguments(
                        "a graph of before 1.0.0",
                        "{\"networkInputs\":[\"in\"],\"vertexInputs\":{\"first\":[\"in\"]},"
                                + "\"vertices\":{\"first\":{\"LayerVertex\":{\"layerConf\":{}}}}}",
                        "layer first: it must name its class (@class) as Deeplearning4j 1.0.0 does, found the name LayerVertex"
                                + " around its settings, as versions before 1.0.0-beta wrote it;"
                                + " if Deeplearning4j 1.0.0 loads the network, save it again"),
                arguments("nested too deep", "{\"confs\":" + "[".repeat(5000), "the text must be JSON, found "),
                arguments(
                        "a class of someone else",
                        GOOD.replace("org.nd4j.linalg.learning.config.Sgd", "com.example.Runs"),
                        "each @class must be one of Deeplearning4j's own (org.deeplearning4j.nn.…, org.nd4j.linalg.…),"
                                + " found \"com.example.Runs\"; layers and functions of your own are not read"),
                arguments(
                        "a class that is a number",
                        GOOD.replace("\"org.nd4j.linalg.learning.config.Sgd\"", "7"),
                        "each @class must be one of Deeplearning4j's own"),
                changed(
                        "truncated backpropagation",
                        "\"Standard\"",
                        "\"TruncatedBPTT\"",
                        "backpropType must be Standard to be read here, found TruncatedBPTT"),
                changed(
                        "a preprocessor behind the last layer",
                        "\"3\" : {",
                        "\"4\" : {",
                        "a preprocessor must stand before a layer, 0 to 3, found 4"),
                changed(
                        "a preprocessor at a word",
                        "\"3\" : {",
                        "\"last\" : {",
                        "a preprocessor must stand before a layer, 0 to 3, found last"),
                changed(
                        "another preprocessor",
                        "CnnToFeedForwardPreProcessor",
                        "CnnToRnnPreProcessor",
                        "layer dense: the preprocessor before it must be one of CnnToFeedForwardPreProcessor,"
                                + " Cnn3DToFeedForwardPreProcessor,"
                                + " FeedForwardToCnnPreProcessor to be read here, found CnnToRnnPreProcessor"),
                changed(
                        "an image in the middle",
                        "CnnToFeedForwardPreProcessor",
                        "FeedForwardToCnnPreProcessor",
                        "layer dense: a FeedForwardToCnnPreProcessor must stand before the first layer to be read here,"
                                + " found one before another"));
    }

    static Stream<Arguments> graphs() {
        String graph = graph().build().toJson();
        return Stream.of(
                arguments(
                        "a vertex of a kind that is not known",
                        graph().addVertex("helped", new PoolHelperVertex(), "second")
                                .setOutputs("helped")
                                .build()
                                .toJson(),
                        "layer helped: it must be a LayerVertex or one of ElementWiseVertex, L2NormalizeVertex,"
                                + " MergeVertex, PreprocessorVertex, ReshapeVertex, ScaleVertex, ShiftVertex, StackVertex,"
                                + " SubsetVertex, UnstackVertex to be read here, found PoolHelperVertex"),
                arguments(
                        "a graph whose output is not its end",
                        graph.replace("\"networkOutputs\" : [ \"second\" ]", "\"networkOutputs\" : [ \"first\" ]"),
                        "networkOutputs must have each layer that goes into no other, found first without second"),
                arguments(
                        "a graph whose layer goes into itself",
                        graph.replace("\"second\" : [ \"first\" ]", "\"second\" : [ \"second\" ]"),
                        "the layers must lead from the inputs to the outputs, found a cycle: second → second"),
                arguments(
                        "a graph with a cycle",
                        graph.replace("\"first\" : [ \"in\" ]", "\"first\" : [ \"second\" ]"),
                        "the layers must lead from the inputs to the outputs, found a cycle: first → second → first"),
                arguments(
                        "a graph whose layers form no chain",
                        graph.replace("\"second\" : [ \"first\" ]", "\"second\" : [ \"third\" ]"),
                        "layer second: what goes into it must be an input or a layer, found third"),
                arguments(
                        "a graph of nothing",
                        "{\"vertices\":[]}",
                        "the layers (vertices) must be an object with a layer, found []"),
                arguments(
                        "a graph without inputs",
                        graph.replace("networkInputs", "inputs"),
                        "networkInputs must be a list of names, found nothing"));
    }

    private static ComputationGraphConfiguration.GraphBuilder graph() {
        return new NeuralNetConfiguration.Builder()
                .graphBuilder()
                .addInputs("in")
                .addLayer("first", tanh(), "in")
                .addLayer("second", tanh(), "first")
                .setOutputs("second")
                .validateOutputLayerConfig(false);
    }

    private static ActivationLayer tanh() {
        return new ActivationLayer(Activation.TANH);
    }

    static Stream<Arguments> settings() {
        return Stream.of(
                changed(
                        "a name that is a number",
                        "\"layerName\" : \"conv\"",
                        "\"layerName\" : 7",
                        "layer layer0: layerName must be a word, found 7"),
                arguments(
                        "a name and a word of two lines",
                        GOOD.replace("\"layerName\" : \"pool\"", "\"layerName\" : \"po\\nol\"")
                                .replace("\"poolingType\" : \"MAX\"", "\"poolingType\" : \"M\\nX\""),
                        "layer po ol: poolingType must be MAX or AVG to be read here, found M X"),
                changed(
                        "no filters",
                        "\"nout\" : 3",
                        "\"nout\" : 0",
                        "layer conv: nout must be a whole number from 1, found 0"),
                changed(
                        "filters of text",
                        "\"nout\" : 3",
                        "\"nout\" : \"three\"",
                        "layer conv: nout must be a whole number from 1, found \"three\""),
                changed("a missing number", "\"nout\" : 3,", "", "layer conv: nout must be there, found nothing"),
                changed(
                        "a missing kernel",
                        "\"kernelSize\" : [ 3, 2 ],",
                        "",
                        "layer conv: kernelSize must be there, found nothing"),
                changed(
                        "a kernel of one side",
                        "\"kernelSize\" : [ 3, 2 ]",
                        "\"kernelSize\" : [ 3 ]",
                        "layer conv: kernelSize must be 2 whole numbers, found [3]"),
                changed(
                        "a kernel of half a pixel",
                        "\"kernelSize\" : [ 3, 2 ]",
                        "\"kernelSize\" : [ 3, 0.5 ]",
                        "layer conv: kernelSize must be a whole number from 1, found 0.5"),
                changed(
                        "a bias of text",
                        "\"hasBias\" : true",
                        "\"hasBias\" : \"yes\"",
                        "layer conv: hasBias must be true or false, found \"yes\""),
                changed(
                        "a mode of sequences",
                        "\"convolutionMode\" : \"Truncate\"",
                        "\"convolutionMode\" : \"Causal\"",
                        "layer conv: convolutionMode must be Truncate, Same, Strict or, on a sequence, Causal to be read here,"
                                + " found Causal"),
                changed(
                        "a mode that the size does not allow",
                        "\"convolutionMode\" : \"Truncate\"",
                        "\"convolutionMode\" : \"Strict\"",
                        "layer pool: with convolutionMode Strict the windows must fit the input whole,"
                                + " found a remainder on 6×5×3; take Truncate"),
                changed(
                        "the channels last",
                        "\"cnn2dDataFormat\" : \"NCHW\"",
                        "\"cnn2dDataFormat\" : \"NHWC\"",
                        "layer conv: cnn2dDataFormat must be NCHW, NCW or NCDHW to be read here, found NHWC"),
                changed(
                        "an unknown function",
                        "impl.ActivationSigmoid",
                        "impl.ActivationCube",
                        "layer conv: activationFn must be one of ELU, "),
                changed(
                        "another dropout",
                        "conf.dropout.Dropout",
                        "conf.dropout.AlphaDropout",
                        "layer conv: idropout must be a Dropout to be read here, found AlphaDropout"),
                changed(
                        "a dropout of nothing",
                        "\"p\" : 0.8,",
                        "",
                        "layer conv: p, the share that a dropout keeps, must be there, found nothing"),
                changed(
                        "a dropout of text",
                        "\"p\" : 0.8",
                        "\"p\" : \"most\"",
                        "layer conv: p must be a number, found \"most\""),
                changed(
                        "a dropout by a schedule",
                        "\"pschedule\" : null",
                        "\"pschedule\" : { }",
                        "layer conv: the share that a dropout keeps must be one number to be read here, found a schedule"),
                changed(
                        "a gamma",
                        "\"gamma\" : 1.0",
                        "\"gamma\" : 2.0",
                        "layer norm: gamma must be 1.0 to be read here, found 2.0"),
                changed(
                        "statistics of single examples",
                        "\"minibatch\" : true",
                        "\"minibatch\" : false",
                        "layer norm: minibatch must be true to be read here, found false"),
                changed(
                        "an epsilon without end",
                        "\"eps\" : 1.0E-5",
                        "\"eps\" : 1E999",
                        "layer norm: eps must be a number, found "),
                changed(
                        "another pooling",
                        "\"poolingType\" : \"MAX\"",
                        "\"poolingType\" : \"PNORM\"",
                        "layer pool: poolingType must be MAX or AVG to be read here, found PNORM"),
                changed(
                        "layer normalization",
                        "\"hasLayerNorm\" : false",
                        "\"hasLayerNorm\" : true",
                        "layer dense: hasLayerNorm must be false to be read here, found true"));
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind(
                        "recurrent",
                        InputType.recurrent(3, 9),
                        new LSTM.Builder().name("memory").nOut(4).build(),
                        "layer memory: its class must be known here, found LSTM; recurrent layers are not read"),
                arguments(
                        "unknown",
                        GOOD.replace("layers.SubsamplingLayer", "layers.Wobble"),
                        "layer pool: its class must be known here, found Wobble; known are ActivationLayer, "),
                kind(
                        "a rectifier with random slopes",
                        IMAGE,
                        new ActivationLayer.Builder()
                                .name("relu")
                                .activation(new ActivationRReLU())
                                .build(),
                        "layer relu: activationFn must be one of ELU, GELU, HardSigmoid, HardTanH, Identity, LReLU, Mish, ReLU, ReLU6, SELU, "
                                + "Sigmoid, SoftPlus, SoftSign, Softmax, Swish, TanH, ThresholdedReLU to be read here, found RReLU"),
                kind(
                        "a softmax of an image",
                        IMAGE,
                        new ActivationLayer.Builder()
                                .name("share")
                                .activation(Activation.SOFTMAX)
                                .build(),
                        "layer share: a softmax must be of a vector to be read here, found one of 8×6×2"),
                arguments(
                        "a volume with its channels taken for last",
                        configuration(
                                        InputType.convolutional3D(Convolution3D.DataFormat.NCDHW, 4, 4, 4, 2),
                                        new DenseLayer.Builder()
                                                .name("dense")
                                                .nOut(3)
                                                .build())
                                .toJson()
                                .replace("\"ncdhw\" : true", "\"ncdhw\" : false"),
                        "layer dense: the preprocessor before it must have the channels of a volume first (ncdhw),"
                                + " found false; set a Cnn3DToFeedForwardPreProcessor of your own"),
                arguments(
                        "a pooling over other axes",
                        configuration(
                                        IMAGE,
                                        new GlobalPoolingLayer.Builder(PoolingType.MAX)
                                                .name("rows")
                                                .build())
                                .toJson()
                                .replace("\"poolingDimensions\" : [ 2, 3 ]", "\"poolingDimensions\" : [ 1, 2 ]"),
                        "layer rows: poolingDimensions must be all axes, 2 and 3, to be read here, found 1 and 2"),
                kind(
                        "a strict transposed convolution",
                        IMAGE,
                        new Deconvolution2D.Builder(2, 2)
                                .name("up")
                                .nOut(3)
                                .convolutionMode(org.deeplearning4j.nn.conf.ConvolutionMode.Strict)
                                .build(),
                        "layer up: convolutionMode must be Truncate or Same, found Strict"),
                kind(
                        "a transposed convolution with wide gaps",
                        IMAGE,
                        new Deconvolution2D.Builder(2, 2)
                                .name("up")
                                .nOut(3)
                                .stride(4, 4)
                                .convolutionMode(org.deeplearning4j.nn.conf.ConvolutionMode.Same)
                                .build(),
                        "layer up: with convolutionMode Same the stride must be at most 1 more than the kernel of 2"
                                + " to be read here, found 4"));
    }

    @Test
    void aNetworkThatCannotBeIsNamedByItsLayer() throws IOException {
        String large = GOOD.replace("\"kernelSize\" : [ 3, 2 ]", "\"kernelSize\" : [ 9, 2 ]");
        Path file = Files.writeString(folder.resolve("network.json"), large);
        assertThatThrownBy(() -> NetworkReader.read(file, Optional.of(Shape.image(8, 6, 2))))
                .isInstanceOf(ImpossibleLayer.class)
                .hasMessageContaining(": conv: the window must fit");
    }

    @Test
    void aConfigurationThatDeeplearning4jRefusesIsOneLine() throws Exception {
        String broken = GOOD.replace("\"gradientNormalization\" : \"None\"", "\"gradientNormalization\" : \"Some\"");
        DescribedNetwork read = NetworkReader.read(
                Files.writeString(folder.resolve("network.json"), broken), Optional.of(Shape.image(8, 6, 2)));
        assertThatThrownBy(() -> BuiltParts.of(read, 1))
                .isInstanceOf(ImpossibleLayer.class)
                .hasMessageStartingWith(
                        "network.json: Deeplearning4j must be able to build its own configuration, found: ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void anArchiveIsReadByTheWholeNamesOfItsEntries() throws IOException {
        Path file = KerasFiles.archive(folder.resolve("up.zip"), Map.of("../configuration.json", bytes(GOOD)));
        assertLine(
                file,
                "the archive must hold config.json as Keras 3 writes it, or configuration.json as Deeplearning4j does,"
                        + " found neither");
    }

    @Test
    void anArchiveThatEndsEarlyIsNamedWhereverItEnds() throws IOException {
        byte[] whole = Files.readAllBytes(saved());
        Path file = folder.resolve("cut.zip");
        for (int length = 4; length < whole.length; length += Math.max(1, whole.length / 37)) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertLine(file, "the file must be a whole zip archive, found damage");
        }
    }

    @Test
    void anArchiveWithOneWrongByteIsReadOrNamed() throws IOException {
        byte[] whole = Files.readAllBytes(saved());
        Path file = folder.resolve("wrong.zip");
        for (int place = 0; place < whole.length; place += 23) {
            byte[] wrong = whole.clone();
            wrong[place] ^= (byte) 0xA5;
            Files.write(file, wrong);
            assertReadOrOneLine(file);
        }
    }

    @Test
    void aRowOfParametersMustBeWhole() throws IOException {
        assertLine(
                archive(bytes("none")),
                "coefficients.bin must be a row of numbers as Deeplearning4j writes it, found damage");
        assertLine(
                archive(row(900, "LONG", 3, "FLOAT", 12)),
                "coefficients.bin must be a row of numbers as Deeplearning4j writes it, found a form of 900 numbers, LONG");
        assertLine(
                archive(row(8, "INT", 3, "FLOAT", 12)),
                "coefficients.bin must be a row of numbers as Deeplearning4j writes it, found a form of 8 numbers, INT");
        assertLine(
                archive(row(8, "LONG", 3, "UTF8", 12)),
                "coefficients.bin must hold one of BFLOAT16, DOUBLE, FLOAT, HALF, found UTF8");
        assertLine(
                archive(row(8, "LONG", 4, "FLOAT", 12)),
                "coefficients.bin must hold the 4 numbers that it states, found room for 3");
        assertLine(
                archive(row(8, "LONG", -1, "FLOAT", 12)),
                "coefficients.bin must hold the -1 numbers that it states, found room for 3");
    }

    /** A row as Deeplearning4j writes it, whose numbers are zeros. */
    private static byte[] row(long form, String formType, long length, String type, int bytes) throws IOException {
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(row);
        out.writeUTF("MIXED_DATA_TYPES");
        out.writeLong(form);
        out.writeUTF(formType);
        out.write(new byte[Math.toIntExact(Math.min(form, 8)) * Long.BYTES]);
        out.writeUTF("MIXED_DATA_TYPES");
        out.writeLong(length);
        out.writeUTF(type);
        out.write(new byte[bytes]);
        return row.toByteArray();
    }

    private Path archive(byte[] coefficients) throws IOException {
        return KerasFiles.archive(
                folder.resolve("model.zip"),
                Map.of("configuration.json", bytes(GOOD), "coefficients.bin", coefficients));
    }

    private Path saved() throws IOException {
        MultiLayerNetwork network = new MultiLayerNetwork(MultiLayerConfiguration.fromJson(GOOD));
        network.init();
        Path file = folder.resolve("whole.zip");
        ModelSerializer.writeModel(network, file.toFile(), false);
        return file;
    }

    private void assertReadOrOneLine(Path file) throws IOException {
        try {
            assertThat(NetworkReader.read(file, Optional.of(Shape.image(8, 6, 2)))
                            .network()
                            .layers())
                    .hasSize(6);
        } catch (UnusableNetwork refused) {
            assertOneLine(file, refused);
        } catch (ImpossibleLayer refused) {
            assertThat(refused.getMessage()).doesNotContain("\n");
        }
    }

    private void assertLine(Path file, String line) throws IOException {
        try {
            NetworkReader.read(file, Optional.of(Shape.image(8, 6, 2)));
        } catch (UnusableNetwork refused) {
            assertThat(refused.getMessage()).startsWith(file + ": " + line);
            assertOneLine(file, refused);
            return;
        }
        throw new AssertionError(file + " was read");
    }

    private static void assertOneLine(Path file, UnusableNetwork refused) {
        assertThat(refused.getMessage())
                .startsWith(file + ": ")
                .contains(", found")
                .doesNotContain("\n");
    }

    private static Arguments changed(String name, String from, String to, String line) {
        String text = GOOD.replace(from, to);
        if (text.equals(GOOD)) {
            throw new IllegalArgumentException(name + " changes nothing");
        }
        return arguments(name, text, line);
    }

    private static Arguments kind(String name, InputType input, Layer layer, String line) {
        return arguments(name, configuration(input, layer).toJson(), line);
    }

    private static MultiLayerConfiguration configuration(InputType input, Layer... layers) {
        return new NeuralNetConfiguration.Builder()
                .seed(1)
                .list(layers)
                .validateOutputLayerConfig(false)
                .setInputType(input)
                .build();
    }
}
