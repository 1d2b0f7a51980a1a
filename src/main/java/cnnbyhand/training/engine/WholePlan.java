package cnnbyhand.training.engine;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;

/** A network's operations, one after the other, each on a whole batch. */
final class WholePlan implements Plan {

    private final PointerScope natives;
    private final Program forward;
    private final Program backward;
    private final FloatPointer pixels;
    private final FloatPointer scores;
    private final int classes;

    WholePlan(Planner planner, int batch, Purpose purpose) {
        try (PointerScope scope = OneDnn.scope()) {
            natives = scope.extend();
            PlanBuilder builder = new PlanBuilder(batch, purpose, planner.update(), planner.layerKeys());
            Planner.Ends ends = planner.compile(builder);
            builder.allocate();
            forward = builder.forward();
            backward = builder.backward();
            pixels = ends.source().floats();
            classes = ends.classes(batch);
            scores = ends.output().floats();
        }
    }

    static long bytes(Planner planner, int batch, Purpose purpose) {
        PointerScope natives = OneDnn.scope();
        try {
            PlanBuilder builder = new PlanBuilder(batch, purpose, planner.update(), planner.layerKeys());
            planner.compile(builder);
            return builder.bytes();
        } finally {
            natives.close();
        }
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public float[] probabilities(float[] batch) {
        pixels.put(batch, 0, Math.toIntExact(pixels.capacity()));
        forward.run();
        float[] rows = new float[Math.toIntExact(scores.capacity())];
        scores.get(rows);
        Softmax.normalize(rows, classes);
        return rows;
    }

    @Override
    public double learn(float[] batch, int[] labels) {
        float[] rows = probabilities(batch);
        double loss = Softmax.loss(rows, classes, labels);
        Softmax.toGradient(rows, classes, labels, labels.length);
        scores.put(rows);
        backward.run();
        return loss;
    }

    @Override
    public void close() {
        natives.close();
    }
}
