package cnnbyhand.pictures;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A row of 32-bit floating-point numbers as bytes, least significant byte first. */
public final class Floats {
    private static final int PIECE = 1 << 16;

    private Floats() {}

    public static void write(INDArray row, OutputStream out) throws IOException {
        DataBuffer numbers = row.data();
        ByteBuffer bytes = buffer();
        for (long from = 0; from < row.length(); from += PIECE) {
            int count = (int) Math.min(PIECE, row.length() - from);
            for (int place = 0; place < count; place++) {
                bytes.putFloat(place * Float.BYTES, numbers.getFloat(row.offset() + from + place));
            }
            out.write(bytes.array(), 0, count * Float.BYTES);
        }
    }

    /** Fills {@code row}, which must be as long as the stream. */
    public static void read(InputStream in, INDArray row) throws IOException {
        DataBuffer numbers = row.data();
        ByteBuffer bytes = buffer();
        for (long from = 0; from < row.length(); from += PIECE) {
            int count = (int) Math.min(PIECE, row.length() - from);
            if (in.readNBytes(bytes.array(), 0, count * Float.BYTES) < count * Float.BYTES) {
                throw new EOFException("fewer than " + row.length() + " numbers");
            }
            for (int place = 0; place < count; place++) {
                numbers.put(row.offset() + from + place, bytes.getFloat(place * Float.BYTES));
            }
        }
        if (in.read() >= 0) {
            throw new IOException("more than " + row.length() + " numbers");
        }
    }

    private static ByteBuffer buffer() {
        return ByteBuffer.allocate(PIECE * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }
}
