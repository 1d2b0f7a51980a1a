package cnnbyhand.training.engine;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.inner_product_forward;

/** A dense layer whose weights are laid out for each product as oneDNN wants them. */
final class LaidOutDenseStage extends DenseStage {
    private final Operation.Connect dense;
    private final PlanBuilder plan;

    LaidOutDenseStage(Operation.Connect dense, PlanBuilder plan) {
        super(dense, plan);
        this.dense = dense;
        this.plan = plan;
    }

    @Override
    Tensor product(Tensor rows, Tensor weights) {
        inner_product_forward.primitive_desc description = description(rows);
        Tensor product = plan.values(description.dst_desc());
        plan.call(description)
                .with(DNNL_ARG_SRC, rows)
                .with(DNNL_ARG_WEIGHTS, plan.laidOut(weights, description.weights_desc()))
                .with(DNNL_ARG_DST, product)
                .add();
        return product;
    }

    private inner_product_forward.primitive_desc description(Tensor rows) {
        return new inner_product_forward.primitive_desc(
                new inner_product_forward.desc(
                        prop_kind.forward_training,
                        rows.layout(),
                        OneDnn.any(dense.outputs(), dense.input().values()),
                        OneDnn.matrix(plan.batch(), dense.outputs())),
                OneDnn.attributes(),
                OneDnn.engine());
    }
}
