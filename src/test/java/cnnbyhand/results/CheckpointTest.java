package cnnbyhand.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.data.ImageData;
import cnnbyhand.training.BrightSides;
import cnnbyhand.training.Course;
import cnnbyhand.training.Epoch;
import cnnbyhand.training.History;
import cnnbyhand.training.Silent;
import cnnbyhand.training.SmallNetwork;
import cnnbyhand.training.Training;
import cnnbyhand.training.engine.Acceleration;
import cnnbyhand.training.engine.TrainingStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
    private static final long SEED = 11;
    private static final ImageData DATA = BrightSides.data(48, 16);

    @TempDir
    private Path out;

    private ResultFolder folder;

    @BeforeEach
    void openFolder() throws IOException {
        folder = ResultFolder.open(out, "small");
    }

    @Test
    void aResumedTrainingEndsWithTheSameParametersAsOneThatWasNeverStopped() throws IOException {
        MultiLayerNetwork untouched = SmallNetwork.of(SEED);
        History whole = train(untouched, 4, new History());

        MultiLayerNetwork stopped = SmallNetwork.of(SEED);
        save(stopped, train(stopped, 2, new History()));
        MultiLayerNetwork resumed = SmallNetwork.of(SEED);
        History rest = train(resumed, 4, Checkpoint.resume(folder, wanted("small", SEED), resumed));

        assertThat(numbers(resumed)).isEqualTo(numbers(untouched));
        assertThat(rest.epochs()).extracting(Epoch::testLoss).isEqualTo(losses(whole));
        assertThat(rest.points()).isEqualTo(whole.points());
    }

    @Test
    void anotherModelOrSeedIsRefused() throws IOException {
        MultiLayerNetwork network = SmallNetwork.of(SEED);
        save(network, train(network, 1, new History()));

        assertThatThrownBy(() -> Checkpoint.resume(folder, wanted("large", SEED), network))
                .isInstanceOf(UnusableCheckpoint.class)
                .hasMessage(file() + ": the checkpoint must have the model large, found small; give the options of the"
                        + " run that is to go on, or leave -Dresume out to begin anew");
        assertThatThrownBy(() -> Checkpoint.resume(folder, wanted("small", 12), network))
                .hasMessageContaining("must have the seed 12, found 11");
    }

    @Test
    void anAbsentAndADamagedCheckpointAreRefused() throws IOException {
        MultiLayerNetwork network = SmallNetwork.of(SEED);
        assertThatThrownBy(() -> Checkpoint.resume(folder, wanted("small", SEED), network))
                .hasMessageContaining("must be there, found none");

        save(network, train(network, 1, new History()));
        byte[] bytes = Files.readAllBytes(file());
        bytes[bytes.length / 2] ^= 1;
        Files.write(file(), bytes);

        assertThatThrownBy(() -> Checkpoint.resume(folder, wanted("small", SEED), network))
                .isInstanceOf(UnusableCheckpoint.class)
                .hasMessageContaining("must be whole, found a damaged one");
    }

    private void save(MultiLayerNetwork network, History history) throws IOException {
        state("small", SEED, network.getIterationCount(), history).write(folder, network);
    }

    private static Checkpoint wanted(String model, long seed) {
        return state(model, seed, 0, new History());
    }

    private static Checkpoint state(String model, long seed, int iterations, History history) {
        int images = DATA.train().count();
        return new Checkpoint(model, seed, 16, DATA.title(), images, iterations, history.epochs(), history.points());
    }

    private static History train(MultiLayerNetwork network, int epochs, History history) throws IOException {
        try (TrainingStep step = Acceleration.of(network, BrightSides.IMAGE, SEED)) {
            return new Training(network, step, DATA, new Course(epochs, 16, SEED), new Silent(), history).run();
        }
    }

    private Path file() {
        return folder.path().resolve("checkpoint.zip");
    }

    private static float[] numbers(MultiLayerNetwork network) {
        return network.params().dup().data().asFloat();
    }

    private static java.util.List<Double> losses(History history) {
        return history.epochs().stream().map(Epoch::testLoss).toList();
    }
}
