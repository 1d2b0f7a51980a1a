package cnnbyhand.training.engine;

import java.util.stream.IntStream;

/** Work on a long row of values that is split among the processors; what is computed does not depend on how. */
final class Split {

    /** Work on the values from {@code from} to {@code to}. */
    @FunctionalInterface
    interface RangeWork {
        void on(long from, long to);
    }

    private static final int PARTS = Runtime.getRuntime().availableProcessors();

    private static final ThreadLocal<Boolean> ALONE = ThreadLocal.withInitial(() -> false);

    private Split() {}

    /** Whether this thread does all of its work by itself from now on, since the other processors have work of their own. */
    static boolean alone(boolean now) {
        boolean before = ALONE.get();
        ALONE.set(now);
        return before;
    }

    /** @param least so many values are not worth waking another processor */
    static void run(long length, long least, RangeWork work) {
        if (length <= least || ALONE.get()) {
            work.on(0, length);
        } else {
            IntStream.range(0, PARTS)
                    .parallel()
                    .forEach(index -> work.on(length * index / PARTS, length * (index + 1) / PARTS));
        }
    }
}
