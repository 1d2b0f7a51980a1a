package cnnbyhand.training;

import cnnbyhand.data.Batch;

/** How one batch passes through a network, forward and, for training, backward. */
public interface TrainingStep extends AutoCloseable {

    /** Which engine works, for the screen and the record of a run. */
    String engine();

    /**
     * Trains on one batch and advances the network's iteration count.
     *
     * @return the mean loss of the batch before its update, in nats
     */
    double fit(Batch batch);

    /** The class probabilities of each example, example after example: size × outputs values. */
    float[] probabilities(Batch batch);

    @Override
    void close();
}
