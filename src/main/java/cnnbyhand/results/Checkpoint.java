package cnnbyhand.results;

import cnnbyhand.training.Epoch;
import cnnbyhand.training.History;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * A training as it stood after an epoch: enough to go on as if it had never stopped. A zip file, not compressed because
 * weights hardly shrink, whose check sums tell a damaged one.
 *
 * @param model the model's name
 * @param seed what order and dropout follow from
 * @param batch examples a step
 * @param data what was trained on
 * @param trainingImages how many images an epoch has
 * @param iterations steps taken so far
 * @param epochs the epochs so far
 * @param points the loss along the way
 */
public record Checkpoint(
        String model,
        long seed,
        int batch,
        String data,
        int trainingImages,
        int iterations,
        List<Epoch> epochs,
        List<History.Point> points) {
    private static final String FILE = "checkpoint.zip";
    private static final String STATE = "state.json";
    private static final String PARAMETERS = "parameters";
    private static final String UPDATER = "updater";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Writes this state and the network's numbers, in place of an earlier checkpoint. */
    public void write(ResultFolder folder, MultiLayerNetwork network) throws IOException {
        folder.write(FILE, file -> {
            try (OutputStream stream = Files.newOutputStream(file);
                    ZipOutputStream zip = new ZipOutputStream(stream)) {
                zip.setLevel(Deflater.NO_COMPRESSION);
                zip.putNextEntry(new ZipEntry(STATE));
                zip.write(JSON.writeValueAsBytes(this));
                zip.putNextEntry(new ZipEntry(PARAMETERS));
                Floats.write(network.params(), zip);
                zip.putNextEntry(new ZipEntry(UPDATER));
                Floats.write(network.getUpdater().getStateViewArray(), zip);
            }
        });
    }

    /**
     * Brings a fresh network to where the checkpoint in {@code folder} stands.
     *
     * @param wanted the state of a run with the present options, its history left empty
     * @return the history up to there
     * @throws UnusableCheckpoint if there is none, if it is damaged, or if it belongs to another run
     */
    public static History resume(ResultFolder folder, Checkpoint wanted, MultiLayerNetwork network)
            throws UnusableCheckpoint {
        Path file = folder.path().resolve(FILE);
        if (!Files.exists(file)) {
            throw new UnusableCheckpoint(file, "be there", "none");
        }
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            enter(zip, STATE);
            Checkpoint kept = JSON.readValue(zip.readAllBytes(), Checkpoint.class);
            kept.requireSameRun(file, wanted);
            enter(zip, PARAMETERS);
            Floats.read(zip, network.params());
            enter(zip, UPDATER);
            Floats.read(zip, network.getUpdater().getStateViewArray());
            network.setIterationCount(kept.iterations);
            network.setEpochCount(kept.epochs.size() - 1);
            return History.of(kept.epochs, kept.points);
        } catch (UnusableCheckpoint refused) {
            throw refused;
        } catch (IOException | RuntimeException damage) {
            throw new UnusableCheckpoint(file, "be whole", "a damaged one (" + damage.getMessage() + ")");
        }
    }

    /** A stream of entries, because only that checks their sums; at the end of the one before. */
    private static void enter(ZipInputStream zip, String name) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) {
            throw new IOException("no " + name + " in it");
        }
    }

    private void requireSameRun(Path file, Checkpoint wanted) throws UnusableCheckpoint {
        requireSame(file, "model", wanted.model, model);
        requireSame(file, "seed", wanted.seed, seed);
        requireSame(file, "batch", wanted.batch, batch);
        requireSame(file, "data", wanted.data, data);
        requireSame(file, "number of training images", wanted.trainingImages, trainingImages);
    }

    private static void requireSame(Path file, String what, Object wanted, Object kept) throws UnusableCheckpoint {
        if (!wanted.equals(kept)) {
            throw new UnusableCheckpoint(file, "have the " + what + " " + wanted, String.valueOf(kept));
        }
    }
}
