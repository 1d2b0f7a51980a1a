package cnnbyhand.training.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * Training that says how long each of its stages takes. A clock changes hands whenever a stage begins a pass; so the calls between two
 * passes, an update among them, count to the earlier one.
 */
public final class Profile implements AutoCloseable {
    /** What a stage does in a step. */
    public enum Pass {
        FORWARD,
        /** The gradients of its parameters. */
        LEARN,
        /** The gradient at its input. */
        BACKWARD
    }

    private final List<String> titles = new ArrayList<>();
    private final TrainingStep step;
    private final long[] nanoseconds;
    private int current;
    private long since;

    /**
     * Arguments as for {@link Acceleration#of}.
     *
     * @throws IllegalStateException if the engine cannot train the network
     */
    public Profile(MultiLayerNetwork network, InputType.InputTypeConvolutional input, long seed) {
        try {
            List<Operation> timed = new ArrayList<>();
            for (Operation operation : Translation.of(network, input)) {
                int first = titles.size() * Pass.values().length;
                timed.add(new TimedOperation(operation, pass -> start(first + pass.ordinal())));
                titles.add(title(operation));
            }
            nanoseconds = new long[titles.size() * Pass.values().length + 1];
            step = new CompiledStep(network, timed, ArrayShape.of(input), seed, new Update(network), Slicing.WHOLE);
        } catch (Refusal refusal) {
            throw new IllegalStateException(refusal);
        }
    }

    private static String title(Operation operation) {
        if (operation instanceof Operation.Convolve convolution) {
            return "convolution to " + size(convolution.output());
        } else if (operation instanceof Operation.Pool pooling) {
            return "pooling to " + size(pooling.output());
        } else if (operation instanceof Operation.Connect dense) {
            return "dense layer to " + dense.outputs();
        } else if (operation instanceof Operation.Normalize normalization) {
            return "batch normalization of " + size(normalization.shape());
        }
        return operation instanceof Operation.Rectify ? "ReLU" : "dropout";
    }

    private static String size(ArrayShape shape) {
        return shape.height() + "×" + shape.width() + "×" + shape.channels();
    }

    /** What the stages compute, in order. */
    public List<String> titles() {
        return List.copyOf(titles);
    }

    public void step(float[] pixels, int[] labels) {
        int outside = nanoseconds.length - 1;
        start(outside);
        step.fit(pixels, labels);
        start(outside);
    }

    private void start(int next) {
        long now = System.nanoTime();
        nanoseconds[current] += now - since;
        current = next;
        since = now;
    }

    /** Forgets the steps so far. */
    public void reset() {
        start(nanoseconds.length - 1);
        Arrays.fill(nanoseconds, 0);
    }

    /** Of all steps. */
    public long nanoseconds(int stage, Pass pass) {
        return nanoseconds[stage * Pass.values().length + pass.ordinal()];
    }

    @Override
    public void close() {
        step.close();
    }
}
