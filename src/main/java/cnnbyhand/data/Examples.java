package cnnbyhand.data;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Labelled images that are read by index, by several threads at once. Memory does not grow with their number. */
public interface Examples extends AutoCloseable {
    /** What {@link #read} returns for a picture that cannot be decoded. */
    int BROKEN = -1;

    int count();

    int height();

    int width();

    int channels();

    /** Output index → name of the class that the output stands for. */
    SortedMap<Integer, String> classes();

    /**
     * Writes one image, scaled, in the order channel, row, column, from {@code offset} on.
     *
     * @return its output index, or {@link #BROKEN} for a picture among others that cannot be decoded
     * @throws UnusableData if what lies on the disk is not what it should be
     */
    int read(int index, float[] pixels, int offset) throws IOException;

    /** The file that holds this example alone, below the set's folder; empty where many share a file. */
    default String file(int index) {
        return "";
    }

    /** The value that stands for black in a channel; the one for white is greater by 1. */
    default float black(int channel) {
        return 0;
    }

    /** What is wrong with each picture that was found broken so far, one line each. */
    default List<String> faults() {
        return List.of();
    }

    /** What is wrong with a picture that was found broken, in one line that names its path. */
    default Optional<String> fault(int index) {
        return Optional.empty();
    }

    /** Where another machine finds them. What was made up in this process is not to be found elsewhere. */
    default ExamplesSource source() {
        throw new UnsupportedOperationException("these examples must be files, or drawn, to be opened elsewhere");
    }

    /** Values of one image: height × width × channels. */
    default int values() {
        return height() * width() * channels();
    }

    /** The first {@code count} of these examples, or all of them if there are not so many. */
    default Examples limited(int count) {
        return count < count() ? new LimitedExamples(this, count) : this;
    }

    @Override
    void close() throws IOException;
}
