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

/** A convolution whose images stay in the layout that oneDNN likes best; only the kernels, which are small, change layout. */
final class ConvolutionStage implements Stage {

    private final Operation.Convolve convolution;
    private final PlanBuilder plan;
    private final ConvolutionDescriptions descriptions;
    private final memory.desc kernelLayout;
    private final Tensor kernels;
    private convolution_forward.primitive_desc forward;
    private Tensor source;

    ConvolutionStage(Operation.Convolve convolution, PlanBuilder plan) {
        this(convolution, plan, new ConvolutionDescriptions(convolution, plan));
    }

    ConvolutionStage(Operation.Convolve convolution, PlanBuilder plan, ConvolutionDescriptions descriptions) {
        this.convolution = convolution;
        this.plan = plan;
        this.descriptions = descriptions;
        kernelLayout = descriptions.kernels(memory.format_tag.abcd);
        kernels = plan.fixed(kernelLayout, convolution.weights().values());
    }

    @Override
    public Tensor forward(Tensor images) {
        forward = descriptions.forward();
        source = images.liesAs(forward.src_desc()) ? images : plan.copied(images, plan.values(forward.src_desc()));
        Tensor output = plan.values(forward.dst_desc());
        Call call = plan.call(forward)
                .with(DNNL_ARG_SRC, source)
                .with(DNNL_ARG_WEIGHTS, kernelsAs(forward.weights_desc()))
                .with(DNNL_ARG_DST, output);
        convolution.bias().ifPresent(bias -> call.with(DNNL_ARG_BIAS, plan.fixed(descriptions.bias(), bias.values())));
        call.add();
        if (plan.training() && descriptions.mayRoundZeros(forward)) {
            BlankWindows windows = new BlankWindows(convolution, plan.batch(), source, output);
            plan.add(windows::clear, source, output);
        }
        return output;
    }

    private Tensor kernelsAs(memory.desc layout) {
        return kernels.liesAs(layout) ? kernels : plan.copied(kernels, plan.values(layout));
    }

    @Override
    public Tensor learn(Tensor gradient) {
        convolution_backward_weights.primitive_desc backward = descriptions.backwardKernels(forward);
        Tensor laidOut = plan.laidOut(gradient, backward.diff_dst_desc());
        Tensor images =
                source.liesAs(backward.src_desc()) ? source : plan.copied(source, plan.values(backward.src_desc()));
        learn(backward, images, laidOut);
        return laidOut;
    }

    private void learn(convolution_backward_weights.primitive_desc backward, Tensor images, Tensor atOutput) {
        Tensor plain = plan.gradient(convolution.weights(), kernelLayout);
        boolean direct = plain.liesAs(backward.diff_weights_desc());
        Tensor learned = direct ? plain : plan.values(backward.diff_weights_desc());
        Optional<Tensor> bias = convolution.bias().map(each -> plan.gradient(each, descriptions.bias()));
        Call call = plan.call(backward)
                .with(DNNL_ARG_SRC, images)
                .with(DNNL_ARG_DIFF_DST, atOutput)
                .with(DNNL_ARG_DIFF_WEIGHTS, learned);
        bias.ifPresent(each -> call.with(DNNL_ARG_DIFF_BIAS, each));
        call.add();
        if (!direct) {
            plan.copied(learned, plain);
        }
        plan.afterwards(() -> {
            plan.learned(convolution.weights(), plain);
            bias.ifPresent(each -> plan.learned(convolution.bias().orElseThrow(), each));
        });
    }

    @Override
    public Tensor backward(Tensor gradient) {
        convolution_backward_data.primitive_desc backward = descriptions.backwardImages(forward);
        Tensor atOutput = plan.laidOut(gradient, backward.diff_dst_desc());
        Tensor atSource = plan.values(backward.diff_src_desc());
        plan.call(backward)
                .with(DNNL_ARG_WEIGHTS, kernelsAs(backward.weights_desc()))
                .with(DNNL_ARG_DIFF_DST, atOutput)
                .with(DNNL_ARG_DIFF_SRC, atSource)
                .add();
        return atSource;
    }
}
