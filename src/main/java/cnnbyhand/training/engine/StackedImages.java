package cnnbyhand.training.engine;

import org.bytedeco.dnnl.memory;

/** Makes the copies of a {@link StackedWindow} and adds their gradients up again. */
final class StackedImages {

    private static final int BLOCK = 16;

    private final PlanBuilder plan;
    private final long images;
    private final StackedWindow window;
    private final ArrayShape shape;
    private final SlidingWindow large;
    private final int block;

    /**
     * @param images how many
     * @param inBlocks whether images and copies lie in blocks of 16 channels, else plainly
     */
    StackedImages(
            PlanBuilder plan, long images, Operation.Convolve convolution, StackedWindow window, boolean inBlocks) {
        this.plan = plan;
        this.images = images;
        this.window = window;
        shape = convolution.input();
        large = convolution.window();
        block = inBlocks ? BLOCK : 1;
    }

    Tensor stacked(Tensor source) {
        Tensor padded = plan.values(layout(window.padded()));
        plan.cleared(padded);
        plan.copied(whole(source), middle(padded));
        Tensor stacked = plan.values(layout(window.stack()));
        window.copies().forEach(copy -> plan.copied(read(padded, copy), part(stacked, copy)));
        return stacked;
    }

    /**
     * @param gradient at the copies, in any layout
     * @param atSource where the sum is to be written
     */
    void unstacked(Tensor gradient, Tensor atSource) {
        Tensor stacked = plan.laidOut(gradient, layout(window.stack()));
        Tensor padded = plan.values(layout(window.padded()));
        plan.cleared(padded);
        window.copies().forEach(copy -> plan.added(part(stacked, copy), read(padded, copy)));
        plan.copied(middle(padded), whole(atSource));
    }

    memory.desc layout(ArrayShape each) {
        return block == 1 ? OneDnn.images(images, each) : BlankWindows.inBlocks(images, each);
    }

    private Tensor whole(Tensor source) {
        return view(source, shape, 0, 1, 1, shape);
    }

    private Tensor middle(Tensor padded) {
        ArrayShape all = window.padded();
        long start = large.paddingBefore()[0] * all.width() + large.paddingBefore()[1];
        return view(padded, all, start, 1, 1, shape);
    }

    /** What a copy reads, a stride apart. */
    private Tensor read(Tensor padded, StackedWindow.Copy copy) {
        ArrayShape all = window.padded();
        long start = copy.rows().first() * all.width() + copy.columns().first();
        return view(padded, all, start, large.stride()[0], large.stride()[1], window.stack());
    }

    private Tensor part(Tensor stacked, StackedWindow.Copy copy) {
        ArrayShape all = window.stack();
        long start = copy.number() * shape.channels() / block * all.height() * all.width();
        return view(stacked, all, start, 1, 1, all);
    }

    /**
     * One image's channels of a larger image, seen from pixel {@code start} on.
     *
     * @param seen how many rows and columns are seen, {@code down} and {@code right} apart
     */
    private Tensor view(Tensor tensor, ArrayShape all, long start, long down, long right, ArrayShape seen) {
        memory.desc layout = OneDnn.strided(
                new long[] {images, shape.channels() / block, seen.height(), seen.width(), block},
                all.values(),
                all.height() * all.width() * block,
                all.width() * block * down,
                block * right,
                1);
        return tensor.part(layout, start * block);
    }
}
