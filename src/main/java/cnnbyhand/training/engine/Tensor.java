package cnnbyhand.training.engine;

import org.bytedeco.dnnl.memory;

/**
 * Values in a plan.
 *
 * @param storage where they lie; several tensors may look at one storage
 */
record Tensor(memory.desc layout, memory memory, Storage storage) {

    /** The same values in the same order, seen with other sizes. */
    Tensor as(memory.desc view) {
        return storage.tensor(view);
    }

    boolean liesAs(memory.desc other) {
        return layout.equals(other);
    }
}
