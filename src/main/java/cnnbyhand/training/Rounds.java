package cnnbyhand.training;

import java.io.IOException;
import java.util.List;

/** A pass under way, or what is left of it, round by round. Between two rounds the network stands still and can be kept. */
public interface Rounds extends AutoCloseable {

    /**
     * Batches that a network was trained on.
     *
     * @param batches in the order of their numbers; one in which no picture could be read is left out
     * @param end the number of the batch that the next round begins with
     */
    record Round(List<TrainedBatch> batches, int end) {}

    /** @throws IOException if examples cannot be read */
    boolean hasNext() throws IOException;

    /**
     * Trains the network on the next batches.
     *
     * @throws IOException if examples cannot be read
     */
    Round next() throws IOException;

    @Override
    void close();
}
