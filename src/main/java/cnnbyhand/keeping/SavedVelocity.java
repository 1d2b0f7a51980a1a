package cnnbyhand.keeping;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** 32-bit floating-point numbers one behind the other, most significant byte first. */
final class SavedVelocity {
    private static final int PIECE = 1 << 16;

    private SavedVelocity() {}

    static void write(float[] numbers, OutputStream out) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(PIECE * Float.BYTES);
        for (int from = 0; from < numbers.length; from += PIECE) {
            int count = Math.min(PIECE, numbers.length - from);
            bytes.asFloatBuffer().put(numbers, from, count);
            out.write(bytes.array(), 0, count * Float.BYTES);
        }
    }

    /** Nothing may follow them. */
    static float[] read(InputStream in, int length) throws IOException {
        float[] numbers = new float[length];
        ByteBuffer bytes = ByteBuffer.allocate(PIECE * Float.BYTES);
        for (int from = 0; from < length; from += PIECE) {
            int count = Math.min(PIECE, length - from);
            if (in.readNBytes(bytes.array(), 0, count * Float.BYTES) < count * Float.BYTES) {
                throw new EOFException("fewer than " + length + " numbers");
            }
            bytes.asFloatBuffer().get(numbers, from, count);
        }
        if (in.read() >= 0) {
            throw new IOException("more than " + length + " numbers");
        }
        return numbers;
    }
}
