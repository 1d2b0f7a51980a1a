package cnnbyhand.training.engine;

import java.util.Optional;

/**
 * Trains one network, batch by batch. Not safe for use by several threads at once.
 *
 * <p>Pixels are rows of examples in channel, row, column order ({@code float[examples * channels * height * width]}); an array may be
 * longer than the batch, so that a reader can use one array for all batches.
 */
public interface TrainingStep extends AutoCloseable {

    /**
     * Trains on one batch: parameters, updater state and the network's iteration counter move on by one step, and the network's
     * listeners hear of it. The number of labels is the size of the batch.
     *
     * @param labels the class of each example, from 0
     * @return the mean loss of the batch before the step, which is also the network's score
     * @throws IllegalArgumentException if there are too few pixels or a label is not a class
     */
    double fit(float[] pixels, int[] labels);

    /**
     * The probability of each class for each example, without training.
     *
     * @return rows of examples: {@code float[examples * classes]}
     */
    float[] probabilities(float[] pixels, int examples);

    /** Why Deeplearning4j's own, slower, training is used; empty if this step is accelerated. */
    Optional<String> refusal();

    /** Frees native memory. The network stays as it is. */
    @Override
    void close();
}
