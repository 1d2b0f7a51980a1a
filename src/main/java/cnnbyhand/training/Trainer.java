package cnnbyhand.training;

import java.io.IOException;

/** Who computes the passes of a training: this machine, or others. */
public interface Trainer extends AutoCloseable {

    /**
     * Begins a pass, or continues it.
     *
     * @param epoch number of the pass, from 1
     * @param first number of the batch to begin with, from 0
     * @throws IOException if examples cannot be read
     */
    Rounds rounds(int epoch, int first) throws IOException;

    /**
     * What carries the network on from round to round, in the order of its parameters, and behind it, in the same order, how far from
     * where it stood last the mean is that the pass ends at; empty where there is neither. To be kept with the network, and not to be
     * changed.
     */
    default float[] velocity() {
        return new float[0];
    }

    /** Begins with the velocity that an earlier training ended with; a trainer that has none leaves it. */
    default void carriesOn(float[] velocity) {}

    /** Frees what this trainer took for itself; the network stays as it is. */
    @Override
    void close();
}
