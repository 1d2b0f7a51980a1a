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
     * Trains on one batch: parameters, updater state and the network's iteration counter move on by one step. The number of labels is
     * the size of the batch.
     *
     * <p>The network's listeners hear {@code onBackwardPass}, {@code onGradientCalculation} and {@code iterationDone}, as from
     * Deeplearning4j, and find the batch, the score, the parameters and the updater's state in the network. An accelerated step cannot
     * tell them of {@code onForwardPass}, since the activations lie in oneDNN's layouts only; and the gradients, of the mean loss, are
     * in {@code getFlattenedGradients()} alone.
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

    /**
     * The native memory, in bytes, that a training takes beside parameters, gradients and updater state.
     *
     * @param batch examples per step
     * @param last examples in the last step of an epoch
     * @param tests examples at a time in a test
     */
    long bytes(int batch, int last, int tests);

    /** The memory, in bytes, of the gradients that are kept until all are known; a step that updates one by one keeps none. */
    long gradientBytes();

    /** Why Deeplearning4j's own, slower, training is used; empty if this step is accelerated. */
    Optional<String> refusal();

    /** Frees native memory. The network stays as it is. */
    @Override
    void close();
}
