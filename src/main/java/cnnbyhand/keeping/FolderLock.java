package cnnbyhand.keeping;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a folder for the trainings of one process, until it is closed. A process that is killed leaves nothing locked. The file stays,
 * empty: were it deleted, one process could lock the deleted file, which it had opened before, and another one the new file.
 */
public final class FolderLock implements AutoCloseable {
    private static final String FILE = ".training.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws UnwritableFolder if another process trains there, or the file cannot be opened */
    static FolderLock of(Path folder) throws IOException {
        FileChannel channel = opened(folder);
        if (isTaken(channel)) {
            channel.close();
            throw UnwritableFolder.occupied(folder);
        }
        return new FolderLock(channel);
    }

    private static FileChannel opened(Path folder) throws UnwritableFolder {
        Path file = folder.resolve(FILE);
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException fault) {
            throw new UnwritableFolder(file, UnwrittenFiles.reason(fault));
        }
    }

    /** Where the file system knows no locks the folder is taken as it is. */
    private static boolean isTaken(FileChannel channel) {
        try {
            FileLock lock = channel.tryLock();
            return lock == null;
        } catch (IOException withoutLocks) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
