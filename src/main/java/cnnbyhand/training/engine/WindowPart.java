package cnnbyhand.training.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the windows of three places that a longer window is taken apart into, along one side of an image: its weights are the longer
 * one's from {@code first} on, a stride apart.
 *
 * @param weights how many of the three there are; the others are zero
 */
record WindowPart(long first, long weights) {

    static final int LENGTH = 3;

    /** The parts of a window of {@code kernel} places: every weight is in exactly one of them. */
    static List<WindowPart> of(long kernel, long stride) {
        List<WindowPart> parts = new ArrayList<>();
        for (long block = 0; block < kernel; block += LENGTH * stride) {
            for (long first = block; first < Math.min(kernel, block + stride); first++) {
                long there = (kernel - first + stride - 1) / stride;
                parts.add(new WindowPart(first, Math.min(LENGTH, there)));
            }
        }
        return parts;
    }

    /** How many places three neighbours have to be chosen from, for so many outputs. */
    static long places(long output) {
        return output + LENGTH - 1;
    }
}
