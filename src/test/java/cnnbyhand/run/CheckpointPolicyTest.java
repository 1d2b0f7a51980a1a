package cnnbyhand.run;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.Run;
import cnnbyhand.data.ImageData;
import cnnbyhand.keeping.Checkpoints;
import cnnbyhand.keeping.ResultFolder;
import cnnbyhand.keeping.TrainingIdentity;
import cnnbyhand.published.Models;
import cnnbyhand.screen.TrainingPage;
import cnnbyhand.training.BrightSides;
import cnnbyhand.training.Course;
import cnnbyhand.training.History;
import cnnbyhand.training.SmallNetwork;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training whose checkpoints cannot be written for a while. */
class CheckpointPolicyTest {
    private static final ImageData DATA = BrightSides.data(48, 32);
    private static final Course COURSE = new Course(2, 16, 1);

    @TempDir
    private Path out;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final History history = new History();
    private Path inTheWay;
    private CheckpointPolicy policy;
    private TrainingPage page;
    private WatchedTraining watched;

    @BeforeEach
    void putAFolderWhereACheckpointIsWritten() throws IOException {
        ResultFolder folder = ResultFolder.open(out, "small");
        inTheWay = Files.createDirectories(folder.path().resolve(".checkpoint-000000000.zip.part/in the way"));
        TrainingIdentity identity = TrainingIdentity.of("small", "accelerated", 1, 16, DATA);
        Interruption none = new Interruption();
        none.close();
        policy = new CheckpointPolicy(
                new Checkpoints(folder, identity, 2), SmallNetwork.of(1), Duration.ofHours(1), none);
        page = new TrainingPage(Models.ALL.get(0), Run.screen(shown), DATA);
        watched = new WatchedTraining(page, policy, unused -> {});
        folder.goOnWithout(page::fault);
    }

    @Test
    void whatWasNotKeptIsTriedAgainAndWhatWasKeptIsNot() throws IOException {
        policy.keep(history);
        assertThat(policy.kept(history)).isFalse();

        makeWay();
        policy.keep(history);
        assertThat(policy.kept(history)).isTrue();

        Files.delete(out.resolve("small/checkpoint-000000000.zip"));
        policy.keep(history);
        assertThat(out.resolve("small")).isEmptyDirectory();
    }

    @Test
    void anInterruptedTrainingSaysWhetherItIsKept() throws IOException {
        policy.keep(history);
        watched.interrupted(history, COURSE);
        assertThat(Run.lines(shown))
                .contains(
                        "Interrupted in epoch 0 of 2, after batch 0, which could not be kept",
                        "  to resume from the last checkpoint: the same command with -Dresume=true");

        makeWay();
        policy.keep(history);
        watched.interrupted(history, COURSE);
        assertThat(Run.lines(shown))
                .contains(
                        "Interrupted in epoch 0 of 2, after batch 0: the training is kept as far as it has come",
                        "  to resume it: the same command with -Dresume=true");
    }

    private void makeWay() throws IOException {
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
    }
}
