package cnnbyhand.training.engine;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** What the slices of a batch leave for its end. Each lane asks for the same areas in the same order. */
final class Gathering {

    private final List<Area> areas = new ArrayList<>();

    /** Rows of equal length: one for each slice, or for each group of slices. */
    static final class Area {

        private final long rowBytes;
        private final long rows;
        private final List<Storage> readers = new ArrayList<>();
        private BytePointer place;

        private Area(long rowBytes, long rows) {
            this.rowBytes = rowBytes;
            this.rows = rows;
        }

        private long bytes() {
            return rowBytes * rows;
        }

        /** All rows, one after the other. */
        Tensor tensor(memory.desc layout) {
            Storage reader = new Storage();
            readers.add(reader);
            return reader.tensor(layout);
        }

        BytePointer row(long row) {
            return place.getPointer(BytePointer.class, row * rowBytes).capacity(rowBytes);
        }

        long rows() {
            return rows;
        }

        long rowBytes() {
            return rowBytes;
        }

        void put(long row, Tensor values) {
            Pointer.memcpy(row(row), values.floats(), rowBytes);
        }

        private void allocate() {
            place = new BytePointer(bytes());
            readers.forEach(reader -> reader.moveTo(place));
        }
    }

    /** The area of that number, which is made when it is first asked for. */
    Area area(int number, long rowBytes, long rows) {
        if (number == areas.size()) {
            areas.add(new Area(rowBytes, rows));
        }
        return areas.get(number);
    }

    long bytes() {
        return areas.stream().mapToLong(Area::bytes).sum();
    }

    void allocate() {
        areas.forEach(Area::allocate);
    }
}
