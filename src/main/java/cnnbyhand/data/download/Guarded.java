package cnnbyhand.data.download;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** What is read from an archive: it has a limit, and its damage is told as a failed download, whatever it is. */
final class Guarded extends InputStream {
    private final InputStream in;
    private final long mostBytes;
    private long bytes;

    Guarded(InputStream in, long mostBytes) {
        this.in = in;
        this.mostBytes = mostBytes;
    }

    /** Libraries answer damage with exceptions of many kinds. */
    static DownloadFailed damaged(Exception damage) {
        if (damage instanceof DownloadFailed told) {
            return told;
        }
        boolean early = damage instanceof EOFException || damage.getMessage() == null;
        return new DownloadFailed("the archive is damaged (" + (early ? "it ends early" : damage.getMessage()) + ")");
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] piece, int from, int length) throws IOException {
        try {
            int count = in.read(piece, from, length);
            bytes += Math.max(0, count);
            if (bytes > mostBytes) {
                throw new DownloadFailed("the archive unpacks to more than " + mostBytes + " bytes");
            }
            return count;
        } catch (IOException | RuntimeException damage) {
            throw damaged(damage);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
