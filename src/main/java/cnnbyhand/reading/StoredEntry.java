package cnnbyhand.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A part of a file as if it were one of its own: an archive's entry that was stored and not packed. */
final class StoredEntry implements SeekableByteChannel {
    private final FileChannel file;
    private final long start;
    private final long length;
    private long position;

    StoredEntry(FileChannel file, long start, long length) {
        this.file = file;
        this.start = start;
        this.length = length;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        long left = length - position;
        if (left <= 0) {
            return -1;
        }
        ByteBuffer part = into.duplicate();
        part.limit(into.position() + (int) Math.min(into.remaining(), left));
        int count = file.read(part, start + position);
        position += Math.max(0, count);
        into.position(into.position() + Math.max(0, count));
        return count;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long other) {
        position = other;
        return this;
    }

    @Override
    public long size() {
        return length;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
