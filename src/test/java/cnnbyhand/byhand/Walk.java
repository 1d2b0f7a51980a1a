package cnnbyhand.byhand;

import java.util.BitSet;

/** An oracle without a formula: it lays a window on a row of cells, moves it a stride at a time and counts. */
final class Walk {
    private final int kernel;
    private final int stride;
    private final int dilation;

    Walk(int kernel, int stride, int dilation) {
        this.kernel = kernel;
        this.stride = stride;
        this.dilation = dilation;
    }

    /** How many windows lie within a row of {@code cells}. */
    int windowsWithin(int cells) {
        int windows = 0;
        for (int start = 0; touched(start).length() <= cells; start += stride) {
            windows++;
        }
        return windows;
    }

    /** How many windows it takes until the last cell is reached or passed. */
    int windowsToTheEnd(int cells) {
        int windows = 1;
        for (int start = 0; touched(start).length() < cells; start += stride) {
            windows++;
        }
        return windows;
    }

    /** How many cells of a row can be the first cell of a window. */
    int starts(int cells) {
        int starts = 0;
        for (int start = 0; start < cells; start += stride) {
            starts++;
        }
        return starts;
    }

    /** The cells that a window beginning at {@code start} reads. */
    BitSet touched(int start) {
        BitSet cells = new BitSet();
        for (int cell = start, left = kernel; left > 0; cell += dilation, left--) {
            cells.set(cell);
        }
        return cells;
    }
}
