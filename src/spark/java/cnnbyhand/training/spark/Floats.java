package cnnbyhand.training.spark;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/** Numbers that go to another machine block by block; Java by itself writes an array of floats one by one, three times as slowly. */
final class Floats implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int BLOCK = 4096;

    private transient float[] values;

    /** @param values not copied */
    Floats(float[] values) {
        this.values = values;
    }

    float[] values() {
        return values;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.writeInt(values.length);
        byte[] bytes = new byte[BLOCK * Float.BYTES];
        FloatBuffer block = ByteBuffer.wrap(bytes).asFloatBuffer();
        for (int from = 0; from < values.length; from += BLOCK) {
            int count = Math.min(BLOCK, values.length - from);
            block.clear().put(values, from, count);
            out.write(bytes, 0, count * Float.BYTES);
        }
    }

    private void readObject(ObjectInputStream in) throws IOException {
        values = new float[in.readInt()];
        byte[] bytes = new byte[BLOCK * Float.BYTES];
        FloatBuffer block = ByteBuffer.wrap(bytes).asFloatBuffer();
        for (int from = 0; from < values.length; from += BLOCK) {
            int count = Math.min(BLOCK, values.length - from);
            in.readFully(bytes, 0, count * Float.BYTES);
            block.clear().get(values, from, count);
        }
    }
}
