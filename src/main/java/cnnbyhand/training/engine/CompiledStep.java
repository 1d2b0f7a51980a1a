package cnnbyhand.training.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Trains a network with oneDNN. */
final class CompiledStep implements TrainingStep {

    /** Plans hold all activations; so only those used last are kept. One that was dropped is compiled again when it is wanted. */
    private static final int KEPT_PLANS = 2;

    private record PlanKey(int batch, Purpose purpose) {}

    private final MultiLayerNetwork network;
    private final ArrayShape input;
    private final long seed;
    private final Update update;
    private final Planner planner;
    private final Map<PlanKey, Plan> plans = new LinkedHashMap<>(4, 0.75f, true);

    CompiledStep(MultiLayerNetwork network, List<Operation> operations, ArrayShape input, long seed) {
        this(network, operations, input, seed, new Update(network));
    }

    CompiledStep(MultiLayerNetwork network, List<Operation> operations, ArrayShape input, long seed, Update update) {
        this(network, operations, input, seed, update, Slicing.forThreads(LoneThreads.count()));
    }

    CompiledStep(
            MultiLayerNetwork network,
            List<Operation> operations,
            ArrayShape input,
            long seed,
            Update update,
            Slicing slicing) {
        this.network = network;
        this.input = input;
        this.seed = seed;
        this.update = update;
        planner = new Planner(operations, input, update, this::layerKey, slicing);
    }

    @Override
    public double fit(float[] pixels, int[] labels) {
        if (update.isByParameter()) {
            double loss = loss(pixels, labels, Purpose.STEPS);
            update.count(loss);
            return loss;
        }
        double loss = gradients(pixels, labels);
        if (!network.getListeners().isEmpty()) {
            network.setInput(input.images(pixels, labels.length));
        }
        update.apply(loss);
        return loss;
    }

    /** The gradients of the mean loss, in the network's gradient vector, without an update; returns the loss. */
    double gradients(float[] pixels, int[] labels) {
        return loss(pixels, labels, Purpose.GRADIENTS);
    }

    private double loss(float[] pixels, int[] labels, Purpose purpose) {
        Plan plan = plan(labels.length, purpose, pixels);
        for (int label : labels) {
            if (label < 0 || label >= plan.classes()) {
                throw new IllegalArgumentException(
                        "a label must be from 0 to " + (plan.classes() - 1) + ", found " + label);
            }
        }
        return plan.learn(pixels, labels);
    }

    @Override
    public float[] probabilities(float[] pixels, int examples) {
        return plan(examples, Purpose.INFERENCE, pixels).probabilities(pixels);
    }

    private Plan plan(int batch, Purpose purpose, float[] pixels) {
        if (batch == 0 || pixels.length < batch * input.values()) {
            throw new IllegalArgumentException(batch + " examples must have " + batch * input.values()
                    + " pixels and at least one, found " + pixels.length);
        }
        PlanKey key = new PlanKey(batch, purpose);
        if (!plans.containsKey(key) && plans.size() == KEPT_PLANS) {
            plans.remove(plans.keySet().iterator().next()).close();
        }
        return plans.computeIfAbsent(key, this::compiled);
    }

    private Plan compiled(PlanKey key) {
        return planner.plan(key.batch(), key.purpose());
    }

    private long layerKey(long layer) {
        return DropoutMask.key(seed, network.getIterationCount(), (int) layer);
    }

    @Override
    public long gradientBytes() {
        return update.isByParameter() ? 0 : Float.BYTES * network.params().length();
    }

    /** Two plans are kept, the larger of which is that of a whole batch. */
    @Override
    public long bytes(int batch, int last, int tests) {
        Purpose training = update.isByParameter() ? Purpose.STEPS : Purpose.GRADIENTS;
        long another = last == batch ? 0 : bytes(last, training);
        return bytes(batch, training) + Math.max(bytes(tests, Purpose.INFERENCE), another);
    }

    /** Batches so large that oneDNN has no primitive for them are computed from those that are half as large. */
    private long bytes(int batch, Purpose purpose) {
        try {
            return planner.bytes(batch, purpose);
        } catch (RuntimeException tooLarge) {
            if (batch == 1) {
                throw tooLarge;
            }
            return 2 * bytes(batch / 2, purpose);
        }
    }

    @Override
    public Optional<String> refusal() {
        return Optional.empty();
    }

    @Override
    public void close() {
        plans.values().forEach(Plan::close);
        plans.clear();
    }
}
