package cnnbyhand.training.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;
import org.bytedeco.javacpp.PointerScope;

/**
 * A batch in slices, each forward through the network and at once back, on as many threads as there are lanes. What is computed does not
 * depend on how many these are, nor on which of them takes which slice: the gradients of the slices are added up in their order.
 */
final class SlicedPlan implements Plan {

    private final PointerScope natives;
    private final Slices slices;
    private final List<SliceLane> lanes;

    SlicedPlan(Planner planner, int batch, int slice, Purpose purpose) {
        slices = new Slices(batch, slice);
        Gathering gathering = new Gathering();
        try (PointerScope scope = OneDnn.scope()) {
            natives = scope.extend();
            lanes = lanes(LoneThreads.count(), planner, slices, purpose, gathering);
            gathering.allocate();
            lanes.forEach(SliceLane::allocate);
        }
    }

    private static List<SliceLane> lanes(
            int count, Planner planner, Slices slices, Purpose purpose, Gathering gathering) {
        List<SliceLane> lanes = new ArrayList<>();
        LoneThreads.alone(() -> {
            for (int lane = 0; lane < Math.min(count, slices.groups()); lane++) {
                lanes.add(new SliceLane(planner, slices, purpose, gathering));
            }
        });
        return lanes;
    }

    static long bytes(Planner planner, int batch, int slice, Purpose purpose) {
        Slices slices = new Slices(batch, slice);
        Gathering gathering = new Gathering();
        PointerScope natives = OneDnn.scope();
        try {
            long lane = lanes(1, planner, slices, purpose, gathering).get(0).bytes();
            return lane * Math.min(LoneThreads.count(), slices.groups()) + gathering.bytes();
        } finally {
            natives.close();
        }
    }

    @Override
    public int classes() {
        return lanes.get(0).classes();
    }

    @Override
    public float[] probabilities(float[] batch) {
        float[] probabilities = new float[slices.batch() * classes()];
        share(slices.groups(), (lane, group) -> lane.read(group, batch, probabilities));
        return probabilities;
    }

    @Override
    public double learn(float[] batch, int[] labels) {
        float[] probabilities = new float[labels.length * classes()];
        share(slices.groups(), (lane, group) -> lane.learn(group, batch, labels, probabilities));
        share(lanes.get(0).pieces(), SliceLane::end);
        return Softmax.loss(probabilities, classes(), labels);
    }

    /** Each lane takes the next number until all are taken. */
    private void share(int count, ObjIntConsumer<SliceLane> work) {
        AtomicInteger next = new AtomicInteger();
        LoneThreads.run(lanes.size(), lane -> {
            for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                work.accept(lanes.get(lane), number);
            }
        });
    }

    @Override
    public void close() {
        natives.close();
    }
}
