package cnnbyhand.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;

/** Makes sure that this machine sees the files that another one has opened. */
final class SharedFiles {
    private static final String REMEDY =
            "put the images where every machine sees them by the same path, and name it with -Ddata=FOLDER";

    static final String ANOTHER_SUM = "another check sum";

    private SharedFiles() {}

    /** @throws UnusableData if there is nothing at this place */
    static Path visible(String place) throws UnusableData {
        return visible(ImagePlace.path(place));
    }

    /** @throws UnusableData if there is nothing at this place */
    static Path visible(Path path) throws UnusableData {
        if (!Files.isReadable(path)) {
            throw new UnusableData(path, "must be visible from every machine", absence(path), REMEDY);
        }
        return path;
    }

    private static String absence(Path path) {
        return Files.exists(path) ? "no permission to read it" : "nothing there";
    }

    /** @throws UnusableData if the sums differ; what was opened is closed then */
    static void require(Path file, SortedMap<String, String> expected, SortedMap<String, String> found, Examples opened)
            throws IOException {
        if (!expected.equals(found)) {
            opened.close();
            throw other(file, ANOTHER_SUM);
        }
    }

    static UnusableData other(Path file, String found) {
        return new UnusableData(file, "must be the same on every machine", found, REMEDY);
    }
}
