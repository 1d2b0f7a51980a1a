package cnnbyhand.training.engine;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import java.util.Optional;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.inner_product_backward_data;
import org.bytedeco.dnnl.inner_product_backward_weights;
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

    /** So many bytes of weights learn at a time. */
    private static final long SLICE = 1 << 21;

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
        plan.afterwards(() -> learnInSlices(atProduct));
        return atProduct;
    }

    /** Some outputs at a time, so that the gradient of their weights is still in the cache when these are updated. */
    private void learnInSlices(Tensor atProduct) {
        long most = Math.max(1, SLICE / (inputs * Float.BYTES));
        for (long output = 0; output < dense.outputs(); output += most) {
            learn(atProduct, output, Math.min(most, dense.outputs() - output));
        }
    }

    private void learn(Tensor atProduct, long start, long count) {
        Tensor atOutputs = columns(atProduct, start, count);
        memory.desc bias = dense.bias().isPresent() ? OneDnn.vector(count) : new memory.desc();
        memory.desc layout = OneDnn.matrix(count, inputs);
        Parameter slice = dense.weights().part(start * inputs, count * inputs);
        Tensor learned = plan.gradient(slice, layout);
        Call call = plan.call(backwardWeights(atOutputs.layout(), layout, bias))
                .with(DNNL_ARG_SRC, rows)
                .with(DNNL_ARG_DIFF_DST, atOutputs)
                .with(DNNL_ARG_DIFF_WEIGHTS, learned);
        Optional<Parameter> biases = dense.bias().map(whole -> whole.part(start, count));
        biases.ifPresent(part -> call.with(DNNL_ARG_DIFF_BIAS, plan.fixed(bias, part.gradient())));
        call.add();
        plan.learned(slice, learned);
        biases.ifPresent(plan::learned);
    }

    private Tensor columns(Tensor matrix, long start, long count) {
        if (count == dense.outputs()) {
            return matrix;
        }
        memory.desc part = OneDnn.columns(plan.batch(), dense.outputs(), count);
        return plan.copied(matrix.part(part, start), plan.values(OneDnn.matrix(plan.batch(), count)));
    }

    private inner_product_backward_weights.primitive_desc backwardWeights(
            memory.desc atOutputs, memory.desc slice, memory.desc bias) {
        return new inner_product_backward_weights.primitive_desc(
                new inner_product_backward_weights.desc(rows.layout(), slice, bias, atOutputs),
                OneDnn.attributes(),
                OneDnn.engine(),
                hint(slice, atOutputs));
    }

    @Override
    public Tensor backward(Tensor gradient) {
        Tensor atSource = plan.values(rows.layout());
        plan.call(new inner_product_backward_data.primitive_desc(
                        new inner_product_backward_data.desc(rows.layout(), weightsLayout, output.layout()),
                        OneDnn.attributes(),
                        OneDnn.engine(),
                        hint(weightsLayout, output.layout())))
                .with(DNNL_ARG_WEIGHTS, weights)
                .with(DNNL_ARG_DIFF_DST, gradient)
                .with(DNNL_ARG_DIFF_SRC, atSource)
                .add();
        return fromImages ? atSource.as(OneDnn.images(plan.batch(), dense.input())) : atSource;
    }

    /** oneDNN asks for the forward product that a backward one belongs to, though it computes nothing from it. */
    private inner_product_forward.primitive_desc hint(memory.desc matrix, memory.desc product) {
        return new inner_product_forward.primitive_desc(
                new inner_product_forward.desc(prop_kind.forward_training, rows.layout(), matrix, product),
                OneDnn.engine());
    }
}
