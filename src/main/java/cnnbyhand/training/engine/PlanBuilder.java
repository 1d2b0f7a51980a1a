package cnnbyhand.training.engine;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_FROM;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_TO;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.primitive_desc;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.javacpp.Pointer;

/** What the stages of one plan share while they are compiled. */
class PlanBuilder {

    private final long batch;
    private final Purpose purpose;
    private final Update update;
    private final LongUnaryOperator layerKeys;
    private final Buffers buffers;
    private final Program forward = new Program();
    private final Program backward = new Program();
    private final List<Runnable> afterwards = new ArrayList<>();
    private Program current = forward;
    private int calls;

    /**
     * @param update how parameters follow their gradients
     * @param layerKeys the key of dropout's random numbers at this iteration, by layer
     */
    PlanBuilder(long batch, Purpose purpose, Update update, LongUnaryOperator layerKeys) {
        this.batch = batch;
        this.purpose = purpose;
        this.update = update;
        this.layerKeys = layerKeys;
        buffers = new Buffers();
    }

    /** Goes on where another has ended, in the same memory, with batches of another size. */
    PlanBuilder(long batch, PlanBuilder earlier) {
        this.batch = batch;
        purpose = earlier.purpose;
        update = earlier.update;
        layerKeys = earlier.layerKeys;
        buffers = earlier.buffers;
        calls = earlier.calls;
    }

    long batch() {
        return batch;
    }

    /** How many examples lie before the first one, if the batch is part of a larger one; may change from run to run. */
    long skipped() {
        return 0;
    }

    boolean training() {
        return purpose != Purpose.INFERENCE;
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
        begin(backward);
    }

    /** From here on, calls are added to this program. */
    final void begin(Program program) {
        current = program;
    }

    /** From here on, calls need nothing of those before, up to the last such mark. */
    void beginPiece() {
        // One thread runs all of this plan.
    }

    /** Adds a call; the memory of {@code used} is theirs at least until it is over. */
    void add(Runnable call, Tensor... used) {
        current.add(call);
        for (Tensor tensor : used) {
            tensor.storage().usedBy(calls);
        }
        calls++;
    }

    Call call(primitive_desc description) {
        return new Call(this, new primitive(description), values(description.scratchpad_desc()));
    }

    /** Values that live from the first call that uses them to the last. */
    Tensor values(memory.desc layout) {
        return buffers.storage().tensor(layout);
    }

    Tensor fixed(memory.desc layout, Pointer place) {
        return Storage.at(place, layout);
    }

    /** Where the gradient of a parameter is to be written: where Deeplearning4j keeps it, if it is wanted there. */
    Tensor gradient(Parameter parameter, memory.desc layout) {
        return purpose == Purpose.GRADIENTS ? fixed(layout, parameter.gradient()) : values(layout);
    }

    /** Does something as soon as the current stage needs its parameters no more. */
    void afterwards(Runnable compilation) {
        afterwards.add(compilation);
    }

    /** Lets a dense layer learn, once it needs its weights no more, from all examples of the batch at once. */
    void afterwards(DenseLearning learning, Tensor rows, Tensor atProduct) {
        afterwards(() -> learning.compile(this, rows, atProduct));
    }

    void stageIsOver() {
        afterwards.forEach(Runnable::run);
        afterwards.clear();
    }

    /** Adds the update of a parameter whose gradient is where Deeplearning4j keeps it. */
    void learned(Parameter parameter) {
        if (purpose == Purpose.STEPS) {
            add(update.step(parameter, parameter::gradient));
        }
    }

    /** Adds the update of a parameter whose gradient is what {@link #gradient} returned. */
    void learned(Parameter parameter, Tensor gradient) {
        if (purpose == Purpose.STEPS) {
            add(update.step(parameter, gradient::floats), gradient);
        }
    }

    /** The tensor itself if it lies so, else a copy that does. */
    Tensor laidOut(Tensor tensor, memory.desc layout) {
        return tensor.liesAs(layout) ? tensor : copied(tensor, values(layout));
    }

    Tensor copied(Tensor from, Tensor to) {
        return copied(from, to, OneDnn.attributes());
    }

    /** Adds the values of one tensor to those of another of the same sizes. */
    void added(Tensor from, Tensor to) {
        primitive_attr attributes = OneDnn.attributes();
        post_ops sum = new post_ops();
        sum.append_sum();
        attributes.set_post_ops(sum);
        copied(from, to, attributes);
    }

    /** Fills a tensor with zeros. */
    void cleared(Tensor tensor) {
        add(() -> Pointer.memset(tensor.floats(), 0, tensor.layout().get_size()), tensor);
    }

    private Tensor copied(Tensor from, Tensor to, primitive_attr attributes) {
        reorder.primitive_desc description = new reorder.primitive_desc(
                OneDnn.engine(), from.layout(), OneDnn.engine(), to.layout(), attributes, false);
        new Call(this, new reorder(description), values(description.scratchpad_desc()))
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
