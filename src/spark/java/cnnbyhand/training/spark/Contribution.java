package cnnbyhand.training.spark;

import cnnbyhand.training.TrainedBatch;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * What a worker gives to a round, or a slice of it.
 *
 * @param worker its number, from 0
 * @param numbers the values of the network's state behind its last batch; none where it had no batch
 * @param batches those that it trained on
 * @param broken the pictures that it could not read
 */
record Contribution(int worker, Floats numbers, List<TrainedBatch> batches, List<Broken> broken)
        implements Serializable {

    Contribution(int worker, float[] values, List<TrainedBatch> batches, List<Broken> broken) {
        this(worker, new Floats(values), batches, broken);
    }

    float[] values() {
        return numbers.values();
    }

    /** What counts in a mean. */
    int weight() {
        return batches.size();
    }

    /** What it did, without the values. */
    Contribution report() {
        return new Contribution(worker, new float[0], batches, broken);
    }

    /** A part of the values, with all else. */
    Contribution slice(int from, int to) {
        float[] part = weight() == 0 ? values() : Arrays.copyOfRange(values(), from, to);
        return new Contribution(worker, part, batches, broken);
    }
}
