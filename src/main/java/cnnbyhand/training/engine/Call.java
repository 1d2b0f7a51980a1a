package cnnbyhand.training.engine;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SCRATCHPAD;

import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_desc_base;

/** A oneDNN primitive whose arguments are being named. */
final class Call {

    private final Program program;
    private final primitive primitive;
    private final IntMemoryMap arguments = new IntMemoryMap();

    Call(Program program, Buffers buffers, primitive primitive, primitive_desc_base description) {
        this.program = program;
        this.primitive = primitive;
        with(DNNL_ARG_SCRATCHPAD, buffers.scratchpad(description.scratchpad_desc()));
    }

    Call with(int argument, Tensor tensor) {
        arguments.put(argument, tensor.memory());
        return this;
    }

    void add() {
        program.add(primitive, arguments);
    }
}
