package cnnbyhand.training.engine;

import org.bytedeco.javacpp.FloatPointer;

/** A gradient of a batch as the sum of those of its groups of slices, which are added always in the same order. */
record GradientSum(Gathering.Area groups) {

    private static final int PIECE = 1 << 12;

    private static final ThreadLocal<float[][]> ARRAYS = ThreadLocal.withInitial(() -> new float[2][PIECE]);

    /** Adds the gradient of a slice to those before it in its group. */
    void add(int group, boolean first, FloatPointer gradient) {
        FloatPointer sum = floats(group);
        if (first) {
            FloatPointer.memcpy(sum, gradient, gradient.capacity() * Float.BYTES);
        } else {
            add(gradient, sum);
        }
    }

    /** Writes the sum of all groups. */
    void write(FloatPointer sum) {
        FloatPointer.memcpy(sum, floats(0), sum.capacity() * Float.BYTES);
        for (int group = 1; group < groups.rows(); group++) {
            add(floats(group), sum);
        }
    }

    private FloatPointer floats(int group) {
        return new FloatPointer(groups.row(group)).capacity(groups.rowBytes() / Float.BYTES);
    }

    private static void add(FloatPointer addend, FloatPointer sum) {
        float[] values = ARRAYS.get()[0];
        float[] addends = ARRAYS.get()[1];
        for (long start = 0; start < sum.capacity(); start += PIECE) {
            int count = (int) Math.min(PIECE, sum.capacity() - start);
            new FloatPointer(sum).position(start).get(values, 0, count);
            new FloatPointer(addend).position(start).get(addends, 0, count);
            for (int i = 0; i < count; i++) {
                values[i] += addends[i];
            }
            new FloatPointer(sum).position(start).put(values, 0, count);
        }
    }
}
