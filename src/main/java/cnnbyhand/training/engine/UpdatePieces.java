package cnnbyhand.training.engine;

import java.util.List;
import org.bytedeco.javacpp.FloatPointer;

/**
 * One thread's part of an update: copied piece by piece into arrays, which the Java compiler handles faster than native memory. Moves
 * its pointers, so they have to be its own.
 *
 * @param gradients of the values
 * @param vectors the values, then the updater's state for them
 */
record UpdatePieces(FloatPointer gradients, List<FloatPointer> vectors) {

    /** So small that the pieces of all vectors together stay in the cache. */
    private static final int PIECE = 1 << 12;

    /** As many vectors as a rule can know. */
    private static final int VECTORS = 3;

    private static final ThreadLocal<float[][]> ARRAYS = ThreadLocal.withInitial(() -> new float[VECTORS + 1][PIECE]);

    /** Updates the values from {@code from} to {@code to}. */
    void step(Rule rule, long from, long to) {
        float[][] arrays = ARRAYS.get();
        for (long start = from; start < to; start += PIECE) {
            step(rule, arrays, start, (int) Math.min(PIECE, to - start));
        }
    }

    private void step(Rule rule, float[][] arrays, long start, int count) {
        gradients.position(start).get(arrays[VECTORS], 0, count);
        for (int vector = 0; vector < vectors.size(); vector++) {
            vectors.get(vector).position(start).get(arrays[vector], 0, count);
        }
        rule.step(arrays[0], arrays[VECTORS], arrays[1], arrays[2], count);
        for (int vector = 0; vector < vectors.size(); vector++) {
            vectors.get(vector).position(start).put(arrays[vector], 0, count);
        }
    }
}
