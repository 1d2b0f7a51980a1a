package cnnbyhand;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.data.ImageData;
import cnnbyhand.models.Models;
import cnnbyhand.results.Checkpoints;
import cnnbyhand.results.ResultFolder;
import cnnbyhand.results.TrainingIdentity;
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
class SafekeepingTest {
    private static final ImageData DATA = BrightSides.data(48, 32);
    private static final Course COURSE = new Course(2, 16, 1);

    @TempDir
    private Path out;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final History history = new History();
    private Path inTheWay;
    private Safekeeping safekeeping;
    private TrainingPage page;

    @BeforeEach
    void putAFolderWhereACheckpointIsWritten() throws IOException {
        ResultFolder folder = ResultFolder.open(out, "small");
        inTheWay = Files.createDirectories(folder.path().resolve(".checkpoint-000000000.zip.part/in the way"));
        TrainingIdentity identity = TrainingIdentity.of("small", "accelerated", 1, 16, DATA);
        Interruption none = new Interruption();
        none.close();
        safekeeping =
                new Safekeeping(new Checkpoints(folder, identity, 2), SmallNetwork.of(1), Duration.ofHours(1), none);
        page = new TrainingPage(Models.ALL.get(0), Run.screen(shown), DATA, safekeeping, unused -> {});
        folder.goOnWithout(page::fault);
    }

    @Test
    void whatWasNotKeptIsTriedAgainAndWhatWasKeptIsNot() throws IOException {
        safekeeping.keep(history);
        assertThat(safekeeping.kept(history)).isFalse();

        makeWay();
        safekeeping.keep(history);
        assertThat(safekeeping.kept(history)).isTrue();

        Files.delete(out.resolve("small/checkpoint-000000000.zip"));
        safekeeping.keep(history);
        assertThat(out.resolve("small")).isEmptyDirectory();
    }

    @Test
    void anInterruptedTrainingSaysWhetherItIsKept() throws IOException {
        safekeeping.keep(history);
        page.interrupted(history, COURSE);
        assertThat(Run.lines(shown))
                .contains(
                        "Interrupted in epoch 0 of 2, after batch 0, which could not be kept",
                        "  to go on from the last checkpoint: the same command with -Dresume=true");

        makeWay();
        safekeeping.keep(history);
        page.interrupted(history, COURSE);
        assertThat(Run.lines(shown))
                .contains(
                        "Interrupted in epoch 0 of 2, after batch 0: the training is kept as far as it has come",
                        "  to go on with it: the same command with -Dresume=true");
    }

    private void makeWay() throws IOException {
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
    }
}
