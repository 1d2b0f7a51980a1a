package cnnbyhand.training;

import java.io.Serializable;

/**
 * A batch that a network was trained on.
 *
 * @param number place of the batch in its pass, from 0
 * @param size examples in it
 * @param loss mean loss before the step, in nats
 */
public record TrainedBatch(int number, int size, double loss) implements Serializable {}
