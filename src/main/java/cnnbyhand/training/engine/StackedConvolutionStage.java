package cnnbyhand.training.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.dnnl.memory;

/**
 * A convolution that is computed as {@link StackedWindow} says, some images at a time: the copies, and what Winograd's algorithm makes of
 * them, are several times as large as the images, and are made again for the gradient rather than kept.
 */
final class StackedConvolutionStage implements Stage {

    private final Operation.Convolve convolution;
    private final PlanBuilder plan;
    private final StackedWindow window;
    private final ConvolutionDescriptions descriptions;
    private final StackedKernels kernels;
    private final List<StackedPortion> portions = new ArrayList<>();
    private Tensor values;
    private Tensor source;

    private StackedConvolutionStage(
            Operation.Convolve convolution,
            PlanBuilder plan,
            StackedWindow window,
            ConvolutionDescriptions descriptions) {
        this.convolution = convolution;
        this.plan = plan;
        this.window = window;
        this.descriptions = descriptions;
        kernels = new StackedKernels(plan, convolution, window);
    }

    /** A convolution, stacked if that pays. */
    static Stage of(Operation.Convolve convolution, PlanBuilder plan) {
        StackedWindow window = new StackedWindow(convolution);
        if (window.pays()) {
            ConvolutionDescriptions descriptions = new ConvolutionDescriptions(window.small(), plan);
            if (descriptions.isWinograd()) {
                return new StackedConvolutionStage(convolution, plan, window, descriptions);
            }
        }
        return new ConvolutionStage(convolution, plan);
    }

    @Override
    public Tensor forward(Tensor images) {
        memory.desc inBlocks = BlankWindows.inBlocks(plan.batch(), convolution.input());
        boolean blocks = images.liesAs(inBlocks) && BlankWindows.fillsBlocks(convolution.input());
        source = blocks ? images : plan.laidOut(images, OneDnn.images(plan.batch(), convolution.input()));
        values = kernels.values();
        Tensor output = plan.values(BlankWindows.inBlocks(plan.batch(), convolution.output()));
        takeApart(blocks);
        portions.forEach(portion -> portion.forward(source, values, output));
        if (plan.training()) {
            BlankWindows windows = new BlankWindows(convolution, plan.batch(), source, output);
            plan.add(windows::clear, source, output);
        }
        return output;
    }

    private void takeApart(boolean inBlocks) {
        long most = window.imagesAtATime(plan.batch());
        for (long first = 0; first < plan.batch(); first += most) {
            long images = Math.min(most, plan.batch() - first);
            StackedImages stack = new StackedImages(plan, images, convolution, window, inBlocks);
            portions.add(new StackedPortion(plan, convolution, first, stack, descriptions.of(images)));
        }
    }

    @Override
    public Tensor learn(Tensor gradient) {
        Tensor atOutput = plan.laidOut(gradient, BlankWindows.inBlocks(plan.batch(), convolution.output()));
        Optional<Tensor> bias = convolution.bias().map(each -> plan.gradient(each, descriptions.bias()));
        Tensor sum = portions.get(0).learn(source, atOutput, bias);
        for (StackedPortion portion : portions.subList(1, portions.size())) {
            Optional<Tensor> more = bias.map(each -> plan.values(each.layout()));
            plan.added(portion.learn(source, atOutput, more), sum);
            bias.ifPresent(each -> plan.added(more.orElseThrow(), each));
        }
        Tensor learned = plan.laidOut(sum, kernels.layout());
        plan.afterwards(() -> {
            kernels.learned(learned);
            bias.ifPresent(each -> plan.learned(convolution.bias().orElseThrow(), each));
        });
        return atOutput;
    }

    @Override
    public Tensor backward(Tensor atOutput) {
        Tensor atSource = plan.values(source.layout());
        portions.forEach(portion -> portion.backward(values, atOutput, atSource));
        return atSource;
    }
}
