package cnnbyhand.training.engine;

import java.util.List;
import java.util.function.LongUnaryOperator;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;

/** A network's operations compiled for one size of batch, with all memory they need. */
final class Plan implements AutoCloseable {

    private final PointerScope natives;
    private final Program forward;
    private final Program backward;
    private final FloatPointer pixels;
    private final FloatPointer scores;
    private final int classes;

    /** @param layerKeys the key of dropout's random numbers at the current iteration, by layer */
    Plan(
            List<Operation> operations,
            ArrayShape input,
            int batch,
            Purpose purpose,
            Update update,
            LongUnaryOperator layerKeys) {
        try (PointerScope scope = OneDnn.scope()) {
            natives = scope.extend();
            PlanBuilder builder = new PlanBuilder(batch, purpose, update, layerKeys);
            Ends ends = compile(operations, input, builder);
            builder.allocate();
            forward = builder.forward();
            backward = builder.backward();
            pixels = new FloatPointer(ends.source().memory().get_data_handle()).capacity(batch * input.values());
            classes = Math.toIntExact(ends.output().layout().get_size() / Float.BYTES / batch);
            scores = new FloatPointer(ends.output().memory().get_data_handle()).capacity((long) batch * classes);
        }
    }

    /**
     * The native memory that such a plan allocates, in bytes, found out by compiling one that allocates nothing.
     *
     * @throws RuntimeException if oneDNN finds the batch too large
     */
    static long bytes(List<Operation> operations, ArrayShape input, int batch, Purpose purpose, Update update) {
        PointerScope natives = OneDnn.scope();
        try {
            PlanBuilder builder = new PlanBuilder(batch, purpose, update, layer -> 0);
            compile(operations, input, builder);
            return builder.bytes();
        } finally {
            natives.close();
        }
    }

    /** Where a plan's images and scores are. */
    private record Ends(Tensor source, Tensor output) {}

    private static Ends compile(List<Operation> operations, ArrayShape input, PlanBuilder builder) {
        List<Stage> stages =
                operations.stream().map(operation -> operation.stage(builder)).toList();
        Tensor source = builder.values(OneDnn.images(builder.batch(), input));
        source.storage().usedBy(0);
        Tensor output = compileForward(stages, source);
        if (builder.training()) {
            builder.turn();
            compileBackward(operations, stages, output, builder);
        }
        return new Ends(source, output);
    }

    private static Tensor compileForward(List<Stage> stages, Tensor source) {
        Tensor values = source;
        for (Stage stage : stages) {
            values = stage.forward(values);
        }
        return values;
    }

    /** The gradient goes no further back than to the first operation that learns. */
    private static void compileBackward(
            List<Operation> operations, List<Stage> stages, Tensor atScores, PlanBuilder builder) {
        int first = 0;
        while (!operations.get(first).learns()) {
            first++;
        }
        Tensor gradient = atScores;
        for (int index = stages.size() - 1; index > first; index--) {
            gradient = stages.get(index).backward(stages.get(index).learn(gradient));
            builder.stageIsOver();
        }
        stages.get(first).learn(gradient);
        builder.stageIsOver();
    }

    int classes() {
        return classes;
    }

    float[] probabilities(float[] batch) {
        pixels.put(batch, 0, Math.toIntExact(pixels.capacity()));
        forward.run();
        float[] rows = new float[Math.toIntExact(scores.capacity())];
        scores.get(rows);
        Softmax.normalize(rows, classes);
        return rows;
    }

    /** Computes the gradients of the mean loss, or takes a whole step, and returns this loss. */
    double learn(float[] batch, int[] labels) {
        float[] rows = probabilities(batch);
        double loss = Softmax.loss(rows, classes, labels);
        Softmax.toGradient(rows, classes, labels);
        scores.put(rows);
        backward.run();
        return loss;
    }

    @Override
    public void close() {
        natives.close();
    }
}
