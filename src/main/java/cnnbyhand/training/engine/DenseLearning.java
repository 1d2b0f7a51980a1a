package cnnbyhand.training.engine;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;

import java.util.Optional;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.inner_product_backward_weights;
import org.bytedeco.dnnl.inner_product_forward;
import org.bytedeco.dnnl.memory;

/** How the weights of a dense layer learn from what it read and from the gradient at what it wrote, for all examples of a batch. */
record DenseLearning(Operation.Connect dense) {

    /** So many bytes of weights learn at a time. */
    private static final long PIECE = 1 << 20;

    /**
     * Adds the calls for some outputs at a time, so that the gradient of their weights is still in the cache when these are updated.
     *
     * @param rows what the layer read, as [example][input]
     * @param atProduct the gradient, as [example][output]
     */
    void compile(PlanBuilder plan, Tensor rows, Tensor atProduct) {
        long most = Math.max(1, PIECE / (inputs() * Float.BYTES));
        for (long output = 0; output < dense.outputs(); output += most) {
            plan.beginPiece();
            learn(plan, rows, atProduct, output, Math.min(most, dense.outputs() - output));
        }
    }

    private long inputs() {
        return dense.input().values();
    }

    private void learn(PlanBuilder plan, Tensor rows, Tensor atProduct, long start, long count) {
        Tensor atOutputs = columns(plan, atProduct, start, count);
        memory.desc biasLayout = dense.bias().isPresent() ? OneDnn.vector(count) : new memory.desc();
        memory.desc layout = OneDnn.matrix(count, inputs());
        Parameter weights = dense.weights().part(start * inputs(), count * inputs());
        Optional<Parameter> biases = dense.bias().map(whole -> whole.part(start, count));
        Tensor learned = plan.gradient(weights, layout);
        Optional<Tensor> bias = biases.map(part -> plan.gradient(part, biasLayout));
        Call call = plan.call(backward(rows.layout(), atOutputs.layout(), layout, biasLayout))
                .with(DNNL_ARG_SRC, rows)
                .with(DNNL_ARG_DIFF_DST, atOutputs)
                .with(DNNL_ARG_DIFF_WEIGHTS, learned);
        bias.ifPresent(each -> call.with(DNNL_ARG_DIFF_BIAS, each));
        call.add();
        plan.learned(weights, learned);
        bias.ifPresent(each -> plan.learned(biases.orElseThrow(), each));
    }

    private Tensor columns(PlanBuilder plan, Tensor matrix, long start, long count) {
        if (count == dense.outputs()) {
            return matrix;
        }
        memory.desc part = OneDnn.columns(plan.batch(), dense.outputs(), count);
        return plan.copied(matrix.part(part, start), plan.values(OneDnn.matrix(plan.batch(), count)));
    }

    private static inner_product_backward_weights.primitive_desc backward(
            memory.desc rows, memory.desc atOutputs, memory.desc weights, memory.desc bias) {
        return new inner_product_backward_weights.primitive_desc(
                new inner_product_backward_weights.desc(rows, weights, bias, atOutputs),
                OneDnn.attributes(),
                OneDnn.engine(),
                forward(rows, weights, atOutputs));
    }

    /** oneDNN asks for the forward product that a backward one belongs to, though it computes nothing from it. */
    static inner_product_forward.primitive_desc forward(memory.desc rows, memory.desc weights, memory.desc product) {
        return new inner_product_forward.primitive_desc(
                new inner_product_forward.desc(prop_kind.forward_training, rows, weights, product), OneDnn.engine());
    }
}
