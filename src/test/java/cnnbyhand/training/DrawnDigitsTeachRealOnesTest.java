package cnnbyhand.training;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.data.DataFolder;
import cnnbyhand.data.Dataset;
import cnnbyhand.data.ImageData;
import cnnbyhand.data.RealData;
import cnnbyhand.models.Model;
import cnnbyhand.models.Models;
import cnnbyhand.training.engine.Acceleration;
import cnnbyhand.training.engine.TrainingStep;
import java.io.IOException;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A network that has never seen handwriting reads it after one pass over drawn digits. */
class DrawnDigitsTeachRealOnesTest {
    private static final int DRAWN = 20_000;

    @ParameterizedTest
    @ValueSource(longs = 1)
    void onePassOverDrawnDigitsIsEnoughToReadNineOfTenRealOnes(long seed) throws IOException {
        RealData.require(Dataset.MNIST);
        ImageData drawn = DataFolder.open(Dataset.MNIST, DataFolder.DRAWN, true, seed, line -> {});
        ImageData real = DataFolder.open(Dataset.MNIST, DataFolder.usual().toString(), true, seed, line -> {});
        ImageData mixed = new ImageData(
                "drawn digits, tested on MNIST",
                drawn.train().limited(DRAWN),
                real.test(),
                true,
                "",
                drawn.remarks(),
                real.sums());

        Scores scores = trained(seed, mixed);

        assertThat(scores.examples()).isEqualTo(10_000);
        assertThat(scores.accuracy()).isGreaterThanOrEqualTo(0.90);
    }

    private static Scores trained(long seed, ImageData data) throws IOException {
        Model model = Models.named("mnist").orElseThrow();
        MultiLayerNetwork network = new MultiLayerNetwork(model.configuration(seed));
        network.init();
        var image = (InputType.InputTypeConvolutional) InputType.convolutional(28, 28, 1);
        try (data;
                TrainingStep step = Acceleration.of(network, image, seed)) {
            Course course = new Course(1, model.regimen().batch(), seed);
            return new Training(network, step, data, course, new Silent(), new History())
                    .run()
                    .scores();
        }
    }
}
