package cnnbyhand.training.engine;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import java.util.Optional;
import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.memory;

/** Some of the images of a {@link StackedConvolutionStage}. */
final class StackedPortion {

    private final PlanBuilder plan;
    private final Operation.Convolve convolution;
    private final long first;
    private final StackedImages images;
    private final ConvolutionDescriptions descriptions;
    private final convolution_forward.primitive_desc forward;

    /** @param first how many images are before them */
    StackedPortion(
            PlanBuilder plan,
            Operation.Convolve convolution,
            long first,
            StackedImages images,
            ConvolutionDescriptions descriptions) {
        this.plan = plan;
        this.convolution = convolution;
        this.first = first;
        this.images = images;
        this.descriptions = descriptions;
        forward = descriptions.forward();
    }

    /** @param output of all images, where theirs is written */
    void forward(Tensor source, Tensor kernels, Tensor output) {
        Call call = plan.call(forward)
                .with(DNNL_ARG_SRC, stacked(source, forward.src_desc()))
                .with(DNNL_ARG_WEIGHTS, plan.laidOut(kernels, forward.weights_desc()))
                .with(DNNL_ARG_DST, part(output, forward.dst_desc()));
        convolution.bias().ifPresent(bias -> call.with(DNNL_ARG_BIAS, plan.fixed(descriptions.bias(), bias.values())));
        call.add();
    }

    /**
     * Returns the gradient of the small kernels.
     *
     * @param bias where the gradient of the bias is to be written
     */
    Tensor learn(Tensor source, Tensor atOutput, Optional<Tensor> bias) {
        convolution_backward_weights.primitive_desc backward = descriptions.backwardKernels(forward);
        Tensor learned = plan.values(backward.diff_weights_desc());
        Call call = plan.call(backward)
                .with(DNNL_ARG_SRC, stacked(source, backward.src_desc()))
                .with(DNNL_ARG_DIFF_DST, plan.laidOut(part(atOutput, forward.dst_desc()), backward.diff_dst_desc()))
                .with(DNNL_ARG_DIFF_WEIGHTS, learned);
        bias.ifPresent(place -> call.with(DNNL_ARG_DIFF_BIAS, place));
        call.add();
        return learned;
    }

    /** @param atSource of all images, where theirs is written */
    void backward(Tensor kernels, Tensor atOutput, Tensor atSource) {
        convolution_backward_data.primitive_desc backward = descriptions.backwardImages(forward);
        Tensor atStack = plan.values(backward.diff_src_desc());
        plan.call(backward)
                .with(DNNL_ARG_WEIGHTS, plan.laidOut(kernels, backward.weights_desc()))
                .with(DNNL_ARG_DIFF_DST, plan.laidOut(part(atOutput, forward.dst_desc()), backward.diff_dst_desc()))
                .with(DNNL_ARG_DIFF_SRC, atStack)
                .add();
        images.unstacked(atStack, part(atSource, images.layout(convolution.input())));
    }

    private Tensor stacked(Tensor source, memory.desc layout) {
        return plan.laidOut(images.stacked(part(source, images.layout(convolution.input()))), layout);
    }

    /** These images of all of them, whose layouts have one image behind the other. */
    private Tensor part(Tensor all, memory.desc layout) {
        return all.part(layout, first * all.layout().get_size() / Float.BYTES / plan.batch());
    }
}
