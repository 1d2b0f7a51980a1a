package cnnbyhand.data;

import java.io.IOException;
import java.util.SortedMap;

/** Examples of one value, their own index, with label index mod 10; some broken, some failing, all of them slow. */
record CountedExamples(int count, int brokenFrom, int brokenTo, int failing) implements Examples {
    static CountedExamples good(int count) {
        return new CountedExamples(count, -1, -1, -1);
    }

    @Override
    public int height() {
        return 1;
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public int channels() {
        return 1;
    }

    @Override
    public SortedMap<Integer, String> classes() {
        return Classes.digits();
    }

    @Override
    public int read(int index, float[] pixels, int offset) throws IOException {
        pause(index);
        if (index == failing) {
            throw new IOException("example " + index + " fails");
        }
        pixels[offset] = index;
        return index >= brokenFrom && index < brokenTo ? BROKEN : index % 10;
    }

    /** Some batches take longer than those behind them. */
    private static void pause(int index) {
        try {
            Thread.sleep(index % 7 == 0 ? 2 : 0);
        } catch (InterruptedException e) {
            throw new IllegalStateException("readers must not be interrupted: that would close their files", e);
        }
    }

    @Override
    public void close() {}
}
