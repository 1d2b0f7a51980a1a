package cnnbyhand.data;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;

/** The first examples of others, for the option {@code limit}. */
record LimitedExamples(Examples all, int count) implements Examples {
    LimitedExamples {
        if (count < 1) {
            throw new IllegalArgumentException("limit must be 1 or more, found " + count);
        }
    }

    @Override
    public int height() {
        return all.height();
    }

    @Override
    public int width() {
        return all.width();
    }

    @Override
    public int channels() {
        return all.channels();
    }

    @Override
    public SortedMap<Integer, String> classes() {
        return all.classes();
    }

    @Override
    public int read(int index, float[] pixels, int offset) throws IOException {
        return all.read(Objects.checkIndex(index, count), pixels, offset);
    }

    @Override
    public String file(int index) {
        return all.file(index);
    }

    @Override
    public float black(int channel) {
        return all.black(channel);
    }

    @Override
    public List<String> faults() {
        return all.faults();
    }

    @Override
    public Optional<String> fault(int index) {
        return all.fault(index);
    }

    @Override
    public ExamplesSource source() {
        ExamplesSource whole = all.source();
        int first = count;
        return () -> whole.open().limited(first);
    }

    @Override
    public void close() throws IOException {
        all.close();
    }
}
