package cnnbyhand.training.engine;

import java.util.Arrays;

/** How long one thread has been in each pass of each stage, and outside of all. */
final class StageClock {
    private final long[] nanoseconds;
    private int current;
    private long since = System.nanoTime();

    /** @param passes of all stages; a clock begins outside of them */
    StageClock(int passes) {
        nanoseconds = new long[passes + 1];
        current = passes;
    }

    /** From now on a stage is in that pass. */
    void enter(int pass) {
        long now = System.nanoTime();
        nanoseconds[current] += now - since;
        current = pass;
        since = now;
    }

    /** From now on no stage is in any. */
    void leave() {
        enter(nanoseconds.length - 1);
    }

    /** Forgets the time so far. */
    void reset() {
        enter(current);
        Arrays.fill(nanoseconds, 0);
    }

    /** In one pass, up to the last change. */
    long nanoseconds(int pass) {
        return nanoseconds[pass];
    }

    long nanosecondsOutside() {
        return nanoseconds[nanoseconds.length - 1];
    }
}
