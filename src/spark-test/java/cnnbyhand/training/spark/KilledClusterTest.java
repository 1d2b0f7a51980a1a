package cnnbyhand.training.spark;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.Run;
import cnnbyhand.Started;
import cnnbyhand.keeping.PackedClasses;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real training on a real cluster of this machine, which keeps a secret, and of which one process after the other is killed. */
class KilledClusterTest {
    private static final String NETWORK = "normalized.json";
    private static final int BATCHES = 40;
    private static final int EPOCHS = 3;
    private static final int ITERATIONS = BATCHES * EPOCHS;
    private static final int ROUND = 4;
    private static final String[] SECRET = {
        "spark.authenticate=true", "spark.authenticate.secret=sesame", "spark.network.crypto.enabled=true"
    };

    @TempDir
    private Path folder;

    @Test
    void whateverIsKilledTheTrainingEndsWithTheUndisturbedBits() throws Exception {
        Path network = folder.resolve(NETWORK);
        Files.writeString(
                network, NormalizedNetwork.fresh().getLayerWiseConfigurations().toJson());
        Path untouched = folder.resolve("untouched");
        Run local = Run.of(options(network, untouched, "local[2]").toArray(String[]::new));
        assertThat(local.status()).as("%s", local.lines()).isZero();

        Path killed = folder.resolve("killed");
        try (StandaloneCluster cluster = new StandaloneCluster(folder.resolve("spark"), 2, SECRET)) {
            List<String> options = options(network, killed, cluster.master());
            options.addAll(List.of(SECRET));
            try (Started driver = new Started(folder.resolve("killed.txt"), options)) {
                // Both workers train in the second pass.
                await(driver, killed, BATCHES + ROUND);
                assertThat(cluster.killExecutor(0)).isTrue();
                await(driver, killed, iterations(killed) + 3 * ROUND);
                awaitNext(driver, killed);
                cluster.killWorker(1);
                await(driver, killed, iterations(killed) + 2 * ROUND);
                driver.kill();
            }
            options.add("resume=true");
            assertThat(iterations(killed)).isLessThan(ITERATIONS);
            try (Started last = new Started(folder.resolve("resumed.txt"), options)) {
                assertThat(last.status()).as("%s", last.lines()).isZero();
                assertThat(last.lines()).noneMatch(line -> line.contains("starts from the beginning"));
            }
        }

        assertThat(numbers(killed, "coefficients.bin")).isEqualTo(numbers(untouched, "coefficients.bin"));
        assertThat(numbers(killed, "updaterState.bin")).isEqualTo(numbers(untouched, "updaterState.bin"));
    }

    private static List<String> options(Path network, Path out, String master) throws IOException {
        return new ArrayList<>(List.of(
                "network=" + network,
                "input=28x28x1",
                "train=true",
                "data=drawn",
                "limit=" + 8 * BATCHES,
                "batch=8",
                "epochs=" + EPOCHS,
                "checkpoint=0",
                "master=" + master,
                "workers=2",
                "average=" + ROUND / 2,
                "spark.jars=" + program(),
                "out=" + out));
    }

    /** The libraries lie on the cluster already; its classes are sent, as another machine would need them. */
    private static Path program() throws IOException {
        Path classes = StandaloneCluster.classPath().stream()
                .filter(entry -> entry.endsWith("classes"))
                .findFirst()
                .orElseThrow();
        return PackedClasses.of(classes);
    }

    private static void await(Started driver, Path out, int iterations) throws Exception {
        while (driver.runs() && iterations(out) < iterations) {
            Thread.sleep(5);
        }
        assertThat(driver.runs()).as("%s", driver.lines()).isTrue();
    }

    /** The moment between two rounds: a checkpoint has just been written. */
    private static void awaitNext(Started driver, Path out) throws Exception {
        int last = iterations(out);
        while (driver.runs() && iterations(out) == last) {
            Thread.onSpinWait();
        }
    }

    private static int iterations(Path out) throws IOException {
        return checkpoints(out).stream()
                .mapToInt(file -> Integer.parseInt(file.getFileName().toString().replaceAll("\\D", "")))
                .max()
                .orElse(-1);
    }

    private static List<Path> checkpoints(Path out) throws IOException {
        List<Path> files = new ArrayList<>();
        Path results = out.resolve(NETWORK);
        if (Files.exists(results)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(results, "checkpoint-[0-9]*.zip")) {
                found.forEach(files::add);
            }
        }
        return files;
    }

    private static byte[] numbers(Path out, String what) throws IOException {
        Path last = out.resolve(NETWORK).resolve("checkpoint-%09d.zip".formatted(ITERATIONS));
        try (ZipFile zip = new ZipFile(last.toFile())) {
            return zip.getInputStream(zip.getEntry(what)).readAllBytes();
        }
    }
}
