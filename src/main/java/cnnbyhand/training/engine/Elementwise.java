package cnnbyhand.training.engine;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_0;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_1;

import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;

/** Calls that work on each value by itself, in place. */
final class Elementwise {

    private Elementwise() {}

    static void relu(PlanBuilder plan, Tensor values) {
        plan.call(reluDescription(values))
                .with(DNNL_ARG_SRC, values)
                .with(DNNL_ARG_DST, values)
                .add();
    }

    /**
     * The gradient at a rectifier's source, in the layout of its {@code output}. The output tells where the source was positive; so
     * the source need not be kept, and the output may have gone through dropout since.
     */
    static Tensor reluGradient(PlanBuilder plan, Tensor gradient, Tensor output) {
        Tensor inPlace = plan.laidOut(gradient, output.layout());
        var description = new eltwise_backward.desc(
                algorithm.eltwise_relu_use_dst_for_bwd, output.layout(), output.layout(), 0, 0);
        plan.call(new eltwise_backward.primitive_desc(
                        description, OneDnn.attributes(), OneDnn.engine(), reluDescription(output)))
                .with(DNNL_ARG_DST, output)
                .with(DNNL_ARG_DIFF_DST, inPlace)
                .with(DNNL_ARG_DIFF_SRC, inPlace)
                .add();
        return inPlace;
    }

    static void multiply(PlanBuilder plan, Tensor values, Tensor factors) {
        combine(plan, algorithm.binary_mul, values, factors);
    }

    /** Adds a row to each row. */
    static void add(PlanBuilder plan, Tensor values, Tensor row) {
        combine(plan, algorithm.binary_add, values, row);
    }

    private static void combine(PlanBuilder plan, algorithm how, Tensor values, Tensor others) {
        var description = new binary.desc(how, values.layout(), others.layout(), values.layout());
        plan.call(new binary.primitive_desc(description, OneDnn.attributes(), OneDnn.engine()))
                .with(DNNL_ARG_SRC_0, values)
                .with(DNNL_ARG_SRC_1, others)
                .with(DNNL_ARG_DST, values)
                .add();
    }

    private static eltwise_forward.primitive_desc reluDescription(Tensor values) {
        var description = new eltwise_forward.desc(
                prop_kind.forward_training, algorithm.eltwise_relu_use_dst_for_bwd, values.layout(), 0, 0);
        return new eltwise_forward.primitive_desc(description, OneDnn.attributes(), OneDnn.engine());
    }
}
