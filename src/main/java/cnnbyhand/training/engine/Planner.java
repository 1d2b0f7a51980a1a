package cnnbyhand.training.engine;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.LongUnaryOperator;

/**
 * Compiles a network for sizes of batches.
 *
 * @param update how parameters follow their gradients
 * @param layerKeys the key of dropout's random numbers at the current iteration, by layer
 * @param slicing how a batch is divided for training
 */
record Planner(
        List<Operation> operations, ArrayShape input, Update update, LongUnaryOperator layerKeys, Slicing slicing) {

    Plan plan(int batch, Purpose purpose) {
        OptionalInt slice = slice(batch, purpose);
        return slice.isPresent()
                ? new SlicedPlan(this, batch, slice.getAsInt(), purpose)
                : new WholePlan(this, batch, purpose);
    }

    /**
     * The native memory that such a plan allocates, in bytes, found out by compiling one that allocates nothing.
     *
     * @throws RuntimeException if oneDNN finds the batch too large
     */
    long bytes(int batch, Purpose purpose) {
        OptionalInt slice = slice(batch, purpose);
        return slice.isPresent()
                ? SlicedPlan.bytes(this, batch, slice.getAsInt(), purpose)
                : WholePlan.bytes(this, batch, purpose);
    }

    private OptionalInt slice(int batch, Purpose purpose) {
        boolean whole = purpose != Purpose.INFERENCE && operations.stream().anyMatch(Operation::mixesExamples);
        return whole ? OptionalInt.empty() : slicing.examples(operations, batch);
    }

    /** Where the images and the scores of a compiled network are. */
    record Ends(Tensor source, Tensor output) {

        int classes(long batch) {
            return Math.toIntExact(output.layout().get_size() / Float.BYTES / batch);
        }
    }

    Ends compile(PlanBuilder builder) {
        List<Stage> stages =
                operations.stream().map(operation -> operation.stage(builder)).toList();
        Tensor source = builder.values(OneDnn.images(builder.batch(), input));
        source.storage().usedBy(0);
        Tensor output = compileForward(stages, source);
        if (builder.training()) {
            builder.turn();
            compileBackward(stages, output, builder);
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
    private void compileBackward(List<Stage> stages, Tensor atScores, PlanBuilder builder) {
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
}
