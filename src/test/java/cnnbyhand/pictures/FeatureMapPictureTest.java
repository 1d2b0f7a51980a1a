package cnnbyhand.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Activation;
import cnnbyhand.byhand.ActivationFunction;
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
    private static final int FIRST_ROW = 108;
    private static final int SECOND_ROW = FIRST_ROW + 128 + 22;
    private static final int ROW = 96 + 22;
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

    @Test
    void eachRowShowsWhatComesOutOfItsLayer() {
        int row = 0;
        for (String layer : List.of("conv2d_3", "conv2d_4", "max_pooling2d_2", "dropout_3")) {
            Shape shape =
                    MODEL.network().ledger().entry(layer).orElseThrow().output().shape();
            assertRow(layer, row++, new ChannelTiles(shape, values(layer)));
        }
        for (String layer : List.of("flatten_2", "dense_3", "dropout_4")) {
            assertRow(layer, row++, new VectorStrip(values(layer)));
        }
        assertRow(
                "dense_4",
                row,
                new ProbabilityBars(values("dense_4"), data.test().classes()));
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

        picture = FeatureMapPicture.of(network, data, THIRD, same).picture();

        assertThat(picture.getHeight()).isEqualTo(FIRST_ROW + 128 + 60 * ROW + 24);
        assertThat(FeatureMapPicture.layers(network))
                .isEqualTo("the first 40 and the last 20 of 300 layers, 240 are left out");
        assertThat(FeatureMapPicture.layers(MODEL.network())).isEqualTo("every layer");
    }

    private void assertRow(String layer, int row, OutputPicture expected) {
        Sheet sheet = new Sheet(OutputPicture.WIDTH, OutputPicture.HEIGHT);
        expected.paint(sheet, 0, 0);
        assertThat(part(LEFT, SECOND_ROW + row * ROW, OutputPicture.WIDTH, OutputPicture.HEIGHT))
                .as(layer)
                .isEqualTo(numbers(sheet.finished().picture()));
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
