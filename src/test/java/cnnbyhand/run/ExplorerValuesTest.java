package cnnbyhand.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.BatchNormalization;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.ParameterArray;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.Shape;
import cnnbyhand.data.DataFolder;
import cnnbyhand.data.ImageData;
import cnnbyhand.explorer.ExplorerPage;
import cnnbyhand.explorer.PageRoom;
import cnnbyhand.explorer.PageValues;
import cnnbyhand.explorer.PageWeights;
import cnnbyhand.explorer.Precision;
import cnnbyhand.explorer.RoundedArray;
import cnnbyhand.explorer.compiling.CompiledBook;
import cnnbyhand.explorer.compiling.NetworkWords;
import cnnbyhand.explorer.compiling.Node;
import cnnbyhand.explorer.compiling.ReaderSource;
import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import cnnbyhand.training.engine.Acceleration;
import cnnbyhand.training.engine.TrainingStep;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What a page computes from what is in it, beside the network that it came from. */
class ExplorerValuesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"mnist", "vgg", "cifar10-5x5", "cifar10"})
    void thePageComputesWhatTheNetworkComputes(String name) throws Exception {
        Node.assumeInstalled();
        Model model = Models.named(name).orElseThrow();
        MultiLayerNetwork network = network(model);
        BeforeTraining start = new BeforeTraining(network);
        MultiLayerNetwork before = network.clone();
        train(network);
        String values = ExplorerPage.values(values(model, network, Optional.of(start)));
        assertThat(values.length()).isLessThan(3_300_000);
        JsonNode given = MAPPER.readTree(values);
        assertThat(given.get("pictures")).hasSize(10);
        assertThat(given.get("weights").findValuesAsText("state")).containsExactly("trained", "untrained");
        compare(model, network, given, 0, inNode(model.network(), values, 0));
        compare(model, before, given, 1, inNode(model.network(), values, 1));
    }

    private static void compare(Model model, MultiLayerNetwork network, JsonNode given, int state, JsonNode page) {
        double bound = given.get("weights").get(state).get("bound").asDouble();
        assertThat(bound).isBetween(2e-6, state == 0 ? 0.01 : 0.02);
        assertThat(page.get("computed").asInt())
                .isEqualTo(model.network().layers().size());
        assertThat(page.get("fromTheBook").asDouble()).isLessThan(1e-5);
        for (int picture = 0; picture < 10; picture++) {
            double[] expected = network.output(image(model, given, picture)).toDoubleVector();
            for (int unit = 0; unit < expected.length; unit++) {
                assertThat(page.get("outputs").get(picture).get(unit).asDouble())
                        .isCloseTo(expected[unit], within(bound));
            }
        }
    }

    /** As far as a page can tell. */
    private static void train(MultiLayerNetwork network) {
        Nd4j.getRandom().setSeed(2);
        network.params().addi(Nd4j.randn(network.params().shape()).muli(0.01));
    }

    /** None of the small models has all of these. */
    @Test
    void theForwardPassIsTheBooksForOtherSettingsToo() throws Exception {
        Node.assumeInstalled();
        Network network = Network.of(
                "others",
                Shape.image(9, 8, 2),
                List.of(
                        Convolution.of("conv", 3, 3, 2)
                                .same()
                                .stride(2)
                                .withoutBias()
                                .activation(ActivationFunction.TANH),
                        new BatchNormalization("norm", 3, 0.001, 0.9),
                        Pooling.average("mean", 2).padding(1).countingPadding(),
                        Pooling.max("most", 3).stride(1).same(),
                        new Flatten("row"),
                        Dense.of("units", 4).activation(ActivationFunction.SOFTMAX)));
        JsonNode page = inNode(network, ExplorerPage.values(random(network)), 0);
        assertThat(page.get("computed").asInt()).isEqualTo(6);
        assertThat(page.get("fromTheBook").asDouble()).isLessThan(1e-5);
    }

    private static PageValues random(Network network) {
        Random random = new Random(1);
        PageValues values = new PageValues();
        values.black(0, -0.5f);
        for (int picture = 0; picture < 4; picture++) {
            byte[] pixels = new byte[144];
            random.nextBytes(pixels);
            values.picture("any", pixels);
        }
        PageWeights weights = new PageWeights(PageWeights.WeightState.TRAINED, "", 0);
        for (Entry entry : network.ledger().entries()) {
            for (ParameterArray array : entry.arrays()) {
                float[] numbers =
                        new float[Math.toIntExact(array.sides().stream().reduce(1L, Math::multiplyExact))];
                for (int at = 0; at < numbers.length; at++) {
                    numbers[at] = random.nextFloat();
                }
                weights.array(entry.name(), array, RoundedArray.of(numbers, Precision.FINE));
            }
        }
        values.weights(weights);
        return values;
    }

    @Test
    void theLargestNetworkComesWithFewPicturesBeforeATraining() throws IOException {
        Model model = Models.named("alexnet").orElseThrow();
        JsonNode given =
                MAPPER.readTree(ExplorerPage.values(ExplorerValues.untrained(model.network(), "mvn exec:java")));
        assertThat(given.get("pictures")).hasSize(2);
        assertThat(given.get("why").asText()).endsWith("puts its weights as far as pool1 into this page:");
        assertThat(given.get("command").asText()).isEqualTo("mvn exec:java");
    }

    @Test
    void aNetworkWhoseFirstArrayIsTooLargeComesWithoutWeights() {
        Network network =
                Network.of("dense", Shape.image(32, 32, 3), List.of(new Flatten("row"), Dense.of("units", 2_000)));
        assertThat(PageRoom.of(network).layers()).isZero();
        assertThat(PageRoom.of(network).leftOut())
                .contains("The network's weights would take 8 MB: they are not in the page, which shows the places"
                        + " alone.");
    }

    /** Of its two convolutions the first has 512·512·27·32 = 226,492,416 products, the second 512·512·288·32 more. */
    @Test
    void layersThatAPageWouldComputeForSecondsComeWithoutWeights() {
        Network network = Network.of(
                "large maps",
                Shape.image(512, 512, 3),
                List.of(
                        Convolution.of("one", 32, 3).same(),
                        Convolution.of("two", 32, 3).same(),
                        new Flatten("row"),
                        Dense.of("units", 1)));
        assertThat(PageRoom.of(network).layers()).isEqualTo(1);
    }

    /** Of the largest network the page computes what is before the second convolution. */
    @Test
    void thePageComputesTheFirstLayersOfTheLargestNetwork() throws Exception {
        Node.assumeInstalled();
        Model model = Models.named("alexnet").orElseThrow();
        MultiLayerNetwork network = network(model);
        String values = ExplorerPage.values(values(model, network, Optional.empty()));
        assertThat(values.length()).isBetween(2_000_000, 2_300_000);
        JsonNode given = MAPPER.readTree(values);
        assertThat(given.get("pictures")).hasSize(10);
        assertThat(given.get("why").asText())
                .isEqualTo("The weights from conv2 on are left out: all weights would take 83 MB. Behind pool1 the page"
                        + " shows the places alone.");
        JsonNode weights = given.get("weights").get(0);
        assertThat(weights.get("note").asText())
                .contains("in this page as far as pool1 as numbers", "no output of pool1 differs");
        compareFirst(model, network, given, inNode(model.network(), values, 0));
    }

    private static void compareFirst(Model model, MultiLayerNetwork network, JsonNode given, JsonNode page) {
        double bound = given.get("weights").get(0).get("bound").asDouble();
        assertThat(bound).isBetween(2e-6, 0.01);
        assertThat(page.get("computed").asInt()).isEqualTo(4);
        assertThat(page.get("fromTheBook").asDouble()).isLessThan(1e-5);
        for (int picture = 0; picture < 10; picture++) {
            float[] expected = network.feedForwardToLayer(3, image(model, given, picture), false)
                    .get(4)
                    .dup('c')
                    .data()
                    .asFloat();
            for (int at = 0; at < expected.length; at++) {
                double computed = page.get("outputs").get(picture).get(at).asDouble();
                if (Math.abs(computed - expected[at]) > bound) {
                    assertThat(computed).as("picture %d at %d", picture, at).isCloseTo(expected[at], within(bound));
                }
            }
        }
    }

    private static PageValues values(Model model, MultiLayerNetwork network, Optional<BeforeTraining> start)
            throws IOException {
        ImageData data = DataFolder.open(model.dataset(), DataFolder.DRAWN, true, 1, line -> {});
        try (TrainingStep step = Acceleration.of(network, model.inputType(), 1)) {
            return ExplorerValues.trained(model.network(), network, step, start, data);
        }
    }

    private static MultiLayerNetwork network(Model model) {
        MultiLayerNetwork network = new MultiLayerNetwork(model.configuration(1));
        network.init();
        Nd4j.getRandom().setSeed(1);
        // Fresh biases are 0, which would hide that they are added.
        network.params().addi(Nd4j.randn(network.params().shape()).muli(0.02));
        return network;
    }

    private static INDArray image(Model model, JsonNode given, int picture) {
        byte[] bytes = Base64.getDecoder()
                .decode(given.get("pictures").get(picture).get("data").asText());
        float[] pixels = new float[bytes.length];
        for (int at = 0; at < bytes.length; at++) {
            double black = given.get("black")
                    .get(at / (bytes.length / model.dataset().channels()))
                    .asDouble();
            pixels[at] = (bytes[at] & 255) / 255f + (float) black;
        }
        int side = model.dataset().height();
        return Nd4j.create(pixels, new long[] {1, model.dataset().channels(), side, side}, 'c');
    }

    private JsonNode inNode(Network network, String values, int state) throws IOException, InterruptedException {
        Path program = folder.resolve("page.cjs");
        Files.writeString(
                program,
                "const book = (() => {" + CompiledBook.ofThisProgram().script() + ";main();return {"
                        + String.join(", ", ReaderSource.calls()) + "};})();const words = "
                        + MAPPER.writeValueAsString(NetworkWords.of(network)) + ";const given = " + values
                        + ";const state = " + state + ";"
                        + text("/cnnbyhand/explorer/decoding.js") + text("/cnnbyhand/explorer/forward.js")
                        + text("/cnnbyhand/run/forward-pass.js"));
        Process process = new ProcessBuilder("node", program.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        JsonNode answer = MAPPER.readTree(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).isZero();
        return answer;
    }

    private static String text(String resource) throws IOException {
        try (InputStream stream = ExplorerValuesTest.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
