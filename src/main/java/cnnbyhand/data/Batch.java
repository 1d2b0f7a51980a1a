package cnnbyhand.data;

/**
 * Some examples, ready for a network.
 *
 * @param number place of the batch in its pass, from 0
 * @param pixels size × channels × height × width values
 * @param labels the output index of each example
 * @param indices the place of each example among all
 * @param size examples in this batch: fewer than usual in the last one, or where a picture was broken
 */
public record Batch(int number, float[] pixels, int[] labels, int[] indices, int size) {}
