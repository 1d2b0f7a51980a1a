package cnnbyhand.training;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.data.DataFolder;
import cnnbyhand.data.Dataset;
import cnnbyhand.data.ImageData;
import cnnbyhand.data.RealData;
import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import cnnbyhand.training.engine.Acceleration;
import cnnbyhand.training.engine.TrainingStep;
import java.io.IOException;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;

/** A network that has never seen handwriting reads it after one pass over drawn digits. */
class DrawnDigitsTeachRealOnesTest {
    private static final int DRAWN = 20_000;
    private static final long SEED = 1;

    @Test
    void onePassOverDrawnDigitsIsEnoughToReadNineOfTenRealOnes() throws IOException {
        RealData.require(Dataset.MNIST);
        try (ImageData drawn = open(DataFolder.DRAWN);
                ImageData real = open(DataFolder.usual().toString())) {
            Scores scores = trained(new ImageData(
                    "drawn digits, tested on MNIST",
                    drawn.train().limited(DRAWN),
                    real.test(),
                    true,
                    "",
                    drawn.remarks(),
                    real.sums()));

            assertThat(scores.examples()).isEqualTo(10_000);
            assertThat(scores.accuracy()).isGreaterThanOrEqualTo(0.90);
        }
    }

    private static ImageData open(String data) throws IOException {
        return DataFolder.open(Dataset.MNIST, data, true, SEED, line -> {});
    }

    private static Scores trained(ImageData data) throws IOException {
        Model model = Models.named("mnist").orElseThrow();
        MultiLayerNetwork network = new MultiLayerNetwork(model.configuration(SEED));
        network.init();
        try (TrainingStep step = Acceleration.of(network, model.inputType(), SEED)) {
            Course course = new Course(1, model.regimen().batch(), SEED);
            return new Training(network, step, data, course, new Silent(), new History())
                    .run()
                    .scores();
        }
    }
}
