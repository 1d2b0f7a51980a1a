package cnnbyhand.reading;

import cnnbyhand.byhand.ImpossibleLayer;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip archive whose entries are read where they lie, each by its whole name: nothing is unpacked to a place. */
final class ZippedFile implements Closeable {
    private static final int LARGEST_TEXT = 1 << 27;

    private final Path file;
    private final ZipFile zip;

    private ZippedFile(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /** What is made of an archive while it is open. */
    interface ZipReading {
        DescribedNetwork read(ZippedFile zip) throws IOException, UnusableNetwork;
    }

    static DescribedNetwork read(Path file, ZipReading reading) throws IOException, UnusableNetwork {
        try (ZippedFile zip =
                new ZippedFile(file, ZipFile.builder().setPath(file).get())) {
            return reading.read(zip);
        } catch (ImpossibleLayer fault) {
            throw fault;
        } catch (IOException | IllegalArgumentException damage) {
            throw new UnusableNetwork(
                    "the file must be a whole zip archive, found damage (" + damage.getMessage() + ")");
        }
    }

    Path file() {
        return file;
    }

    Optional<ZipArchiveEntry> entry(String name) {
        return Optional.ofNullable(zip.getEntry(name));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    InputStream open(ZipArchiveEntry entry) throws IOException {
        return zip.getInputStream(entry);
    }

    /** An entry's text, which may be at most {@link #LARGEST_TEXT} bytes whatever the archive says of it. */
    Optional<String> text(String name) throws IOException, UnusableNetwork {
        Optional<ZipArchiveEntry> entry = entry(name);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = open(entry.get())) {
            byte[] bytes = in.readNBytes(LARGEST_TEXT + 1);
            if (bytes.length > LARGEST_TEXT) {
                throw new UnusableNetwork(name + " must have at most " + LARGEST_TEXT + " bytes, found more");
            }
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
