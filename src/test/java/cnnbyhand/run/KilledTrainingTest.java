package cnnbyhand.run;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A real training in a process of its own, which is killed, interrupted and resumed. */
@Execution(ExecutionMode.CONCURRENT)
class KilledTrainingTest {
    private static final int KILLS = 20;
    private static final int MOST_CHECKPOINTS = 5;
    private static final String MODEL = "vgg";
    private static final int IMAGES = 256;
    private static final int BATCH = 8;
    private static final int EPOCHS = 3;
    private static final int ITERATIONS = EPOCHS * IMAGES / BATCH;

    @TempDir
    private Path folder;

    private final Random random = new Random(2);

    @Test
    void aTrainingThatIsKilledTwentyTimesEndsBitForBitLikeAnUntouchedOne() throws Exception {
        Path untouched = folder.resolve("untouched");
        Path killed = folder.resolve("killed");
        int whileWriting = 0;
        try (Started run = start(untouched)) {
            for (int kill = 0; kill < KILLS; kill++) {
                whileWriting += startAndKill(killed, kill % 4 == 3) ? 1 : 0;
            }
            assertThat(run.status()).as("%s", run.lines()).isZero();
        }
        try (Started last = start(killed, "resume=true")) {
            assertThat(last.status()).as("%s", last.lines()).isZero();
            assertThat(last.lines()).noneMatch(line -> line.contains("begins anew"));
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
            await(run, out, 45);
            run.interrupt();
            run.status();

            assertThat(run.lines())
                    .anyMatch(
                            line -> line.matches(
                                    "Interrupted in epoch \\d of 3, after batch \\d+: the training is kept as far as it has come"))
                    .contains("  to resume it: the same command with -Dresume=true");
        }
        assertThat(files(out, "*.{csv,png,json}")).contains("training.csv", "curves.png", "run.json");
        try (Started other = start(out, "train=false")) {
            assertThat(other.status()).isZero();
        }
        try (Started again = start(out)) {
            while (again.runs()
                    && again.lines().stream().noneMatch(line -> line.startsWith("  epoch  training loss"))) {
                Thread.sleep(20);
            }
            assertThat(again.lines())
                    .anyMatch(line -> line.startsWith("The last training here was interrupted in epoch"));
        }
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
    private boolean startAndKill(Path out, boolean whileItWrites) throws Exception {
        int reached = iterations(out);
        try (Started run = start(out, "resume=true")) {
            await(run, out, Math.min(ITERATIONS - 1, reached + 1 + random.nextInt(MOST_CHECKPOINTS)));
            if (whileItWrites) {
                awaitHalfWritten(run, out);
            } else {
                Thread.sleep(random.nextInt(50));
            }
            run.kill();
        }
        return !files(out, ".checkpoint-*.part").isEmpty();
    }

    private static void await(Started run, Path out, int iterations) throws Exception {
        while (run.runs() && iterations(out) < iterations) {
            Thread.sleep(2);
        }
        assertThat(run.runs()).as("%s", run.lines()).isTrue();
    }

    private static void awaitHalfWritten(Started run, Path out) throws Exception {
        while (run.runs() && files(out, ".checkpoint-*.part").isEmpty()) {
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
