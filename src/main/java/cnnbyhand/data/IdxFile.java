package cnnbyhand.data;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file in the format IDX of unsigned bytes or of whole numbers of four bytes, gzipped or not: a magic number, the size of each dimension, the values. It
 * is checked from end to end when it is opened; a gzipped one is unpacked into a temporary file, so that any record can be read
 * without unpacking those before it.
 */
final class IdxFile implements Closeable {
    private static final int UNSIGNED_BYTES = 0x0800;
    private static final int NUMBERS = 0x0C00;
    /** What QMNIST tells of each picture: its class first, then who wrote it. */
    private static final int NUMBERS_OF_A_LABEL = 8;

    /** Deflate cannot pack tighter than 258 bytes into two bits. */
    private static final long TIGHTEST_PACKING = 1032;

    private final Path file;
    private final int type;
    private final int[] sides;
    private final Sum sum = Sum.sha256();
    private final Optional<TemporaryFile> unpacked;
    private final RecordFile records;
    private final int count;
    private final String sumInHex;

    /** @param sides the size of each dimension after the first, which counts the records */
    IdxFile(Path file, int... sides) throws IOException {
        this(file, UNSIGNED_BYTES, sides);
    }

    private IdxFile(Path file, int type, int[] sides) throws IOException {
        this.file = file;
        this.type = type;
        this.sides = sides;
        this.unpacked = isPacked() ? Optional.of(new TemporaryFile(file)) : Optional.empty();
        this.records = opened();
        try (InputStream in = Unpacking.open(file)) {
            count = readHeader(in);
            readBody(in);
            sumInHex = sum.hex();
        } catch (IOException | RuntimeException fault) {
            close();
            throw fault;
        }
    }

    private RecordFile opened() throws IOException {
        return unpacked.isPresent()
                ? new RecordFile(file, unpacked.get().bytes(), 0, recordBytes())
                : new RecordFile(file, Files.newByteChannel(file), headerLength(), recordBytes());
    }

    private int headerLength() {
        return Integer.BYTES * (sides.length + 2);
    }

    /** A file of labels, each a byte, or in QMNIST's the first of eight numbers. */
    static IdxFile ofLabels(Path file) throws IOException {
        try (InputStream in = Unpacking.open(file)) {
            byte[] magic = in.readNBytes(4);
            boolean wide = magic.length == 4 && ByteBuffer.wrap(magic).getInt() == NUMBERS + 2;
            return wide ? new IdxFile(file, NUMBERS, new int[] {NUMBERS_OF_A_LABEL}) : new IdxFile(file);
        }
    }

    Path file() {
        return file;
    }

    int count() {
        return count;
    }

    int side(int place) {
        return sides[place];
    }

    /** The file's name as its publisher has it, without the ending that says how it is packed. */
    String name() {
        return IdxPlace.plain(file);
    }

    boolean isPacked() throws IOException {
        return Unpacking.isPacked(file);
    }

    /** MD5 of the file as it lies there. */
    String packedSum() throws IOException {
        return Sum.md5(file);
    }

    /** Where every machine has to see it. */
    String place() {
        return file.toAbsolutePath().toString();
    }

    /** SHA-256 of the unpacked file. */
    String sum() {
        return sumInHex;
    }

    byte[] record(int index) throws IOException {
        return records.record(index);
    }

    /** The number of a record, or the first of its numbers. */
    int number(int index) throws IOException {
        byte[] record = record(index);
        return type == NUMBERS ? ByteBuffer.wrap(record).getInt() : Byte.toUnsignedInt(record[0]);
    }

    UnusableData fault(String rule, String found) {
        return UnusableData.published(file, rule, found);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private int recordBytes() {
        int bytes = type == NUMBERS ? Integer.BYTES : 1;
        for (int side : sides) {
            bytes = Math.multiplyExact(bytes, side);
        }
        return bytes;
    }

    private int readHeader(InputStream in) throws IOException {
        ByteBuffer header = ByteBuffer.wrap(headerBytes(in));
        require("magic number", type + sides.length + 1, header.getInt());
        long promised = Integer.toUnsignedLong(header.getInt());
        for (int side : sides) {
            require(type == NUMBERS ? "numbers of a label" : "image side", side, header.getInt());
        }
        return believable(promised);
    }

    private byte[] headerBytes(InputStream in) throws IOException {
        byte[] header = in.readNBytes(headerLength());
        if (header.length < headerLength()) {
            throw fault("must begin with a header of " + headerLength() + " bytes", header.length + " bytes");
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
        if (promised < 1) {
            throw fault("must promise 1 record or more", "a promise of " + promised);
        }
        long most = Math.min(Integer.MAX_VALUE, Files.size(file) * TIGHTEST_PACKING / recordBytes());
        if (promised > most) {
            String found = Files.size(file) + " bytes";
            throw fault("must be large enough for the " + promised + " records that it promises", found);
        }
        return (int) promised;
    }

    private void readBody(InputStream in) throws IOException {
        long promised = (long) count * recordBytes();
        byte[] piece = new byte[1 << 16];
        long found = 0;
        for (int length = in.read(piece); length > 0 && found <= promised; length = in.read(piece)) {
            if (unpacked.isPresent()) {
                unpacked.get().add(piece, length);
            }
            sum.add(piece, 0, length);
            found += length;
        }
        if (found != promised) {
            String values = found > promised ? "more than that" : "only " + found;
            throw fault("must hold " + promised + " values for its " + count + " records", values);
        }
    }
}
