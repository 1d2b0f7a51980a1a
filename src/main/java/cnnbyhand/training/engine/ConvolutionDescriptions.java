package cnnbyhand.training.engine;

import java.util.function.Function;
import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;

/**
 * Asks oneDNN for its fastest convolution: Winograd's algorithm for 3×3 kernels, where this processor has it (by itself it was
 * measured 1.2 to 2.8 times as fast as the direct one), else the direct one. All layouts are left to oneDNN, but the forward pass of
 * Winograd's algorithm has to be in blocks, where {@link BlankWindows} can find its way. The forward pass is always the one for training:
 * the one for inference wants kernels that are transformed already, which takes longer for each batch than it saves.
 */
final class ConvolutionDescriptions {

    /** Winograd's algorithm fills up to 16 channels with zeros; the direct one has a variant for colours. */
    private static final int FEWEST_CHANNELS = 16;

    /**
     * The direct gradient at the images fills up to 16 channels with zeros; so few are quicker by a matrix product, whose images lie
     * plainly: for two channels of 32×32, in 21 µs an image and not in 79.
     */
    private static final int PLAIN_CHANNELS = 4;

    private final Operation.Convolve convolution;
    private final SlidingWindow window;
    private final boolean winograd;
    private final long batch;
    private final memory.desc input;
    private final memory.desc output;

    ConvolutionDescriptions(Operation.Convolve convolution, PlanBuilder plan) {
        this(convolution, plan, suitsWinograd(convolution));
    }

    /** @param winograd whether Winograd's algorithm is tried first */
    ConvolutionDescriptions(Operation.Convolve convolution, PlanBuilder plan, boolean winograd) {
        this(convolution, plan.batch(), winograd);
    }

    private ConvolutionDescriptions(Operation.Convolve convolution, long batch, boolean winograd) {
        this.convolution = convolution;
        this.winograd = winograd;
        this.batch = batch;
        window = convolution.window();
        input = any(batch, convolution.input());
        output = any(batch, convolution.output());
    }

    /** The same convolution of so many images. */
    ConvolutionDescriptions of(long images) {
        return new ConvolutionDescriptions(convolution, images, winograd);
    }

    private static memory.desc any(long batch, ArrayShape shape) {
        return OneDnn.any(batch, shape.channels(), shape.height(), shape.width());
    }

    memory.desc kernels(memory.format_tag order) {
        return OneDnn.layout(
                order,
                convolution.output().channels(),
                convolution.input().channels(),
                window.kernel()[0],
                window.kernel()[1]);
    }

    private memory.desc kernels() {
        return kernels(memory.format_tag.any);
    }

    memory.desc bias() {
        return convolution.bias().isPresent()
                ? OneDnn.vector(convolution.output().channels())
                : new memory.desc();
    }

    convolution_forward.primitive_desc forward() {
        return fastest(this::forward);
    }

    /** Whether this processor computes the forward pass by Winograd's algorithm, where it is tried first. */
    boolean isWinograd() {
        try {
            forward(algorithm.convolution_winograd);
            return winograd;
        } catch (RuntimeException unsupported) {
            return false;
        }
    }

    private convolution_forward.primitive_desc forward(algorithm how) {
        boolean inBlocks = how == algorithm.convolution_winograd;
        return new convolution_forward.primitive_desc(
                new convolution_forward.desc(
                        prop_kind.forward_training,
                        how,
                        inBlocks ? inputInBlocks() : input,
                        kernels(),
                        bias(),
                        inBlocks ? outputInBlocks() : output,
                        window.stride(),
                        window.dilation(),
                        window.paddingBefore(),
                        window.paddingAfter()),
                OneDnn.attributes(),
                OneDnn.engine());
    }

    /** Whether the outputs of blank windows may be a rounding error: so it is in Winograd's algorithm, which works on blocks. */
    boolean mayRoundZeros(convolution_forward.primitive_desc forward) {
        return winograd
                && forward.src_desc().equals(inputInBlocks())
                && forward.dst_desc().equals(outputInBlocks());
    }

    private memory.desc inputInBlocks() {
        return BlankWindows.inBlocks(batch, convolution.input());
    }

    private memory.desc outputInBlocks() {
        return BlankWindows.inBlocks(batch, convolution.output());
    }

    convolution_backward_weights.primitive_desc backwardKernels(convolution_forward.primitive_desc forward) {
        return fastest(algorithm -> new convolution_backward_weights.primitive_desc(
                new convolution_backward_weights.desc(
                        algorithm,
                        input,
                        kernels(),
                        bias(),
                        output,
                        window.stride(),
                        window.dilation(),
                        window.paddingBefore(),
                        window.paddingAfter()),
                OneDnn.attributes(),
                OneDnn.engine(),
                forward));
    }

    convolution_backward_data.primitive_desc backwardImages(convolution_forward.primitive_desc forward) {
        boolean plain = convolution.input().channels() <= PLAIN_CHANNELS;
        memory.desc atInput = plain ? OneDnn.images(batch, convolution.input()) : input;
        memory.desc atOutput = plain ? OneDnn.images(batch, convolution.output()) : output;
        return fastest(algorithm -> new convolution_backward_data.primitive_desc(
                new convolution_backward_data.desc(
                        algorithm,
                        atInput,
                        kernels(),
                        atOutput,
                        window.stride(),
                        window.dilation(),
                        window.paddingBefore(),
                        window.paddingAfter()),
                OneDnn.attributes(),
                OneDnn.engine(),
                forward));
    }

    private static boolean suitsWinograd(Operation.Convolve convolution) {
        return convolution.window().suitsWinograd() && convolution.input().channels() >= FEWEST_CHANNELS;
    }

    /** oneDNN says only by an exception that it has no Winograd here. */
    private <D> D fastest(Function<algorithm, D> description) {
        try {
            return description.apply(winograd ? algorithm.convolution_winograd : algorithm.convolution_direct);
        } catch (RuntimeException unsupported) {
            return description.apply(algorithm.convolution_direct);
        }
    }
}
