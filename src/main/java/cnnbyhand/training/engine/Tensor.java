package cnnbyhand.training.engine;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;

/**
 * Values in a plan.
 *
 * @param storage where they lie; several tensors may look at one storage
 * @param offset where the first of them lies there, in bytes
 */
record Tensor(memory.desc layout, memory memory, Storage storage, long offset) {

    /** The same values in the same order, seen with other sizes. */
    Tensor as(memory.desc view) {
        return storage.tensor(view, offset);
    }

    /** Part of the same values, from {@code start} on, seen with sizes and strides of its own. */
    Tensor part(memory.desc view, long start) {
        return storage.tensor(view, offset + start * Float.BYTES);
    }

    /** The values themselves, once a plan has its memory. */
    FloatPointer floats() {
        return new FloatPointer(memory.get_data_handle()).capacity(layout.get_size() / Float.BYTES);
    }

    boolean liesAs(memory.desc other) {
        return layout.equals(other);
    }
}
