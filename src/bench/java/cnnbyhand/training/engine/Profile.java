package cnnbyhand.training.engine;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * Training that says how long each of its stages takes. Whoever takes a batch or its slices through the network has a clock, which
 * changes hands whenever a stage begins a pass, and when it is over with all that has to be done at once. Between stages, at the end of a
 * batch in slices, dense layers learn, gradients are added up, parameters updated, and threads wait for each other.
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
    private final Map<PlanBuilder, StageClock> clocks = new IdentityHashMap<>();
    private final TrainingStep step;

    /**
     * Arguments as for {@link Acceleration#of}.
     *
     * @throws IllegalStateException if the engine cannot train the network
     */
    public Profile(MultiLayerNetwork network, InputType.InputTypeConvolutional input, long seed) {
        try {
            List<Operation> timed = new ArrayList<>();
            for (Operation operation : Translation.of(network, input)) {
                timed.add(new TimedOperation(operation, this::clock, place(titles.size(), Pass.FORWARD)));
                titles.add(title(operation));
            }
            step = new CompiledStep(network, timed, ArrayShape.of(input), seed, new Update(network));
        } catch (Refusal refusal) {
            throw new IllegalStateException(refusal);
        }
    }

    private StageClock clock(PlanBuilder plan) {
        return clocks.computeIfAbsent(plan, each -> new StageClock(place(titles.size(), Pass.FORWARD)));
    }

    private static int place(int stage, Pass pass) {
        return stage * Pass.values().length + pass.ordinal();
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
        step.fit(pixels, labels);
    }

    /** Forgets the steps so far. */
    public void reset() {
        clocks.values().forEach(StageClock::reset);
    }

    /** Of all steps, the mean of all clocks. */
    public double nanoseconds(int stage, Pass pass) {
        return mean(clock -> clock.nanoseconds(place(stage, pass)));
    }

    /** Between stages. */
    public double nanosecondsOutside() {
        return mean(StageClock::nanosecondsOutside);
    }

    private double mean(ToLongFunction<StageClock> time) {
        return clocks.values().stream().mapToLong(time).average().orElse(0);
    }

    @Override
    public void close() {
        step.close();
    }
}
