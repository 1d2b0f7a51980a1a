package cnnbyhand.data;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Records of equal length, read by position and by several threads at once.
 *
 * @param file the user's file, for messages
 * @param bytes that file, or a temporary one with what it unpacks to
 */
record RecordFile(Path file, FileChannel bytes, int recordBytes) implements Closeable {
    byte[] record(int index) throws IOException {
        ByteBuffer record = ByteBuffer.allocate(recordBytes);
        long from = (long) index * recordBytes;
        while (record.hasRemaining()) {
            if (bytes.read(record, from + record.position()) < 0) {
                throw UnusableData.published(file, "must stay as it is while it is read", "that it became shorter");
            }
        }
        return record.array();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
