package cnnbyhand.training.engine;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.BytePointer;

/**
 * Plans the memory of a plan: values that the backward calls need are kept each in a place of its own; all others pass through two
 * places in turn, since a call reads one value and writes the next. Without that, {@code alexnet} at batch 32 would take 873 MB and not
 * 665.
 */
final class Buffers {

    private static final long ALIGNMENT = 4096;

    private final List<Storage> storages = new ArrayList<>();
    private final Storage[] passing = {storage(), storage()};
    private final Storage scratchpad = storage();

    private Storage storage() {
        Storage storage = new Storage();
        storages.add(storage);
        return storage;
    }

    Tensor kept(memory.desc layout) {
        return storage().tensor(layout);
    }

    /** A value that lives until its successor is computed; it does not lie where {@code alive} lies. */
    Tensor passing(memory.desc layout, Tensor alive) {
        return (alive.storage() == passing[0] ? passing[1] : passing[0]).tensor(layout);
    }

    /** Working memory of one call. */
    Tensor scratchpad(memory.desc layout) {
        return scratchpad.tensor(layout);
    }

    /** What {@link #allocate} takes. */
    long bytes() {
        return storages.stream().mapToLong(Buffers::room).sum() + ALIGNMENT;
    }

    /** Allocates everything at once and tells every memory its place. */
    void allocate() {
        BytePointer all = new BytePointer(bytes());
        long offset = ALIGNMENT - all.address() % ALIGNMENT;
        for (Storage storage : storages) {
            storage.moveTo(all.getPointer(BytePointer.class, offset));
            offset += room(storage);
        }
    }

    private static long room(Storage storage) {
        return (storage.bytes() + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }
}
