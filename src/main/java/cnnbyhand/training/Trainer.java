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

    /** Frees what this trainer took for itself; the network stays as it is. */
    @Override
    void close();
}
