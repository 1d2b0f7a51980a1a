package cnnbyhand.training.spark;

import cnnbyhand.data.Batch;
import cnnbyhand.data.Batches;
import cnnbyhand.data.Examples;
import cnnbyhand.data.Order;
import cnnbyhand.training.TrainedBatch;
import cnnbyhand.training.engine.Acceleration;
import cnnbyhand.training.engine.TrainingStep;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** A network of a worker's own, with what trains it. Not safe for use by several threads at once. */
final class Worker implements AutoCloseable {
    private final Job job;
    private final Examples examples;
    private final MultiLayerNetwork network;
    private final TrainingStep step;

    /** @throws WorkerFault if this machine would not train as the driver does */
    Worker(Job job, Examples examples) {
        this.job = job;
        this.examples = examples;
        network = new MultiLayerNetwork(MultiLayerConfiguration.fromJson(job.configuration()));
        network.init();
        long seed = job.course().seed();
        step = job.accelerated()
                ? Acceleration.of(network, job.input(), seed)
                : Acceleration.stock(network, job.input(), seed);
        if (job.accelerated() && step.refusal().isPresent()) {
            throw new WorkerFault("it must train by oneDNN as the driver does, found that it cannot: "
                    + step.refusal().get() + " Say -Dengine=stock, or leave this host out");
        }
    }

    /** Trains on this worker's batches of a round, from a given state on. */
    Contribution train(NetworkState state, RoundPlan plan, int worker) throws IOException {
        state.putInto(network);
        int[] numbers = plan.batches(worker);
        int[] order = Order.shuffled(examples.count(), job.course().seed(), plan.epoch());
        int[] own = plan.examples(worker, order, job.course());
        List<TrainedBatch> trained = new ArrayList<>();
        Set<Integer> broken = IntStream.of(own).boxed().collect(Collectors.toCollection(TreeSet::new));
        try (Batches batches = new Batches(examples, own, job.course().batch(), 0)) {
            while (batches.hasNext()) {
                Batch batch = batches.next();
                network.setIterationCount(plan.iteration(state.iteration(), worker, trained.size()));
                double loss = step.fit(batch.pixels(), batch.labels());
                trained.add(new TrainedBatch(numbers[batch.number()], batch.size(), loss));
                IntStream.of(batch.indices()).forEach(broken::remove);
            }
        }
        float[] values =
                trained.isEmpty() ? new float[0] : NetworkState.of(network).values();
        List<Broken> told =
                broken.stream().map(index -> Broken.of(examples, index)).toList();
        return new Contribution(worker, values, trained, told);
    }

    @Override
    public void close() {
        step.close();
    }
}
