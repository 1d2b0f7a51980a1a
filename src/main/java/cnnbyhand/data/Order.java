package cnnbyhand.data;

import java.util.Random;
import java.util.stream.IntStream;

/** In which order a pass takes the examples. */
public final class Order {
    private Order() {}

    public static int[] inSequence(int count) {
        return IntStream.range(0, count).toArray();
    }

    /** A shuffling that follows from seed and epoch alone, so that a run can be resumed in the middle of an epoch. */
    public static int[] shuffled(int count, long seed, int epoch) {
        int[] order = inSequence(count);
        Random random = new Random(seed * 1_000_003 + epoch);
        for (int last = count - 1; last > 0; last--) {
            swap(order, last, random.nextInt(last + 1));
        }
        return order;
    }

    private static void swap(int[] order, int one, int other) {
        int held = order[one];
        order[one] = order[other];
        order[other] = held;
    }
}
