package cnnbyhand.training.engine;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.inner_product_backward_data;
import org.bytedeco.dnnl.inner_product_forward;
import org.bytedeco.dnnl.memory;

/**
 * A dense layer that reads its weights, and writes their gradient, where Deeplearning4j keeps them.
 *
 * <p>oneDNN would first lay the weights out again for the forward product, which for {@code fc6} of AlexNet takes longer than the
 * product, and 151 MB. So the product is computed transposed: the weights are the rows, and the batch, which is small, is laid out
 * again.
 */
class DenseStage implements Stage {

    private final Operation.Connect dense;
    private final PlanBuilder plan;
    private final long inputs;
    private final memory.desc weightsLayout;
    private final Tensor weights;
    private boolean fromImages;
    private Tensor rows;
    private Tensor output;

    DenseStage(Operation.Connect dense, PlanBuilder plan) {
        this.dense = dense;
        this.plan = plan;
        inputs = dense.input().values();
        weightsLayout = OneDnn.matrix(dense.outputs(), inputs);
        weights = plan.fixed(weightsLayout, dense.weights().values());
    }

    @Override
    public Tensor forward(Tensor source) {
        rows = flattened(source);
        output = product(rows, weights);
        dense.bias()
                .ifPresent(bias ->
                        Elementwise.add(plan, output, plan.fixed(OneDnn.matrix(1, dense.outputs()), bias.values())));
        return output;
    }

    private Tensor flattened(Tensor source) {
        memory.desc flat = OneDnn.matrix(plan.batch(), inputs);
        fromImages = !source.liesAs(flat);
        if (!fromImages) {
            return source;
        }
        memory.desc images = OneDnn.images(plan.batch(), dense.input());
        Tensor plain = source.liesAs(images) ? source : plan.copied(source, plan.values(images));
        return plain.as(flat);
    }

    /** The outputs before the bias, as [example][output]. */
    Tensor product(Tensor rows, Tensor weights) {
        Tensor transposed = transposed(rows, weights);
        Tensor product = plan.values(OneDnn.matrix(plan.batch(), dense.outputs()));
        return plan.copied(transposed.as(OneDnn.layout(memory.format_tag.ba, plan.batch(), dense.outputs())), product);
    }

    /** The outputs as [output][example]. */
    private Tensor transposed(Tensor rows, Tensor weights) {
        inner_product_forward.primitive_desc description = new inner_product_forward.primitive_desc(
                new inner_product_forward.desc(
                        prop_kind.forward_inference,
                        weightsLayout,
                        OneDnn.any(plan.batch(), inputs),
                        OneDnn.matrix(dense.outputs(), plan.batch())),
                OneDnn.attributes(),
                OneDnn.engine());
        Tensor examples = plan.laidOut(rows, description.weights_desc());
        Tensor product = plan.values(description.dst_desc());
        plan.call(description)
                .with(DNNL_ARG_SRC, weights)
                .with(DNNL_ARG_WEIGHTS, examples)
                .with(DNNL_ARG_DST, product)
                .add();
        return product;
    }

    @Override
    public Tensor learn(Tensor gradient) {
        Tensor atProduct = plan.laidOut(gradient, output.layout());
        plan.afterwards(new DenseLearning(dense), rows, atProduct);
        return atProduct;
    }

    @Override
    public Tensor backward(Tensor gradient) {
        Tensor atSource = plan.values(rows.layout());
        plan.call(new inner_product_backward_data.primitive_desc(
                        new inner_product_backward_data.desc(rows.layout(), weightsLayout, output.layout()),
                        OneDnn.attributes(),
                        OneDnn.engine(),
                        DenseLearning.forward(rows.layout(), weightsLayout, output.layout())))
                .with(DNNL_ARG_WEIGHTS, weights)
                .with(DNNL_ARG_DIFF_DST, gradient)
                .with(DNNL_ARG_DIFF_SRC, atSource)
                .add();
        return fromImages ? atSource.as(OneDnn.images(plan.batch(), dense.input())) : atSource;
    }
}
