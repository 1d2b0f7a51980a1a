package cnnbyhand.keeping;

import cnnbyhand.training.Epoch;
import cnnbyhand.training.FloatBytes;
import cnnbyhand.training.History;
import cnnbyhand.training.Pass;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * A training as it stood between two batches: enough to go on as if it had never stopped. A {@link NetworkFile} with this
 * state before it, whose check sums tell a damaged one.
 *
 * @param run which training it is
 * @param epochsWanted how far the training was to go
 * @param iterations steps taken so far
 * @param epochs the epochs that are over
 * @param points the loss along the way
 * @param pass the epoch under way
 * @param velocities how many numbers of {@link History#velocity} follow the network's
 */
public record Checkpoint(
        TrainingIdentity run,
        int epochsWanted,
        int iterations,
        List<Epoch> epochs,
        List<History.LossPoint> points,
        Pass pass,
        int velocities) {
    private static final String STATE = "state.json";
    private static final String VELOCITY = "velocity.bin";
    private static final String TRAINING_ACCURACY = "trainingAccuracy";

    static Checkpoint of(TrainingIdentity run, int epochsWanted, MultiLayerNetwork network, History history) {
        return new Checkpoint(
                run,
                epochsWanted,
                network.getIterationCount(),
                history.epochs(),
                history.points(),
                history.pass(),
                history.velocity().length);
    }

    /** Whether the training had not reached its end. */
    boolean interrupted() {
        return epochs.size() - 1 < epochsWanted;
    }

    /** Where a training stood that was interrupted: {@code "epoch 3 of 12, after batch 120"}. */
    String place() {
        return "epoch " + pass.epoch() + " of " + epochsWanted + ", after batch " + pass.batches();
    }

    /**
     * Writes this state, the network's numbers and their velocity; when this returns they are on the disk, not only on their way
     * to it.
     */
    void write(Path file, MultiLayerNetwork network, float[] velocity) throws IOException {
        NetworkFile.writeZip(file, zip -> {
            zip.putNextEntry(new ZipEntry(STATE));
            zip.write(Json.compact(this));
            NetworkFile.writeParameters(network, zip);
            NetworkFile.writeUpdater(network, zip);
            writeVelocity(velocity, zip);
        });
    }

    private static void writeVelocity(float[] velocity, ZipOutputStream zip) throws IOException {
        if (velocity.length > 0) {
            zip.putNextEntry(new ZipEntry(VELOCITY));
            FloatBytes.write(velocity, zip);
        }
    }

    /** Earlier builds of this version kept none, and said nothing of it. */
    private float[] velocity(ZipInputStream zip) throws IOException {
        return velocities == 0 ? new float[0] : all(NetworkFile.entry(zip, VELOCITY));
    }

    private float[] all(InputStream entry) throws IOException {
        float[] velocity = FloatBytes.read(entry, velocities);
        if (entry.read() >= 0) {
            throw new IOException("more than " + velocities + " numbers");
        }
        return velocity;
    }

    /**
     * Only the state, without the network's numbers.
     *
     * @throws UnusableCheckpoint if it cannot be read
     */
    static Checkpoint stateOf(Path file) throws IOException {
        return read(file, zip -> state(file, zip));
    }

    /**
     * Brings a fresh network to where the checkpoint stands.
     *
     * @param wanted the training that is to go on
     * @return the history up to there
     * @throws UnusableCheckpoint if it is damaged or belongs to another training; the network's numbers may then be anything
     */
    static History resume(Path file, TrainingIdentity wanted, MultiLayerNetwork network) throws IOException {
        return read(file, zip -> {
            Checkpoint kept = state(file, zip);
            kept.run.requireSame(file, wanted);
            NetworkFile.read(zip, network);
            float[] velocity = kept.velocity(zip);
            network.setIterationCount(kept.iterations);
            network.setEpochCount(Math.max(0, kept.epochs.size() - 1));
            return History.of(kept.epochs, kept.points, kept.pass, velocity);
        });
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(ZipInputStream zip) throws IOException;
    }

    private static <T> T read(Path file, Reader<T> reader) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return reader.read(zip);
        } catch (UnusableCheckpoint | NoSuchFileException refused) {
            throw refused;
        } catch (IOException | RuntimeException damage) {
            throw new UnusableCheckpoint(file, "be whole", "a damaged one");
        }
    }

    /** The version is looked at first, because another one may have kept something else. */
    private static Checkpoint state(Path file, ZipInputStream zip) throws IOException {
        JsonNode state = Json.read(NetworkFile.entry(zip, STATE).readAllBytes());
        TrainingIdentity.requireVersion(file, state.path("run").path("version").asText("none"));
        state.path("epochs").forEach(Checkpoint::leaveUnmeasured);
        return Json.as(Checkpoint.class, state);
    }

    /** Earlier builds of this version did not measure the training accuracy; a number that is absent would be read as 0. */
    private static void leaveUnmeasured(JsonNode epoch) {
        if (!epoch.has(TRAINING_ACCURACY)) {
            ((ObjectNode) epoch).put(TRAINING_ACCURACY, Double.NaN);
        }
    }
}
