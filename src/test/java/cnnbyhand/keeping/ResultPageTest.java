package cnnbyhand.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.data.DataFolder;
import cnnbyhand.data.Dataset;
import cnnbyhand.data.ImageData;
import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import cnnbyhand.training.BrightSides;
import cnnbyhand.training.Course;
import cnnbyhand.training.Epoch;
import cnnbyhand.training.History;
import cnnbyhand.training.Kept;
import cnnbyhand.training.Silent;
import cnnbyhand.training.SmallNetwork;
import cnnbyhand.training.Training;
import cnnbyhand.training.engine.Acceleration;
import cnnbyhand.training.engine.TrainingStep;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;

class ResultPageTest {
    private static final Model MODEL = Models.named("mnist").orElseThrow();
    private static final String COMMAND = "mvn exec:java -Dmodel=mnist -Dfull=true";

    @Test
    void thePageSaysWhatWasTrainedOnWhatAndHowToDoItAgain() throws IOException {
        try (ImageData drawn = DataFolder.open(Dataset.MNIST, DataFolder.DRAWN, true, 5, line -> {})) {
            List<String> lines = new ResultPage(MODEL, drawn.limited(64, 16), history(2), true).lines(COMMAND);

            assertThat(lines)
                    .contains(
                            "# mnist on drawn digits",
                            "- the project drew these images itself, from seed 5",
                            COMMAND,
                            "![One image after every layer](feature-maps.png)")
                    .anyMatch(line ->
                            line.matches("\\*\\*[0-9.]+ % of 16 test images classified correctly\\*\\* after 2 epochs"
                                    + " on 64 training images; \\d+ seconds of training\\."))
                    .noneMatch(line -> line.contains("MNIST"));
        }
    }

    @Test
    void aShortTrainingIsShownEpochByEpoch() throws IOException {
        assertThat(epochs(3)).containsExactly(0, 1, 2, 3);
        assertThat(epochs(12)).hasSize(13);
    }

    @Test
    void ofALongTrainingAboutADozenEpochsAreShownAndTheLastInAnyCase() throws IOException {
        assertThat(epochs(200)).hasSizeLessThan(15).startsWith(0, 17, 34).endsWith(187, 200);
        assertThat(epochs(13)).containsExactly(0, 2, 4, 6, 8, 10, 12, 13);
    }

    private static List<Integer> epochs(int passes) throws IOException {
        return new ResultPage(MODEL, BrightSides.data(64, 16), history(passes), true)
                .lines(COMMAND).stream()
                        .filter(line -> line.matches("\\| \\d+ \\|.*"))
                        .map(line -> Integer.valueOf(line.split(" \\| ")[0].substring(2)))
                        .toList();
    }

    /** Made-up epochs with a real test at the end. */
    private static History history(int passes) throws IOException {
        List<Epoch> epochs = new ArrayList<>();
        for (int number = 0; number <= passes; number++) {
            epochs.add(new Epoch(number, 64, 1, 0.6, 1, 0.5, 1));
        }
        MultiLayerNetwork network = SmallNetwork.of(1);
        ImageData data = BrightSides.data(64, 16);
        try (TrainingStep step = Acceleration.of(network, BrightSides.IMAGE, 1)) {
            History history = Kept.history(epochs, List.of());
            return new Training(network, step, data, new Course(passes, 16, 1), new Silent(), history).run();
        }
    }
}
