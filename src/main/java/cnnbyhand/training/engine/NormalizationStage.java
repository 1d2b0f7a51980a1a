package cnnbyhand.training.engine;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SCALE;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SHIFT;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_MEAN;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SCALE;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SHIFT;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_VARIANCE;
import static org.bytedeco.dnnl.global.dnnl.dnnl_use_global_stats;
import static org.bytedeco.dnnl.global.dnnl.dnnl_use_scale;
import static org.bytedeco.dnnl.global.dnnl.dnnl_use_shift;

import org.bytedeco.dnnl.batch_normalization_backward;
import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;

/** Batch normalization; training uses the batch's own statistics and lets the running ones follow. */
final class NormalizationStage implements Stage {

    private static final int SCALE_AND_SHIFT = dnnl_use_scale | dnnl_use_shift;

    private final Operation.Normalize normalization;
    private final PlanBuilder plan;
    private final RunningStatistics running;
    private final memory.desc perChannel;
    private final Tensor mean;
    private final Tensor variance;
    private final Tensor gamma;
    private final Tensor beta;
    private batch_normalization_forward.primitive_desc forward;
    private Tensor source;

    NormalizationStage(Operation.Normalize normalization, PlanBuilder plan) {
        this.normalization = normalization;
        this.plan = plan;
        running = new RunningStatistics(normalization);
        perChannel = OneDnn.vector(normalization.shape().channels());
        mean = plan.values(perChannel);
        variance = plan.values(perChannel);
        gamma = plan.fixed(perChannel, normalization.gamma().values());
        beta = plan.fixed(perChannel, normalization.beta().values());
    }

    @Override
    public Tensor forward(Tensor images) {
        source = images;
        describe();
        Tensor output = plan.values(forward.dst_desc());
        if (!plan.training()) {
            plan.add(() -> running.read(mean, variance), mean, variance);
        }
        plan.call(forward)
                .with(DNNL_ARG_SRC, source)
                .with(DNNL_ARG_SCALE, gamma)
                .with(DNNL_ARG_SHIFT, beta)
                .with(DNNL_ARG_MEAN, mean)
                .with(DNNL_ARG_VARIANCE, variance)
                .with(DNNL_ARG_DST, output)
                .add();
        return output;
    }

    private void describe() {
        forward = new batch_normalization_forward.primitive_desc(
                new batch_normalization_forward.desc(
                        (plan.training() ? prop_kind.forward_training : prop_kind.forward_inference).value,
                        source.layout(),
                        (float) normalization.epsilon(),
                        plan.training() ? SCALE_AND_SHIFT : SCALE_AND_SHIFT | dnnl_use_global_stats),
                OneDnn.attributes(),
                OneDnn.engine());
    }

    /** oneDNN computes all gradients in one call; so this one carries the gradient back, too. */
    @Override
    public Tensor learn(Tensor gradient) {
        plan.add(() -> running.follow(mean, variance), mean, variance);
        Tensor atOutput = plan.laidOut(gradient, source.layout());
        Tensor atSource = plan.values(source.layout());
        plan.call(backwardDescription())
                .with(DNNL_ARG_SRC, source)
                .with(DNNL_ARG_MEAN, mean)
                .with(DNNL_ARG_VARIANCE, variance)
                .with(DNNL_ARG_SCALE, gamma)
                .with(DNNL_ARG_SHIFT, beta)
                .with(DNNL_ARG_DIFF_DST, atOutput)
                .with(DNNL_ARG_DIFF_SRC, atSource)
                .with(
                        DNNL_ARG_DIFF_SCALE,
                        plan.fixed(perChannel, normalization.gamma().gradient()))
                .with(
                        DNNL_ARG_DIFF_SHIFT,
                        plan.fixed(perChannel, normalization.beta().gradient()))
                .add();
        plan.learned(normalization.gamma());
        plan.learned(normalization.beta());
        plan.learned(normalization.mean());
        plan.learned(normalization.variance());
        return atSource;
    }

    private batch_normalization_backward.primitive_desc backwardDescription() {
        return new batch_normalization_backward.primitive_desc(
                new batch_normalization_backward.desc(
                        prop_kind.backward.value,
                        source.layout(),
                        source.layout(),
                        (float) normalization.epsilon(),
                        SCALE_AND_SHIFT),
                OneDnn.attributes(),
                OneDnn.engine(),
                forward);
    }

    @Override
    public Tensor backward(Tensor gradient) {
        return gradient;
    }
}
