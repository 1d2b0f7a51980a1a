package cnnbyhand.training.spark;

import cnnbyhand.training.FloatBytes;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** Numbers that go to another machine block by block; Java by itself writes an array of floats one by one, three times as slowly. */
final class Floats implements Serializable {
    private static final long serialVersionUID = 1;

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
        FloatBytes.write(values, out);
    }

    private void readObject(ObjectInputStream in) throws IOException {
        values = FloatBytes.read(in, in.readInt());
    }
}
