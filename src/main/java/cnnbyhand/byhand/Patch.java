package cnnbyhand.byhand;

import java.util.List;

/** The cells of a window where it is laid on the input for one value of the output. */
final class Patch {
    private final List<Axis> axes;
    private final Shape input;

    /** Takes one cell: its place in the window, the input's place below it, and whether that is not padding. */
    @FunctionalInterface
    interface CellVisitor {
        void take(int[] cell, int[] place, boolean inside);
    }

    Patch(Window window, Shape input) {
        this.axes = window.axes();
        this.input = input;
    }

    /**
     * Goes through the window's cells row by row; both arrays are used again for the next cell.
     *
     * @param channel of the input
     * @param output the place of the output value: its channel, then a place on each axis
     */
    void each(int channel, int[] output, CellVisitor visitor) {
        int[] cell = new int[axes.size()];
        int[] place = new int[axes.size() + 1];
        place[0] = channel;
        do {
            visitor.take(cell, place, lay(cell, output, place));
        } while (next(cell));
    }

    private boolean lay(int[] cell, int[] output, int[] place) {
        boolean inside = true;
        for (int each = 0; each < cell.length; each++) {
            Axis axis = axes.get(each);
            long size = input.axes().get(each);
            int at = axis.start(output[each + 1], size) + cell[each] * (int) axis.dilation();
            place[each + 1] = at;
            inside &= at >= 0 && at < size;
        }
        return inside;
    }

    private boolean next(int[] cell) {
        int axis = cell.length - 1;
        while (axis >= 0 && ++cell[axis] == axes.get(axis).kernel()) {
            cell[axis--] = 0;
        }
        return axis >= 0;
    }
}
