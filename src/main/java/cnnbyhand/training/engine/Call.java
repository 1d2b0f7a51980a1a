package cnnbyhand.training.engine;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SCRATCHPAD;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.primitive;

/** A oneDNN primitive whose arguments are being named. */
final class Call {

    private final PlanBuilder plan;
    private final primitive primitive;
    private final IntMemoryMap arguments = new IntMemoryMap();
    private final List<Tensor> used = new ArrayList<>();

    /** @param scratchpad its working memory */
    Call(PlanBuilder plan, primitive primitive, Tensor scratchpad) {
        this.plan = plan;
        this.primitive = primitive;
        with(DNNL_ARG_SCRATCHPAD, scratchpad);
    }

    Call with(int argument, Tensor tensor) {
        arguments.put(argument, tensor.memory());
        used.add(tensor);
        return this;
    }

    void add() {
        plan.add(() -> primitive.execute(OneDnn.stream(), arguments), used.toArray(Tensor[]::new));
    }
}
