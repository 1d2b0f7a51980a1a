package cnnbyhand.data;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Opens a set in MNIST's layout, and finds out which one it is. */
final class IdxFolder {
    private static final int SIDE = 28;

    private IdxFolder() {}

    /**
     * Opens the set that lies there.
     *
     * @throws UnusableData if it is damaged, tests on its training images, or nothing says which set of EMNIST's it is
     */
    static ImageData open(IdxPlace place) throws IOException {
        IdxFile images = new IdxFile(place.trainImages(), SIDE, SIDE);
        IdxSet set = set(place, images);
        IdxExamples train = new IdxExamples(images, place::trainLabels, set);
        try {
            IdxExamples test = new IdxExamples(new IdxFile(place.testImages(), SIDE, SIDE), place::testLabels, set);
            return checked(set, train, test);
        } catch (IOException | RuntimeException fault) {
            train.close();
            throw fault;
        }
    }

    /** The set that the names of its files and folders tell; MNIST where they tell nothing. */
    static IdxSet named(IdxPlace place) throws UnusableData {
        if (place.isVague()) {
            throw new UnusableData(
                    place.folder(),
                    "must be named after the one of EMNIST's sets that it holds",
                    "EMNIST alone",
                    "call it emnist-balanced, -bymerge, -byclass, -letters, -digits or -mnist");
        }
        return place.named().orElse(IdxSet.MNIST);
    }

    private static IdxSet set(IdxPlace place, IdxFile images) throws IOException {
        try {
            Optional<IdxSet> known = IdxSet.ofSums(List.of(images.sum(), images.packedSum()));
            return known.isPresent() ? known.get() : named(place);
        } catch (IOException | RuntimeException fault) {
            images.close();
            throw fault;
        }
    }

    private static ImageData checked(IdxSet set, IdxExamples train, IdxExamples test) throws IOException {
        try {
            SameFiles files = new SameFiles();
            files.add(train.images().file(), train.images().sum());
            files.add(test.images().file(), test.images().sum());
            return images(set, train, test);
        } catch (IOException | RuntimeException fault) {
            test.close();
            throw fault;
        }
    }

    private static ImageData images(IdxSet set, IdxExamples train, IdxExamples test) throws IOException {
        SortedMap<String, String> sums = new TreeMap<>(train.sums());
        sums.putAll(test.sums());
        List<IdxFile> files = List.of(train.images(), train.labels(), test.images(), test.labels());
        return new ImageData(set.title(), train, test, false, "", IdxCaveats.on(set, files), sums);
    }
}
