package cnnbyhand.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** A file's bytes, unpacked if they are gzipped; damage in the gzip is told as damage of the file. */
final class Unpacking extends FilterInputStream {
    private final Path file;

    private Unpacking(Path file, InputStream gzipped) {
        super(gzipped);
        this.file = file;
    }

    /** What the file begins with decides, not its name: some browsers unpack a file and keep the ending. */
    static InputStream open(Path file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            return isGzipped(in) ? new Unpacking(file, gunzipped(file, in)) : in;
        } catch (IOException | RuntimeException fault) {
            in.close();
            throw fault;
        }
    }

    static boolean isPacked(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return isGzipped(in);
        }
    }

    private static boolean isGzipped(InputStream in) throws IOException {
        in.mark(2);
        boolean gzipped = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzipped;
    }

    private static InputStream gunzipped(Path file, InputStream in) throws IOException {
        try {
            return new GzipCompressorInputStream(in, true);
        } catch (IOException | RuntimeException damage) {
            throw damaged(file, damage);
        }
    }

    @Override
    public int read(byte[] piece, int from, int length) throws IOException {
        try {
            return super.read(piece, from, length);
        } catch (IOException | RuntimeException damage) {
            throw damaged(file, damage);
        }
    }

    private static UnusableData damaged(Path file, Exception damage) {
        boolean early = damage instanceof EOFException || damage.getMessage() == null;
        String found = early ? "one that ends early" : "a damaged one (" + damage.getMessage() + ")";
        return UnusableData.published(file, "must be a whole gzip file", found);
    }
}
