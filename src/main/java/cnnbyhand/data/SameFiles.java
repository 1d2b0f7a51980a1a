package cnnbyhand.data;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Refuses to test on what is trained on: an accuracy on that tells nothing. */
final class SameFiles {
    private final Map<String, Path> seen = new LinkedHashMap<>();

    /**
     * Takes one more file of images.
     *
     * @param sum of its unpacked bytes
     * @throws UnusableData if one with the same bytes was taken before
     */
    void add(Path file, String sum) throws UnusableData {
        Path before = seen.putIfAbsent(sum, file);
        if (before != null) {
            throw new UnusableData(
                    file,
                    "must hold other images than the set's other files",
                    "the bytes of " + before.getFileName(),
                    "put the publisher's file in its place, or say -Ddata=" + DataFolder.DRAWN);
        }
    }
}
