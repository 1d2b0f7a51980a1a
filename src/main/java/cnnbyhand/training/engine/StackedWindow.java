package cnnbyhand.training.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * A convolution with larger kernels as one with kernels of 3×3 and stride 1, which Winograd's algorithm computes with a quarter of the
 * multiplications: a window of 5×5 is four of 3×3, side by side, that share one output; as one convolution, its images are four copies
 * of the input, each moved by three rows or columns. With a stride, a copy has every stride-th row and column.
 */
final class StackedWindow {

    /** So many times the direct algorithm's multiplications, as many as a window of 3×3 has, still pay. */
    private static final double MOST_WORK = 1.5;

    /** With fewer kernels, the copies and their transforms take as long as what they save: measured equal at 64. */
    private static final long FEWEST_KERNELS = 96;

    /** Of a copy, its number and its part of the window along both sides. */
    record Copy(int number, WindowPart rows, WindowPart columns) {}

    private final Operation.Convolve convolution;
    private final List<WindowPart> rows;
    private final List<WindowPart> columns;

    StackedWindow(Operation.Convolve convolution) {
        this.convolution = convolution;
        rows = parts(0);
        columns = parts(1);
    }

    private List<WindowPart> parts(int side) {
        SlidingWindow window = convolution.window();
        return WindowPart.of(window.kernel()[side], window.stride()[side]);
    }

    /** Whether it is likely to be faster, where this processor has Winograd's algorithm. */
    boolean pays() {
        SlidingWindow window = convolution.window();
        long small = WindowPart.LENGTH * WindowPart.LENGTH;
        long direct = window.kernel()[0] * window.kernel()[1];
        return window.isDense()
                && direct > small
                && rows.size() * columns.size() * small <= MOST_WORK * direct
                && convolution.output().channels() >= FEWEST_KERNELS;
    }

    List<Copy> copies() {
        List<Copy> copies = new ArrayList<>();
        for (WindowPart row : rows) {
            for (WindowPart column : columns) {
                copies.add(new Copy(copies.size(), row, column));
            }
        }
        return copies;
    }

    /** The images with as much padding on all sides as the copies read. */
    ArrayShape padded() {
        return new ArrayShape(convolution.input().channels(), padded(0), padded(1));
    }

    private long padded(int side) {
        ArrayShape input = convolution.input();
        SlidingWindow window = convolution.window();
        long read = WindowPart.places(window.output()[side]) * window.stride()[side];
        long last = (side == 0 ? rows : columns)
                .stream().mapToLong(WindowPart::first).max().orElseThrow();
        return Math.max(
                read + last - window.stride()[side] + 1,
                Math.max(read, window.paddingBefore()[side] + (side == 0 ? input.height() : input.width())));
    }

    /** The copies, as the channels of one image. */
    ArrayShape stack() {
        return new ArrayShape(
                rows.size() * columns.size() * convolution.input().channels(),
                WindowPart.places(convolution.output().height()),
                WindowPart.places(convolution.output().width()));
    }

    /** The same convolution with small kernels. */
    Operation.Convolve small() {
        long[] three = {WindowPart.LENGTH, WindowPart.LENGTH};
        long[] none = {0, 0};
        SlidingWindow window = new SlidingWindow(
                three, new long[] {1, 1}, none, none, none, convolution.window().output());
        return new Operation.Convolve(stack(), convolution.output(), window, convolution.weights(), convolution.bias());
    }
}
