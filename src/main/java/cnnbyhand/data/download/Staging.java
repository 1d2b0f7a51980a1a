package cnnbyhand.data.download;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A hidden folder of one process's own in the data folder (so that a finished set can be moved in one step), deleted at
 * the end. What a killed process left behind is deleted after a day.
 */
final class Staging implements Closeable {
    private static final String PREFIX = ".download-";
    private static final Duration STALE = Duration.ofDays(1);

    private final Path folder;

    Staging(Path dataFolder) throws IOException {
        deleteStale(dataFolder);
        folder = Files.createTempDirectory(dataFolder, PREFIX);
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }

    private static void deleteStale(Path dataFolder) throws IOException {
        FileTime limit = FileTime.from(Instant.now().minus(STALE));
        try (DirectoryStream<Path> all = Files.newDirectoryStream(dataFolder, PREFIX + "*")) {
            for (Path left : all) {
                deleteIfOlder(left, limit);
            }
        }
    }

    /** Any of them may vanish while it is looked at, as its own process deletes it; that is no reason not to download. */
    private static void deleteIfOlder(Path left, FileTime limit) {
        try {
            if (Files.getLastModifiedTime(left).compareTo(limit) < 0) {
                delete(left);
            }
        } catch (IOException | UncheckedIOException e) {
            // What still lies there is tried again by the next download.
        }
    }

    private static void delete(Path folder) throws IOException {
        for (Path path : deepestFirst(folder)) {
            Files.deleteIfExists(path);
        }
    }

    private static List<Path> deepestFirst(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
