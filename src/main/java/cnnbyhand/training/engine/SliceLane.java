package cnnbyhand.training.engine;

import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;

/** What one thread needs to take slices through a network, one after the other: primitives and memory of its own. */
final class SliceLane {

    private final SliceBuilder builder;
    private final Slices slices;
    private final List<Program> pieces;
    private final Planner.Ends ends;
    private final int classes;
    private final float[] rows;
    private FloatPointer pixels;
    private FloatPointer scores;

    SliceLane(Planner planner, Slices slices, Purpose purpose, Gathering gathering) {
        this.slices = slices;
        builder = new SliceBuilder(slices, purpose, planner.update(), planner.layerKeys(), gathering);
        ends = planner.compile(builder);
        EndBuilder end = new EndBuilder(slices.batch(), builder);
        builder.end(end);
        pieces = end.pieces();
        classes = ends.classes(slices.examples());
        rows = new float[slices.examples() * classes];
    }

    long bytes() {
        return builder.bytes();
    }

    void allocate() {
        builder.allocate();
        pixels = ends.source().floats();
        scores = ends.output().floats();
    }

    int classes() {
        return classes;
    }

    int pieces() {
        return pieces.size();
    }

    /** Writes the probabilities of the examples in a group into the batch's. */
    void read(int group, float[] batch, float[] probabilities) {
        for (int slice = slices.start(group); slice < slices.start(group + 1); slice++) {
            forward(slice, batch, probabilities);
        }
    }

    /** Learns from the slices of a group and writes the probabilities of their examples into the batch's. */
    void learn(int group, float[] batch, int[] labels, float[] probabilities) {
        for (int slice = slices.start(group); slice < slices.start(group + 1); slice++) {
            builder.moveTo(slice);
            forward(slice, batch, probabilities);
            backward(slice, labels);
        }
    }

    private void forward(int slice, float[] batch, float[] probabilities) {
        int values = Math.toIntExact(pixels.capacity());
        pixels.put(batch, slice * values, values);
        builder.forward().run();
        scores.get(rows);
        Softmax.normalize(rows, classes);
        System.arraycopy(rows, 0, probabilities, slice * rows.length, rows.length);
    }

    private void backward(int slice, int[] labels) {
        int first = slice * slices.examples();
        int[] own = Arrays.copyOfRange(labels, first, first + slices.examples());
        Softmax.toGradient(rows, classes, own, slices.batch());
        scores.put(rows);
        builder.backward().run();
    }

    /** Does a piece of what is left when all slices are over. */
    void end(int piece) {
        pieces.get(piece).run();
    }
}
