package cnnbyhand.training.engine;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.Pointer;

/** A piece of native memory whose place is decided when all of a plan is known. */
final class Storage {

    private final List<memory> views = new ArrayList<>();
    private long bytes;
    private Pointer place;

    /** A storage whose place is known already. */
    static Tensor at(Pointer place, memory.desc layout) {
        Storage storage = new Storage();
        storage.place = place;
        return storage.tensor(layout);
    }

    Tensor tensor(memory.desc layout) {
        memory view = OneDnn.memory(layout, place);
        views.add(view);
        bytes = Math.max(bytes, layout.get_size());
        return new Tensor(layout, view, this);
    }

    long bytes() {
        return bytes;
    }

    void moveTo(Pointer newPlace) {
        place = newPlace;
        views.forEach(view -> view.set_data_handle(newPlace));
    }
}
