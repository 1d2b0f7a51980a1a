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

    private Split() {}

    /** @param least so many values are not worth waking another processor */
    static void run(long length, long least, RangeWork work) {
        if (length <= least) {
            work.on(0, length);
        } else {
            IntStream.range(0, PARTS)
                    .parallel()
                    .forEach(index -> work.on(length * index / PARTS, length * (index + 1) / PARTS));
        }
    }
}
