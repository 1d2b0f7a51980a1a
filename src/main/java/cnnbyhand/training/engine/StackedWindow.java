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

    /** So many bytes of copies at a time; 8 of AlexNet's images took no longer, one by one, than 32 at once. */
    private static final long PORTION = 12_000_000;

    private static final long MOST_PORTIONS = 32;

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
        ArrayShape input = convolution.input();
        return new ArrayShape(input.channels(), padded(0, input.height(), rows), padded(1, input.width(), columns));
    }

    /** oneDNN takes no view whose last stride reaches beyond the image, even if nothing is read there. */
    private long padded(int side, long input, List<WindowPart> parts) {
        SlidingWindow window = convolution.window();
        long strides = WindowPart.places(window.output()[side]) * window.stride()[side];
        long read = parts.get(parts.size() - 1).first() + strides - window.stride()[side] + 1;
        return Math.max(window.paddingBefore()[side] + input, Math.max(strides, read));
    }

    /** The copies, as the channels of one image. */
    ArrayShape stack() {
        return new ArrayShape(
                rows.size() * columns.size() * convolution.input().channels(),
                WindowPart.places(convolution.output().height()),
                WindowPart.places(convolution.output().width()));
    }

    /** Of so many images of a batch the copies are made at the same time, and computed with. */
    long imagesAtATime(long batch) {
        return Math.max(PORTION / Float.BYTES / stack().values(), batch / MOST_PORTIONS + 1);
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
