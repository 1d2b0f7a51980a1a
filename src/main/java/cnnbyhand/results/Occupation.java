package cnnbyhand.results;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a folder for one training, in whatever process, until it is closed; a process that is killed leaves nothing locked. */
final class Occupation implements AutoCloseable {
    private static final String FILE = ".training.lock";

    private final Path file;
    private final FileChannel channel;

    private Occupation(Path file) throws IOException {
        this.file = file;
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** @throws UnwritableFolder if another training is at work there */
    static Occupation of(Path folder) throws IOException {
        Occupation occupation = new Occupation(folder.resolve(FILE));
        if (!occupation.succeeds()) {
            occupation.channel.close();
            throw UnwritableFolder.occupied(folder);
        }
        return occupation;
    }

    /** Where the file system knows no locks the folder is taken as it is. */
    private boolean succeeds() {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ofThisProcess) {
            return false;
        } catch (IOException withoutLocks) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        channel.close();
    }
}
