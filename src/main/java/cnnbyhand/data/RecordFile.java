package cnnbyhand.data;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/**
 * Records of equal length, read by position and by several threads at once.
 *
 * @param file the user's file, for messages
 * @param bytes that file, or a temporary one with what it unpacks to
 * @param start the place of the first record
 */
record RecordFile(Path file, SeekableByteChannel bytes, long start, int recordBytes) implements Closeable {
    byte[] record(int index) throws IOException {
        ByteBuffer record = ByteBuffer.allocate(recordBytes);
        long from = start + (long) index * recordBytes;
        while (record.hasRemaining()) {
            if (read(record, from + record.position()) < 0) {
                throw UnusableData.published(file, "must stay as it is while it is read", "that it became shorter");
            }
        }
        return record.array();
    }

    /** Threads take turns where the file is not this machine's: its place is moved for all of them. */
    private int read(ByteBuffer record, long from) throws IOException {
        if (bytes instanceof FileChannel own) {
            return own.read(record, from);
        }
        synchronized (bytes) {
            return bytes.position(from).read(record);
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
