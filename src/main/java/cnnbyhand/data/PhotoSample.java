package cnnbyhand.data;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The check sums of a few pictures, from the first to the last: they tell other pictures of the same size, as far as a few can.
 *
 * @param sums number of the picture → SHA-256 of its file
 */
record PhotoSample(TreeMap<Integer, String> sums) implements Serializable {
    private static final int MOST = 16;

    /** What cannot be read here is told when it is trained on. */
    static PhotoSample of(Path folder, PhotoFiles files) {
        TreeMap<Integer, String> sums = new TreeMap<>();
        int count = Math.min(MOST, files.count());
        for (int place = 0; place < count; place++) {
            int index = (int) ((long) place * files.count() / count);
            readableSum(files.path(folder, index)).ifPresent(sum -> sums.put(index, sum));
        }
        return new PhotoSample(sums);
    }

    private static Optional<String> readableSum(Path file) {
        try {
            return Optional.of(sum(file));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** @throws UnusableData if one of them is not there, or is another */
    void requireSame(Path folder, PhotoFiles files) throws IOException {
        for (Map.Entry<Integer, String> each : sums.entrySet()) {
            Path file = SharedFiles.visible(files.path(folder, each.getKey()));
            if (!sum(file).equals(each.getValue())) {
                throw SharedFiles.other(file, SharedFiles.ANOTHER_SUM);
            }
        }
    }

    private static String sum(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return Sum.sha256().add(bytes, 0, bytes.length).hex();
    }
}
