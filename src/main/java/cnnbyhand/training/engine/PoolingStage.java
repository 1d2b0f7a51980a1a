package cnnbyhand.training.engine;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WORKSPACE;

import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.pooling_backward;
import org.bytedeco.dnnl.pooling_forward;

/** A pooling; the maximum remembers in its workspace which cell won, so that neither source nor output is read again. */
final class PoolingStage implements Stage {

    private final Operation.Pool pooling;
    private final PlanBuilder plan;
    private pooling_forward.primitive_desc description;
    private Tensor workspace;

    PoolingStage(Operation.Pool pooling, PlanBuilder plan) {
        this.pooling = pooling;
        this.plan = plan;
    }

    @Override
    public Tensor forward(Tensor source) {
        describe(source);
        Tensor output = plan.values(description.dst_desc());
        Call call = plan.call(description).with(DNNL_ARG_SRC, source).with(DNNL_ARG_DST, output);
        if (remembers()) {
            workspace = plan.values(description.workspace_desc());
            call.with(DNNL_ARG_WORKSPACE, workspace);
        }
        call.add();
        return output;
    }

    private void describe(Tensor source) {
        SlidingWindow window = pooling.window();
        ArrayShape output = pooling.output();
        memory.desc any = OneDnn.any(plan.batch(), output.channels(), output.height(), output.width());
        description = new pooling_forward.primitive_desc(
                new pooling_forward.desc(
                        plan.training() ? prop_kind.forward_training : prop_kind.forward_inference,
                        algorithm(),
                        source.layout(),
                        any,
                        window.stride(),
                        window.kernel(),
                        window.paddingBefore(),
                        window.paddingAfter()),
                OneDnn.attributes(),
                OneDnn.engine());
    }

    private boolean remembers() {
        return plan.training() && pooling.reduction() == Operation.Reduction.MAXIMUM;
    }

    private algorithm algorithm() {
        return switch (pooling.reduction()) {
            case MAXIMUM -> algorithm.pooling_max;
            case MEAN_OF_ALL_CELLS -> algorithm.pooling_avg_include_padding;
            case MEAN_WITHOUT_PADDING -> algorithm.pooling_avg_exclude_padding;
        };
    }

    @Override
    public Tensor backward(Tensor gradient) {
        Tensor atOutput = plan.laidOut(gradient, description.dst_desc());
        pooling_backward.primitive_desc back = backwardDescription();
        Tensor atSource = plan.values(back.diff_src_desc());
        Call call = plan.call(back).with(DNNL_ARG_DIFF_DST, atOutput).with(DNNL_ARG_DIFF_SRC, atSource);
        if (remembers()) {
            call.with(DNNL_ARG_WORKSPACE, workspace);
        }
        call.add();
        return atSource;
    }

    private pooling_backward.primitive_desc backwardDescription() {
        SlidingWindow window = pooling.window();
        return new pooling_backward.primitive_desc(
                new pooling_backward.desc(
                        algorithm(),
                        description.src_desc(),
                        description.dst_desc(),
                        window.stride(),
                        window.kernel(),
                        window.paddingBefore(),
                        window.paddingAfter()),
                OneDnn.attributes(),
                OneDnn.engine(),
                description);
    }
}
