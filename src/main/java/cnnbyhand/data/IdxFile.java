package cnnbyhand.data;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file in the format IDX of unsigned bytes, gzipped or not: a magic number, the size of each dimension, the values. It
 * is checked from end to end when it is opened, and unpacked into a temporary file that leaves no trace, so that any
 * record can be read without unpacking those before it.
 */
final class IdxFile implements Closeable {
    private static final int UNSIGNED_BYTES = 0x0800;
    /** Deflate cannot pack tighter than 258 bytes into two bits. */
    private static final long TIGHTEST_PACKING = 1032;

    private final Path file;
    private final int[] sides;
    private final Sum sum = Sum.sha256();
    private final FileChannel unpacked;
    private final RecordFile records;
    private final int count;
    private final String sumInHex;

    /** @param sides the size of each dimension after the first, which counts the records */
    IdxFile(Path file, int... sides) throws IOException {
        this.file = file;
        this.sides = sides;
        this.unpacked = temporary();
        this.records = new RecordFile(file, unpacked, recordBytes());
        try (InputStream in = Unpacking.open(file)) {
            count = readHeader(in);
            readBody(in);
            sumInHex = sum.hex();
        } catch (IOException | RuntimeException fault) {
            close();
            throw fault;
        }
    }

    int count() {
        return count;
    }

    /** The file's name without the ending that says how it is packed. */
    String name() {
        return file.getFileName().toString().replaceFirst("\\.gz$", "");
    }

    /** SHA-256 of the unpacked file. */
    String sum() {
        return sumInHex;
    }

    byte[] record(int index) throws IOException {
        return records.record(index);
    }

    UnusableData fault(String rule, String found) {
        return UnusableData.published(file, rule, found);
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }

    private int recordBytes() {
        int bytes = 1;
        for (int side : sides) {
            bytes = Math.multiplyExact(bytes, side);
        }
        return bytes;
    }

    private static FileChannel temporary() throws IOException {
        return FileChannel.open(
                Files.createTempFile("cnn-by-hand-", ".idx"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    private int readHeader(InputStream in) throws IOException {
        ByteBuffer header = ByteBuffer.wrap(headerBytes(in));
        require("magic number", UNSIGNED_BYTES + sides.length + 1, header.getInt());
        long promised = Integer.toUnsignedLong(header.getInt());
        for (int side : sides) {
            require("image side", side, header.getInt());
        }
        return believable(promised);
    }

    private byte[] headerBytes(InputStream in) throws IOException {
        byte[] header = in.readNBytes(4 * (sides.length + 2));
        if (header.length < 4 * (sides.length + 2)) {
            throw fault("must begin with a header of " + 4 * (sides.length + 2) + " bytes", header.length + " bytes");
        }
        sum.add(header, 0, header.length);
        return header;
    }

    private void require(String what, int expected, int found) throws UnusableData {
        if (found != expected) {
            throw fault(what + " must be " + expected, Integer.toUnsignedString(found));
        }
    }

    /** A promise that the file is too small to keep is refused before anything is unpacked. */
    private int believable(long promised) throws IOException {
        long most = Math.min(Integer.MAX_VALUE, Files.size(file) * TIGHTEST_PACKING / recordBytes());
        if (promised < 1 || promised > most) {
            throw fault("a file of its size must promise 1 to " + most + " records", "a promise of " + promised);
        }
        return (int) promised;
    }

    private void readBody(InputStream in) throws IOException {
        long promised = (long) count * recordBytes();
        byte[] piece = new byte[1 << 16];
        long found = 0;
        for (int length = in.read(piece); length > 0 && found <= promised; length = in.read(piece)) {
            store(ByteBuffer.wrap(piece, 0, length));
            sum.add(piece, 0, length);
            found += length;
        }
        if (found != promised) {
            String values = found > promised ? "more than that" : "only " + found;
            throw fault("must hold " + promised + " values for its " + count + " records", values);
        }
    }

    private void store(ByteBuffer piece) throws IOException {
        while (piece.hasRemaining()) {
            unpacked.write(piece);
        }
    }
}
