package cnnbyhand.training;

import java.io.Serializable;

/**
 * How far a training goes.
 *
 * @param epochs passes over the training examples
 * @param batch examples per step
 * @param seed what the order of the examples and the dropout follow from
 */
public record Course(int epochs, int batch, long seed) implements Serializable {}
