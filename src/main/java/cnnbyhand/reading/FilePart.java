package cnnbyhand.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/** A part of a file as if it were a file of its own, which is only read. */
final class FilePart implements SeekableByteChannel {
    private final FileChannel file;
    private final long start;
    private final long length;
    private long position;

    private FilePart(FileChannel file, long start, long length) {
        this.file = file;
        this.start = start;
        this.length = length;
    }

    static FilePart open(Path file, long start, long length) throws IOException {
        return new FilePart(FileChannel.open(file), start, length);
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (position < 0 || position >= length) {
            return -1;
        }
        ByteBuffer within = into.slice();
        within.limit((int) Math.min(into.remaining(), length - position));
        int count = file.read(within, start + position);
        into.position(into.position() + Math.max(count, 0));
        position += Math.max(count, 0);
        return count;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long place) {
        position = place;
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
