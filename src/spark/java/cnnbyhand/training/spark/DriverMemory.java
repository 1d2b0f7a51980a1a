package cnnbyhand.training.spark;

import cnnbyhand.training.ClusterSettings;
import cnnbyhand.training.TrainingFailed;
import java.util.Locale;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Whether what the workers send fits the driver, found out before they do. */
final class DriverMemory {
    /** What else is on the heap. */
    private static final long REST = 200_000_000;

    /** The state that is sent, its bytes for the network, and as much of the mean. */
    private static final int STATES = 4;

    private DriverMemory() {}

    /** @throws TrainingFailed in one line that says how much is needed */
    static void require(ClusterSettings settings, MultiLayerNetwork network) {
        require(
                bytes(
                        settings.workers(),
                        NetworkState.length(network),
                        network.params().length()),
                Runtime.getRuntime().maxMemory());
    }

    /**
     * @param length how many values a state has
     * @param parameters how many of them are parameters: twice as many are kept between the rounds of several workers
     */
    static long bytes(int workers, int length, long parameters) {
        int states = Merge.of(workers, length) == Merge.BY_SLICES ? STATES : STATES + 2 * workers;
        return REST + Float.BYTES * ((long) states * length + (workers > 1 ? 2 * parameters : 0));
    }

    static void require(long needed, long heap) {
        if (needed > heap) {
            throw new TrainingFailed(
                    "the driver must have " + gigabytes(needed) + " of Java's memory for what the workers"
                            + " send, found " + gigabytes(heap) + "; give it more by -Xmx in .mvn/jvm.config");
        }
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
