package cnnbyhand.bench;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import java.util.Random;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.FloatPointer;

/** One computation of oneDNN on random numbers, in the layouts that oneDNN likes best. */
final class PrimitiveContender implements Contender {
    private final engine processor = new engine(engine.kind.cpu, 0);
    private final stream stream = new stream(processor);
    private final IntMemoryMap arguments = new IntMemoryMap();
    private primitive primitive;

    private PrimitiveContender() {}

    /** The product of two matrices of {@code side} rows and columns. */
    static PrimitiveContender product(long side) {
        PrimitiveContender contender = new PrimitiveContender();
        memory.desc matrix = any(side, side);
        matmul.primitive_desc product =
                new matmul.primitive_desc(new matmul.desc(matrix, matrix, matrix), contender.processor);
        return contender
                .with(DNNL_ARG_SRC, product.src_desc())
                .with(DNNL_ARG_WEIGHTS, product.weights_desc())
                .with(DNNL_ARG_DST, product.dst_desc())
                .doing(new matmul(product));
    }

    static PrimitiveContender convolution(ConvolutionSizes sizes) {
        PrimitiveContender contender = new PrimitiveContender();
        new ConvolutionPrimitives(contender.processor, sizes).addTo(contender);
        return contender;
    }

    static memory.desc any(long... sizes) {
        return new memory.desc(sizes, memory.data_type.f32, memory.format_tag.any);
    }

    PrimitiveContender with(int argument, memory.desc layout) {
        memory values = new memory(layout, processor);
        FloatPointer floats = new FloatPointer(values.get_data_handle());
        Random random = new Random(argument);
        for (long place = 0; place < layout.get_size() / Float.BYTES; place++) {
            floats.put(place, random.nextFloat() - 0.5f);
        }
        arguments.put(argument, values);
        return this;
    }

    PrimitiveContender doing(primitive chosen) {
        primitive = chosen;
        return this;
    }

    @Override
    public void step() {
        primitive.execute(stream, arguments);
        stream._wait();
    }

    @Override
    public void close() {
        primitive.close();
    }
}
