package cnnbyhand.training.engine;

import java.util.function.BiConsumer;
import org.bytedeco.dnnl.memory;

/** The small kernels of a {@link StackedWindow}; what a layer's kernels do not reach of them is zero. */
final class StackedKernels {

    private final PlanBuilder plan;
    private final Operation.Convolve convolution;
    private final StackedWindow window;
    private final memory.desc layout;
    private final memory.desc layersLayout;
    private final Tensor layers;

    StackedKernels(PlanBuilder plan, Operation.Convolve convolution, StackedWindow window) {
        this.plan = plan;
        this.convolution = convolution;
        this.window = window;
        layout = layout(window.stack().channels(), WindowPart.LENGTH, WindowPart.LENGTH);
        layersLayout = layout(
                convolution.input().channels(),
                convolution.window().kernel()[0],
                convolution.window().kernel()[1]);
        layers = plan.fixed(layersLayout, convolution.weights().values());
    }

    private memory.desc layout(long inputs, long height, long width) {
        return OneDnn.layout(memory.format_tag.abcd, convolution.output().channels(), inputs, height, width);
    }

    memory.desc layout() {
        return layout;
    }

    /** Adds the calls that bring a layer's kernels of this step to their places. */
    Tensor values() {
        Tensor values = plan.values(layout);
        plan.cleared(values);
        forEachRow((layersRow, row) -> plan.copied(layersRow.of(layers), row.of(values)));
        return values;
    }

    /** Adds the calls that follow from a gradient that lies as {@link #values} does. */
    void learned(Tensor gradient) {
        Tensor atLayers = plan.gradient(convolution.weights(), layersLayout);
        forEachRow((layersRow, row) -> plan.copied(row.of(gradient), layersRow.of(atLayers)));
        plan.learned(convolution.weights(), atLayers);
    }

    /** One row of all kernels, or of a part of it. */
    private record KernelRow(memory.desc layout, long start) {
        Tensor of(Tensor kernels) {
            return kernels.part(layout, start);
        }
    }

    /** oneDNN takes no view of several rows whose last ends behind its kernel, as that of every fourth of 11 does. */
    private void forEachRow(BiConsumer<KernelRow, KernelRow> action) {
        for (StackedWindow.Copy copy : window.copies()) {
            for (long row = 0; row < copy.rows().weights(); row++) {
                action.accept(rowOfLayers(copy, row), rowOfStack(copy, row));
            }
        }
    }

    private KernelRow rowOfLayers(StackedWindow.Copy copy, long row) {
        SlidingWindow large = convolution.window();
        long kernel = large.kernel()[0] * large.kernel()[1];
        long place = copy.rows().first() + row * large.stride()[0];
        memory.desc view =
                OneDnn.strided(sizes(copy), convolution.input().channels() * kernel, kernel, large.stride()[1]);
        return new KernelRow(view, place * large.kernel()[1] + copy.columns().first());
    }

    private KernelRow rowOfStack(StackedWindow.Copy copy, long row) {
        long kernel = (long) WindowPart.LENGTH * WindowPart.LENGTH;
        memory.desc view = OneDnn.strided(sizes(copy), window.stack().channels() * kernel, kernel, 1);
        return new KernelRow(view, copy.number() * convolution.input().channels() * kernel + row * WindowPart.LENGTH);
    }

    private long[] sizes(StackedWindow.Copy copy) {
        return new long[] {
            convolution.output().channels(),
            convolution.input().channels(),
            copy.columns().weights()
        };
    }
}
