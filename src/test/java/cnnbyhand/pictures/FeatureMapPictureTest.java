package cnnbyhand.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Activation;
import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.ForwardPass;
import cnnbyhand.data.DataFolder;
import cnnbyhand.data.Dataset;
import cnnbyhand.data.ImageData;
import cnnbyhand.keeping.ModelResults;
import cnnbyhand.keeping.ResultFolder;
import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import cnnbyhand.training.Confusion;
import cnnbyhand.training.Prediction;
import cnnbyhand.training.Scores;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class FeatureMapPictureTest {
    private static final int LEFT = 24 + 232;
    private static final int FIRST_ROW = 118;
    private static final int SECOND_ROW = FIRST_ROW + 128 + 30;
    private static final int ROW = 134;
    private static final int RESTING_ROW = 52;
    private static final int WIDTH = 16 * 96 + 15 * 6;
    private static final Prediction THIRD = new Prediction(3, 3, 5, 0.4);
    private static final Model MODEL = Models.named("mnist").orElseThrow();

    @TempDir
    private Path out;

    private ImageData data;
    private Map<String, INDArray> outputs;
    private BufferedImage picture;

    @BeforeEach
    void showTheThirdImage() throws IOException {
        data = DataFolder.open(Dataset.MNIST, DataFolder.DRAWN, true, 1, line -> {})
                .limited(1, 10);
        MultiLayerNetwork network = new MultiLayerNetwork(MODEL.configuration(1));
        network.init();
        float[] pixels = new float[28 * 28];
        data.test().read(THIRD.index(), pixels, 0);
        outputs = ForwardPass.outputs(MODEL.network(), network, Nd4j.create(pixels, new long[] {1, 1, 28, 28}, 'c'));
        ModelResults results = new ModelResults(MODEL, ResultFolder.open(out, "mnist"));
        Confusion confusion = Confusion.of(data.test().classes(), List.of(3), List.of(3));
        results.writeFindings(network, data, new Scores(1, 1, 1, confusion, List.of(), THIRD));
        picture = ImageIO.read(out.resolve("mnist/feature-maps.png").toFile());
    }

    @Test
    void theImageStandsAboveWhatTheLayersMakeOfIt() throws IOException {
        BufferedImage image = ExamplePicture.of(data.test(), THIRD.index());

        assertThat(part(LEFT, FIRST_ROW, image.getWidth(), image.getHeight()))
                .isEqualTo(numbers(image))
                .isNotEqualTo(numbers(ExamplePicture.of(data.test(), 0)));
    }

    /** The dropout behind the pooling takes one line, the others a row each. */
    @Test
    void eachRowShowsWhatComesOutOfItsLayer() {
        int top = SECOND_ROW;
        for (String layer : List.of("conv2d_3", "conv2d_4", "max_pooling2d_2")) {
            SignedScale scale = scale(layer.equals("max_pooling2d_2") ? "conv2d_4" : layer);
            assertRow(layer, top, new ChannelTiles(shape(layer), values(layer), scale));
            top += ROW;
        }
        top += RESTING_ROW;
        assertRow("flatten_2", top, new VectorStrip(values("flatten_2"), scale("conv2d_4")));
        assertRow("dense_3", top + ROW, new VectorStrip(values("dense_3"), scale("dense_3")));
        top += 2 * ROW + RESTING_ROW;
        assertRow(
                "dense_4",
                top,
                new ProbabilityBars(values("dense_4"), data.test().classes()));
    }

    @Test
    void aLayerThatPassesValuesOnKeepsTheScaleOfTheRowAbove() {
        List<LayerRow> rows = new LayerRows(MODEL.network(), data.test().classes(), List.of(outputs)).all();

        String scale = caption(rows.get(1)).replaceFirst(".*±", "±");
        assertThat(List.of(2, 4)).allMatch(row -> caption(rows.get(row)).endsWith(", " + scale));
        assertThat(rows)
                .extracting(LayerRow::rests)
                .containsExactly(false, false, false, true, false, false, true, false);
        assertThat(rows.get(3).restingSentence())
                .isEqualTo("dropout, at rest outside training: the values of the row above");
    }

    /** Scores in front of a softmax of their own. */
    @Test
    void theTenOutputsHaveTheirClassesNames() throws IOException {
        List<Layer> layers = List.of(
                new Flatten("flat"),
                new Activation("scores", ActivationFunction.TANH),
                new Activation("shares", ActivationFunction.SOFTMAX));
        Network network = Network.of("small", Shape.image(1, 1, 10), layers);
        Map<String, INDArray> same = layers.stream().collect(Collectors.toMap(Layer::name, layer -> Nd4j.ones(1, 10)));
        ImageData shapes = DataFolder.open(Dataset.CIFAR10, DataFolder.DRAWN, true, 1, line -> {})
                .limited(1, 10);

        List<String> words =
                Written.on(FeatureMapPicture.of(network, shapes, THIRD, same).page());

        assertThat(words).filteredOn("horizontal stripes"::equals).hasSize(3);
        assertThat(words).filteredOn("1.000"::equals).hasSize(20);
    }

    @Test
    void eachChannelHasItsNumber() throws IOException {
        List<String> words = Written.on(
                FeatureMapPicture.of(MODEL.network(), data, THIRD, outputs).page());

        assertThat(words).filteredOn("15"::equals).hasSize(3);
        assertThat(words).doesNotContain("16");
    }

    @Test
    void slidesAreSixteenToNineAndHoldSixLayersAtMost() throws IOException {
        List<Drawing> slides =
                FeatureMapPicture.of(MODEL.network(), data, THIRD, outputs).slides();

        assertThat(slides).hasSize(2).allMatch(slide -> slide.width() == 1920 && slide.height() == 1080);
        List<String> names = MODEL.network().layers().stream().map(Layer::name).toList();
        assertThat(Written.on(slides.get(0))).filteredOn(names::contains).hasSize(4);
        assertThat(Written.on(slides.get(1)))
                .contains("mnist on drawn digits: one image after every layer (2 of 2)")
                .filteredOn(names::contains)
                .containsExactly("flatten_2", "dense_3", "dropout_4", "dense_4");
    }

    /** The first 40 layers have a row, and the last 20; the last of all has the classes' bars. */
    @Test
    void aNetworkOfHundredsOfLayersHasAPictureOfSixtyRows() throws IOException {
        List<Layer> layers = IntStream.range(0, 300)
                .mapToObj(number -> (Layer) new Activation("layer" + number, ActivationFunction.RELU))
                .toList();
        Network network = Network.of("deep", Shape.image(28, 28, 1), layers);
        Map<String, INDArray> same =
                layers.stream().collect(Collectors.toMap(Layer::name, layer -> Nd4j.ones(1, 1, 28, 28)));

        picture = FeatureMapPicture.of(network, data, THIRD, same).page().picture();

        assertThat(picture.getHeight()).isEqualTo(SECOND_ROW + 60 * ROW + 24);
        assertThat(FeatureMapPicture.layers(network))
                .isEqualTo("the first 40 and the last 20 of 300 layers, 240 are left out");
        assertThat(FeatureMapPicture.layers(MODEL.network())).isEqualTo("every layer");
    }

    private void assertRow(String layer, int top, OutputPicture expected) {
        Sheet sheet = new Sheet(WIDTH, ROW);
        expected.paint(sheet, 0, 0, RowFormat.PAGE.panel());
        assertThat(part(LEFT, top, WIDTH, 120))
                .as(layer)
                .isEqualTo(numbers(sheet.finished().picture().getSubimage(0, 0, WIDTH, 120)));
    }

    private static Shape shape(String layer) {
        return MODEL.network().ledger().entry(layer).orElseThrow().output().shape();
    }

    private SignedScale scale(String layer) {
        return SignedScale.of(values(layer));
    }

    private static String caption(LayerRow row) {
        return row.pictures().get(0).caption(RowFormat.PAGE.panel());
    }

    private float[] values(String layer) {
        return outputs.get(layer).dup('c').data().asFloat();
    }

    private int[] part(int x, int y, int width, int height) {
        return numbers(picture.getSubimage(x, y, width, height));
    }

    private static int[] numbers(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
