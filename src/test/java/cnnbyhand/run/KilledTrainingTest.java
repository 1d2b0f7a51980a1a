package cnnbyhand.run;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.Run;
import cnnbyhand.Started;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A real training in a process of its own, which is killed, interrupted and resumed.
 *
 * <p>Of a killed process nothing is left but the files in its folder. So kills can differ in what they leave alone: a checkpoint that
 * is half written, beside whole ones; the newest checkpoint, with or without the one before the last; and no trace of the batch that
 * was being trained. Each kind of moment is waited for, twice in a chain of six kills, the second time on what the first left. Twenty
 * kills, fifteen of them at random, hit the same three.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledTrainingTest {
    private static final int KILLS = 6;
    private static final int MOST_CHECKPOINTS = 4;
    private static final int LONGEST_BATCH_MILLIS = 40;
    private static final String MODEL = "vgg";
    private static final int IMAGES = 128;
    private static final int BATCH = 8;
    private static final int EPOCHS = 3;
    private static final int ITERATIONS = EPOCHS * IMAGES / BATCH;

    /** When to kill. */
    private enum Moment {
        WITH_A_HALF_WRITTEN_CHECKPOINT,
        WITH_A_NEW_CHECKPOINT,
        IN_A_BATCH
    }

    @TempDir
    private Path folder;

    private final Random random = new Random(2);

    @Test
    void aTrainingThatIsKilledSixTimesEndsBitForBitLikeAnUntouchedOne() throws Exception {
        Path untouched = folder.resolve("untouched");
        Path killed = folder.resolve("killed");
        int whileWriting = 0;
        try (Started run = start(untouched)) {
            for (int kill = 0; kill < KILLS; kill++) {
                whileWriting += startAndKill(killed, Moment.values()[kill % 3]) ? 1 : 0;
            }
            assertThat(run.status()).as("%s", run.lines()).isZero();
        }
        try (Started last = start(killed, "resume=true")) {
            assertThat(last.status()).as("%s", last.lines()).isZero();
            assertThat(last.lines())
                    .noneMatch(line -> line.contains("starts from the beginning"))
                    .anyMatch(line -> line.matches("  resumed (in epoch [123], after batch \\d+|after epoch [0123])"));
        }

        assertThat(numbers(killed, "coefficients.bin")).isEqualTo(numbers(untouched, "coefficients.bin"));
        assertThat(numbers(killed, "updaterState.bin")).isEqualTo(numbers(untouched, "updaterState.bin"));
        assertThat(losses(killed)).isEqualTo(losses(untouched));
        assertThat(whileWriting)
                .as("kills while a checkpoint was being written")
                .isPositive();
    }

    @Test
    void anInterruptedTrainingSaysHowToGoOnAndKeepsItsResults() throws Exception {
        Path out = folder.resolve("interrupted");
        try (Started run = start(out)) {
            await(run, out, 20);
            run.interrupt();
            run.status();

            assertThat(run.lines())
                    .anyMatch(
                            line -> line.matches(
                                    "Interrupted in epoch \\d of 3, after batch \\d+: the training is kept as far as it has come"))
                    .contains("  to resume it: the same command with -Dresume=true");
        }
        assertThat(files(out, "*.{csv,png,json}")).contains("training.csv", "curves.png", "run.json");
        assertThat(Run.of("model=" + MODEL, "train=false", "out=" + out).status())
                .isZero();
        assertThat(Run.of("model=" + MODEL, "data=drawn", "limit=8", "epochs=1", "out=" + out)
                        .lines())
                .anyMatch(line -> line.startsWith("The last training here was interrupted in epoch"));
    }

    private Started start(Path out, String... more) throws IOException {
        List<String> options = new ArrayList<>(List.of(
                "model=" + MODEL,
                "data=drawn",
                "limit=" + IMAGES,
                "batch=" + BATCH,
                "epochs=" + EPOCHS,
                "checkpoint=0",
                "out=" + out));
        options.addAll(List.of(more));
        return new Started(folder.resolve(out.getFileName() + ".txt"), options);
    }

    /** Lets the training go on for some checkpoints and kills it; returns whether it was writing one. */
    private boolean startAndKill(Path out, Moment moment) throws Exception {
        int reached = iterations(out);
        try (Started run = start(out, "resume=true")) {
            await(run, out, Math.min(ITERATIONS - 1, reached + 1 + random.nextInt(MOST_CHECKPOINTS)));
            switch (moment) {
                case WITH_A_HALF_WRITTEN_CHECKPOINT -> awaitHalfWritten(run, out);
                case WITH_A_NEW_CHECKPOINT -> awaitNext(run, out);
                case IN_A_BATCH -> Thread.sleep(random.nextInt(LONGEST_BATCH_MILLIS));
            }
            run.kill();
        }
        return !files(out, ".checkpoint-*.part").isEmpty();
    }

    private static void await(Started run, Path out, int iterations) throws Exception {
        while (run.runs() && iterations(out) < iterations) {
            Thread.sleep(5);
        }
        assertThat(run.runs()).as("%s", run.lines()).isTrue();
    }

    private static void awaitHalfWritten(Started run, Path out) throws Exception {
        while (run.runs() && files(out, ".checkpoint-*.part").isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private static void awaitNext(Started run, Path out) throws Exception {
        int last = iterations(out);
        while (run.runs() && iterations(out) == last) {
            Thread.onSpinWait();
        }
    }

    /** How far the last checkpoint is; −1 without one. */
    private static int iterations(Path out) throws IOException {
        return files(out, "checkpoint-*.zip").stream()
                .mapToInt(name -> Integer.parseInt(name.replaceAll("\\D", "")))
                .max()
                .orElse(-1);
    }

    private static List<String> files(Path out, String pattern) throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.exists(out.resolve(MODEL))) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(out.resolve(MODEL), pattern)) {
                found.forEach(file -> names.add(file.getFileName().toString()));
            }
        }
        return names;
    }

    private static byte[] numbers(Path out, String what) throws IOException {
        Path file = out.resolve(MODEL).resolve("checkpoint-%09d.zip".formatted(ITERATIONS));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getInputStream(zip.getEntry(what)).readAllBytes();
        }
    }

    /** The rows of the training without their times. */
    private static List<List<String>> losses(Path out) throws IOException {
        return Files.readAllLines(out.resolve(MODEL).resolve("training.csv")).stream()
                .map(line -> List.of(line.split(",")))
                .map(cells -> IntStream.range(0, Math.min(cells.size(), 6))
                        .mapToObj(cells::get)
                        .toList())
                .toList();
    }
}
