package cnnbyhand.training.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;

/**
 * Plans the memory of a plan: values lie in one block, each in the first gap, the largest before the others, so that two overlap only
 * if no call finds both of them alive.
 */
final class Buffers {

    private static final long ALIGNMENT = 4096;

    private final List<Storage> storages = new ArrayList<>();

    /** Where a storage begins, in bytes from the start of the block. */
    private record PlacedStorage(Storage storage, long start) {
        long end() {
            return start + (storage.bytes() + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        }
    }

    Storage storage() {
        Storage storage = new Storage();
        storages.add(storage);
        return storage;
    }

    /** What {@link #allocate} takes. */
    long bytes() {
        return bytes(places());
    }

    private static long bytes(List<PlacedStorage> places) {
        return places.stream().mapToLong(PlacedStorage::end).max().orElse(0) + ALIGNMENT;
    }

    /** Allocates everything at once and tells every memory its place. */
    void allocate() {
        List<PlacedStorage> places = places();
        BytePointer all = new BytePointer(bytes(places));
        BytePointer block = all.getPointer(BytePointer.class, ALIGNMENT - all.address() % ALIGNMENT);
        places.forEach(place -> place.storage().moveTo(block.getPointer(BytePointer.class, place.start())));
    }

    /** In order of their starts. */
    private List<PlacedStorage> places() {
        List<PlacedStorage> places = new ArrayList<>();
        storages.stream()
                .sorted(Comparator.comparingLong(Storage::bytes).reversed())
                .forEach(storage -> add(storage, places));
        return places;
    }

    private static void add(Storage storage, List<PlacedStorage> places) {
        PlacedStorage place = new PlacedStorage(storage, 0);
        for (PlacedStorage other : places) {
            if (other.start() >= place.end()) {
                break;
            }
            if (other.storage().meets(storage) && other.end() > place.start()) {
                place = new PlacedStorage(storage, other.end());
            }
        }
        int index = 0;
        while (index < places.size() && places.get(index).start() <= place.start()) {
            index++;
        }
        places.add(index, place);
    }
}
