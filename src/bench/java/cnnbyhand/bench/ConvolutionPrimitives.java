package cnnbyhand.bench;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;

/** oneDNN's convolution and its two gradients, without bias, for one set of sizes. */
final class ConvolutionPrimitives {
    private static final long[] STRIDE = {1, 1};
    private static final long[] PADDING = {1, 1};

    private final engine processor;
    private final ConvolutionSizes sizes;
    private final memory.desc images;
    private final memory.desc kernels;
    private final memory.desc results;
    private algorithm chosen;
    private convolution_forward.primitive_desc forward;

    ConvolutionPrimitives(engine processor, ConvolutionSizes sizes) {
        this.processor = processor;
        this.sizes = sizes;
        images = PrimitiveContender.any(sizes.images(), sizes.channels(), sizes.side(), sizes.side());
        results = PrimitiveContender.any(sizes.images(), sizes.channels(), sizes.side(), sizes.side());
        kernels = PrimitiveContender.any(
                sizes.channels(), sizes.channels(), ConvolutionSizes.KERNEL, ConvolutionSizes.KERNEL);
        choose();
    }

    /** Winograd's algorithm where it is asked for and this processor has it, which oneDNN tells by an exception. */
    private void choose() {
        try {
            boolean winograd = sizes.algorithm() == ConvolutionSizes.Algorithm.WINOGRAD;
            choose(winograd ? algorithm.convolution_winograd : algorithm.convolution_direct);
        } catch (RuntimeException unsupported) {
            choose(algorithm.convolution_direct);
        }
    }

    private void choose(algorithm asked) {
        chosen = asked;
        forward = new convolution_forward.primitive_desc(
                new convolution_forward.desc(
                        prop_kind.forward_training, chosen, images, kernels, results, STRIDE, PADDING, PADDING),
                processor);
    }

    void addTo(PrimitiveContender contender) {
        switch (sizes.direction()) {
            case FORWARD -> forward(contender);
            case IMAGES -> gradientAtImages(contender);
            case KERNELS -> gradientOfKernels(contender);
        }
    }

    private void forward(PrimitiveContender contender) {
        contender
                .with(DNNL_ARG_SRC, forward.src_desc())
                .with(DNNL_ARG_WEIGHTS, forward.weights_desc())
                .with(DNNL_ARG_DST, forward.dst_desc())
                .doing(new convolution_forward(forward));
    }

    private void gradientAtImages(PrimitiveContender contender) {
        convolution_backward_data.primitive_desc backward = new convolution_backward_data.primitive_desc(
                new convolution_backward_data.desc(chosen, images, kernels, results, STRIDE, PADDING, PADDING),
                processor,
                forward);
        contender
                .with(DNNL_ARG_DIFF_DST, backward.diff_dst_desc())
                .with(DNNL_ARG_WEIGHTS, backward.weights_desc())
                .with(DNNL_ARG_DIFF_SRC, backward.diff_src_desc())
                .doing(new convolution_backward_data(backward));
    }

    private void gradientOfKernels(PrimitiveContender contender) {
        convolution_backward_weights.primitive_desc backward = new convolution_backward_weights.primitive_desc(
                new convolution_backward_weights.desc(chosen, images, kernels, results, STRIDE, PADDING, PADDING),
                processor,
                forward);
        contender
                .with(DNNL_ARG_SRC, backward.src_desc())
                .with(DNNL_ARG_DIFF_DST, backward.diff_dst_desc())
                .with(DNNL_ARG_DIFF_WEIGHTS, backward.diff_weights_desc())
                .doing(new convolution_backward_weights(backward));
    }
}
