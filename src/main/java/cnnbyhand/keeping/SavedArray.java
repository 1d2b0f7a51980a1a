package cnnbyhand.keeping;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A row of 32-bit floating-point numbers in the format of {@code Nd4j.write}: its form, then the numbers, most significant byte
 * first. {@code Nd4j.read} makes an array of its own; this fills one that is there, so that no number is held twice.
 */
final class SavedArray {
    private static final int PIECE = 1 << 16;

    private SavedArray() {}

    static void write(INDArray row, OutputStream out) throws IOException {
        DataOutputStream form = new DataOutputStream(out);
        row.shapeInfoDataBuffer().write(form);
        form.writeUTF(row.data().allocationMode().name());
        form.writeLong(row.length());
        form.writeUTF(DataType.FLOAT.name());
        form.flush();
        writeNumbers(row, out);
    }

    private static void writeNumbers(INDArray row, OutputStream out) throws IOException {
        float[] numbers = new float[PIECE];
        ByteBuffer bytes = ByteBuffer.allocate(PIECE * Float.BYTES);
        try (FloatPointer place = start(row)) {
            for (long from = 0; from < row.length(); from += PIECE) {
                int count = (int) Math.min(PIECE, row.length() - from);
                place.position(row.offset() + from).get(numbers, 0, count);
                bytes.asFloatBuffer().put(numbers, 0, count);
                out.write(bytes.array(), 0, count * Float.BYTES);
            }
        }
    }

    /** Fills {@code row}, which must be as long as the array in the stream; nothing may follow it. */
    static void read(InputStream in, INDArray row) throws IOException {
        requireForm(new DataInputStream(in), row);
        readNumbers(in, row);
        if (in.read() >= 0) {
            throw new IOException("more than " + row.length() + " numbers");
        }
    }

    private static void requireForm(DataInputStream in, INDArray row) throws IOException {
        in.readUTF();
        long shape = in.readLong();
        in.readUTF();
        in.skipNBytes(shape * Long.BYTES);
        in.readUTF();
        long length = in.readLong();
        String type = in.readUTF();
        if (length != row.length() || !type.equals(DataType.FLOAT.name())) {
            throw new IOException("other than " + row.length() + " numbers");
        }
    }

    private static void readNumbers(InputStream in, INDArray row) throws IOException {
        float[] numbers = new float[PIECE];
        ByteBuffer bytes = ByteBuffer.allocate(PIECE * Float.BYTES);
        try (FloatPointer place = start(row)) {
            for (long from = 0; from < row.length(); from += PIECE) {
                int count = (int) Math.min(PIECE, row.length() - from);
                if (in.readNBytes(bytes.array(), 0, count * Float.BYTES) < count * Float.BYTES) {
                    throw new EOFException("fewer than " + row.length() + " numbers");
                }
                bytes.asFloatBuffer().get(numbers, 0, count);
                place.position(row.offset() + from).put(numbers, 0, count);
            }
        }
    }

    /** Where the array's memory begins, as a pointer of its own: to move the buffer's would move it for everyone. */
    private static FloatPointer start(INDArray row) {
        return new FloatPointer(row.data().pointer());
    }
}
