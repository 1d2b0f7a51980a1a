package cnnbyhand.training.engine;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_FROM;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_TO;

import java.util.function.LongUnaryOperator;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_desc;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.javacpp.Pointer;

/** What the stages of one plan share while they are compiled. */
final class PlanBuilder {

    private final long batch;
    private final boolean training;
    private final LongUnaryOperator layerKeys;
    private final Buffers buffers = new Buffers();
    private final Program forward = new Program();
    private final Program backward = new Program();
    private Program current = forward;

    /** @param layerKeys the key of dropout's random numbers at this iteration, by layer */
    PlanBuilder(long batch, boolean training, LongUnaryOperator layerKeys) {
        this.batch = batch;
        this.training = training;
        this.layerKeys = layerKeys;
    }

    long batch() {
        return batch;
    }

    boolean training() {
        return training;
    }

    long layerKey(int layer) {
        return layerKeys.applyAsLong(layer);
    }

    Program forward() {
        return forward;
    }

    Program backward() {
        return backward;
    }

    /** From here on, calls are added to the backward program. */
    void turn() {
        current = backward;
    }

    void add(Runnable call) {
        current.add(call);
    }

    Call call(primitive_desc description) {
        return new Call(current, buffers, new primitive(description), description);
    }

    /** A value that the backward calls will need; inference lets it pass. */
    Tensor activation(memory.desc layout, Tensor source) {
        return training ? kept(layout) : passing(layout, source);
    }

    Tensor kept(memory.desc layout) {
        return buffers.kept(layout);
    }

    Tensor passing(memory.desc layout, Tensor alive) {
        return buffers.passing(layout, alive);
    }

    Tensor fixed(memory.desc layout, Pointer place) {
        return Storage.at(place, layout);
    }

    /** The tensor itself if it lies so, else a passing copy that does. */
    Tensor laidOut(Tensor tensor, memory.desc layout) {
        return tensor.liesAs(layout) ? tensor : copied(tensor, passing(layout, tensor));
    }

    Tensor copied(Tensor from, Tensor to) {
        reorder.primitive_desc description = new reorder.primitive_desc(
                OneDnn.engine(), from.layout(), OneDnn.engine(), to.layout(), OneDnn.attributes(), false);
        new Call(current, buffers, new reorder(description), description)
                .with(DNNL_ARG_FROM, from)
                .with(DNNL_ARG_TO, to)
                .add();
        return to;
    }

    long bytes() {
        return buffers.bytes();
    }

    void allocate() {
        buffers.allocate();
    }
}
