package cnnbyhand.training;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** 32-bit floating-point numbers one behind the other, most significant byte first, bit for bit and block by block. */
public final class FloatBytes {
    private static final int BLOCK = 4096;

    private FloatBytes() {}

    /** Writes all of them, four bytes each, without their count. */
    public static void write(float[] numbers, OutputStream out) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK * Float.BYTES);
        for (int from = 0; from < numbers.length; from += BLOCK) {
            int count = Math.min(BLOCK, numbers.length - from);
            bytes.asFloatBuffer().put(numbers, from, count);
            out.write(bytes.array(), 0, count * Float.BYTES);
        }
    }

    /**
     * Reads as many as are asked for, and no byte more.
     *
     * @throws EOFException if there are fewer
     */
    public static float[] read(InputStream in, int length) throws IOException {
        float[] numbers = new float[length];
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK * Float.BYTES);
        for (int from = 0; from < length; from += BLOCK) {
            int count = Math.min(BLOCK, length - from);
            if (in.readNBytes(bytes.array(), 0, count * Float.BYTES) < count * Float.BYTES) {
                throw new EOFException("fewer than " + length + " numbers");
            }
            bytes.asFloatBuffer().get(numbers, from, count);
        }
        return numbers;
    }
}
