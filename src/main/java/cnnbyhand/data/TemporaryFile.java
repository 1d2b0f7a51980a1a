package cnnbyhand.data;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What a packed file unpacks to, on the disk for as long as it is open; it leaves no trace. */
final class TemporaryFile implements Closeable {
    private final Path packed;
    private final FileChannel bytes;

    /** @param packed the user's file, for messages */
    TemporaryFile(Path packed) throws UnusableData {
        this.packed = packed;
        try {
            bytes = FileChannel.open(
                    Files.createTempFile("cnn-by-hand-", ".unpacked"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException fault) {
            throw noRoom(fault);
        }
    }

    FileChannel bytes() {
        return bytes;
    }

    /** @throws UnusableData if the disk is full */
    void add(byte[] piece, int length) throws UnusableData {
        try {
            for (ByteBuffer rest = ByteBuffer.wrap(piece, 0, length); rest.hasRemaining(); ) {
                bytes.write(rest);
            }
        } catch (IOException fault) {
            throw noRoom(fault);
        }
    }

    private UnusableData noRoom(IOException fault) {
        return new UnusableData(
                Path.of(System.getProperty("java.io.tmpdir")),
                "must have room for what " + packed + " unpacks to",
                "none (" + fault.getMessage() + ")",
                "free some there, or name another folder by -Djava.io.tmpdir=FOLDER");
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
