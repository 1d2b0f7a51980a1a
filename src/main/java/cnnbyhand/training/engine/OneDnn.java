package cnnbyhand.training.engine;

import java.util.Optional;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl.scratchpad_mode;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;

/** The processor as oneDNN sees it, and the few words of its language that all stages use. */
final class OneDnn {

    private OneDnn() {}

    /** Loading this class loads the natives. */
    private static final class Processor {
        static final engine ENGINE = new engine(engine.kind.cpu, 0);
        static final stream STREAM = new stream(ENGINE);
    }

    /** One sentence that says why oneDNN cannot be used on this machine, if it cannot. */
    static Optional<String> missing() {
        try {
            Processor.STREAM._wait();
            return Optional.empty();
        } catch (LinkageError absent) {
            return Optional.of("oneDNN has no natives for " + Loader.getPlatform() + ".");
        }
    }

    static engine engine() {
        return Processor.ENGINE;
    }

    static stream stream() {
        return Processor.STREAM;
    }

    /** Collects the native objects that this thread makes while it is open, but not the processor, which outlives them. */
    @SuppressWarnings("unchecked")
    static PointerScope scope() {
        engine();
        return new PointerScope();
    }

    static memory.desc layout(memory.format_tag order, long... sizes) {
        return new memory.desc(sizes, memory.data_type.f32, order);
    }

    /** Any layout: oneDNN chooses the fastest. */
    static memory.desc any(long... sizes) {
        return layout(memory.format_tag.any, sizes);
    }

    static memory.desc vector(long size) {
        return layout(memory.format_tag.a, size);
    }

    static memory.desc matrix(long rows, long columns) {
        return layout(memory.format_tag.ab, rows, columns);
    }

    /** Some neighbouring columns of a matrix that has {@code columns} of them. */
    static memory.desc columns(long rows, long columns, long count) {
        return strided(new long[] {rows, count}, columns, 1);
    }

    /** Sizes with a stride in memory for each, in values. */
    static memory.desc strided(long[] sizes, long... strides) {
        return new memory.desc(sizes, memory.data_type.f32, strides);
    }

    static memory.desc images(long batch, ArrayShape shape) {
        return layout(memory.format_tag.abcd, batch, shape.channels(), shape.height(), shape.width());
    }

    /** A memory at a place that is set later if {@code place} is null. */
    static memory memory(memory.desc layout, Pointer place) {
        return new memory(layout, engine(), place);
    }

    /** The plan owns the working memory of all primitives, so that one piece serves them all and any thread may run them. */
    static primitive_attr attributes() {
        primitive_attr attributes = new primitive_attr();
        attributes.set_scratchpad_mode(scratchpad_mode.user);
        return attributes;
    }
}
