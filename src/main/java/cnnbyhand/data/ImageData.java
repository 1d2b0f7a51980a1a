package cnnbyhand.data;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The images of one run.
 *
 * @param title what every line and file calls them: "MNIST", or "drawn digits", never the one for the other
 * @param drawn whether the project drew them itself
 * @param whyDrawn why real images are not used; empty where they are
 * @param remarks what has to be said wherever an accuracy on these images is quoted
 * @param sums file → SHA-256 of its unpacked bytes; for a folder of pictures, of all names and sizes; empty if drawn
 */
public record ImageData(
        String title,
        Examples train,
        Examples test,
        boolean drawn,
        String whyDrawn,
        List<String> remarks,
        SortedMap<String, String> sums)
        implements AutoCloseable {
    /** What is wrong with each picture of both sets that was found broken so far, one line each. */
    public List<String> faults() {
        return Stream.of(train, test)
                .flatMap(examples -> examples.faults().stream())
                .toList();
    }

    /** The same images, but only the first of each set. */
    public ImageData limited(int training, int tests) {
        return new ImageData(title, train.limited(training), test.limited(tests), drawn, whyDrawn, remarks, sums);
    }

    @Override
    public void close() throws IOException {
        try (train;
                test) {
            // Both are closed, also if closing one of them fails.
        }
    }
}
