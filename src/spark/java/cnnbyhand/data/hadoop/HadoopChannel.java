package cnnbyhand.data.hadoop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.apache.hadoop.fs.FSDataInputStream;

/** A file that is read from any place in it. */
final class HadoopChannel implements SeekableByteChannel {
    private final FSDataInputStream in;
    private final long size;
    private boolean open = true;

    HadoopChannel(FSDataInputStream in, long size) {
        this.in = in;
        this.size = size;
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        byte[] piece = new byte[to.remaining()];
        int length = in.read(piece, 0, piece.length);
        to.put(piece, 0, Math.max(0, length));
        return length;
    }

    @Override
    public long position() throws IOException {
        return in.getPos();
    }

    /** Hadoop refuses a place behind the end, which a channel may have. */
    @Override
    public SeekableByteChannel position(long place) throws IOException {
        in.seek(Math.min(place, size));
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() throws IOException {
        open = false;
        in.close();
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long length) {
        throw new NonWritableChannelException();
    }
}
