package cnnbyhand.training.engine;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.primitive;

/** A list of calls, run in the order in which they were added. */
final class Program {

    private final List<Runnable> calls = new ArrayList<>();

    void add(Runnable call) {
        calls.add(call);
    }

    void add(primitive primitive, IntMemoryMap arguments) {
        calls.add(() -> primitive.execute(OneDnn.stream(), arguments));
    }

    void run() {
        calls.forEach(Runnable::run);
    }
}
