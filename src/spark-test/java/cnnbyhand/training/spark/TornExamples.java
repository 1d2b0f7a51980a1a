package cnnbyhand.training.spark;

import cnnbyhand.data.Examples;
import cnnbyhand.data.ExamplesSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Examples of which one, or a whole batch, cannot be read. */
record TornExamples(Examples all, Set<Integer> torn, Set<Integer> noticed) implements Examples {

    static TornExamples of(Examples all, Set<Integer> torn) {
        return new TornExamples(all, torn, new TreeSet<>());
    }

    @Override
    public int read(int index, float[] pixels, int offset) throws IOException {
        if (torn.contains(index)) {
            synchronized (noticed) {
                noticed.add(index);
            }
            return BROKEN;
        }
        return all.read(index, pixels, offset);
    }

    @Override
    public ExamplesSource source() {
        ExamplesSource whole = all.source();
        Set<Integer> same = torn;
        return () -> of(whole.open(), same);
    }

    @Override
    public List<String> faults() {
        return noticed.stream().map(index -> "image " + index + " is torn").toList();
    }

    @Override
    public Optional<String> fault(int index) {
        return Optional.of("/data/" + index + ".png: must be whole, found that it is torn; mend it");
    }

    @Override
    public int count() {
        return all.count();
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
    public void close() throws IOException {
        all.close();
    }
}
