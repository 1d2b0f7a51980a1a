package cnnbyhand.training.engine;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/**
 * A piece of native memory whose place is decided when all of a plan is known. It is alive from the first call that uses it to the
 * last; before and after, its place may be another's.
 */
final class Storage {

    /** @param offset where it begins, in bytes */
    private record View(memory memory, long offset) {}

    private final List<View> views = new ArrayList<>();
    private long bytes;
    private int first = Integer.MAX_VALUE;
    private int last = Integer.MIN_VALUE;
    private Pointer place;

    /** A storage whose place is known already. */
    static Tensor at(Pointer place, memory.desc layout) {
        Storage storage = new Storage();
        storage.place = place;
        return storage.tensor(layout);
    }

    Tensor tensor(memory.desc layout) {
        return tensor(layout, 0);
    }

    /** A view of the values from {@code offset} on, in bytes; only the whole says how large a storage is. */
    Tensor tensor(memory.desc layout, long offset) {
        memory view = OneDnn.memory(layout, place == null ? null : place(offset));
        views.add(new View(view, offset));
        if (offset == 0) {
            bytes = Math.max(bytes, layout.get_size());
        }
        return new Tensor(layout, view, this, offset);
    }

    long bytes() {
        return bytes;
    }

    /** The call of that number uses it; all calls of a plan are numbered in their order. */
    void usedBy(int call) {
        first = Math.min(first, call);
        last = Math.max(last, call);
    }

    /** Whether some call finds both of them alive. */
    boolean meets(Storage other) {
        return first <= other.last && other.first <= last;
    }

    void moveTo(BytePointer newPlace) {
        place = newPlace;
        views.forEach(view -> view.memory().set_data_handle(place(view.offset())));
    }

    private Pointer place(long offset) {
        return new BytePointer(place).getPointer(BytePointer.class, offset);
    }
}
