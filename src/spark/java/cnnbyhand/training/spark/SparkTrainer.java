package cnnbyhand.training.spark;

import cnnbyhand.data.Batches;
import cnnbyhand.data.Examples;
import cnnbyhand.training.ClusterSettings;
import cnnbyhand.training.Rounds;
import cnnbyhand.training.TrainedBatch;
import cnnbyhand.training.Trainer;
import cnnbyhand.training.TrainingFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Trains on Spark's workers. Between two rounds the network on this machine is the mean of theirs, carried on. */
final class SparkTrainer implements Trainer {
    private final Connection connection;
    private final JavaSparkContext context;
    private final ClusterSettings settings;
    private final Job job;
    private final MultiLayerNetwork network;
    private final Examples examples;
    private final Merge merge;
    private final Broadcast<Job> sentJob;
    private final Attendance attendance;
    private final BlockMomentum momentum;

    SparkTrainer(
            Connection connection,
            ClusterSettings settings,
            Job job,
            MultiLayerNetwork network,
            Examples examples,
            Merge merge) {
        this.connection = connection;
        this.context = connection.context();
        this.settings = settings;
        this.job = job;
        this.network = network;
        this.examples = examples;
        this.merge = merge;
        sentJob = context.broadcast(job);
        attendance = connection.attendance();
        momentum = new BlockMomentum(settings.momentum(), Stretch.learned(network));
    }

    @Override
    public float[] velocity() {
        return momentum.velocity();
    }

    @Override
    public void carriesOn(float[] velocity) {
        momentum.carriesOn(velocity);
    }

    @Override
    public Rounds rounds(int epoch, int first) {
        return new SharedPass(epoch, first);
    }

    /** A pass whose rounds all workers share. */
    private final class SharedPass implements Rounds {
        private final int epoch;
        private final int batches = Batches.count(examples.count(), job.course().batch());
        private int next;

        SharedPass(int epoch, int first) {
            this.epoch = epoch;
            this.next = first;
        }

        @Override
        public boolean hasNext() {
            return next < batches;
        }

        @Override
        public Round next() throws IOException {
            RoundPlan plan = RoundPlan.of(epoch, next, batches, settings.workers(epoch), settings.average());
            List<Contribution> reports = trained(plan, new Tail(batches));
            requireSameFaults(reports);
            next = plan.end();
            return new Round(inOrder(reports), next);
        }

        @Override
        public void close() {
            // Between two rounds nothing is under way.
        }
    }

    private List<Contribution> trained(RoundPlan plan, Tail tail) {
        try {
            return sentAndMerged(plan, tail);
        } catch (IllegalStateException ended) {
            throw Failures.of(ended);
        }
    }

    /** Lets the workers train, and puts the mean of what they give, carried on by its momentum, into the network. */
    private List<Contribution> sentAndMerged(RoundPlan plan, Tail tail) {
        NetworkState before = NetworkState.of(network);
        if (plan.first() == 0) {
            momentum.begins(before.values());
            before.putInto(network);
        }
        Broadcast<NetworkState> state = context.broadcast(before);
        JavaRDD<Contribution> contributions =
                context.parallelize(plan.numbers(), plan.workers()).map(new RoundTask(sentJob, state, plan));
        Merged merged = merge.merged(contributions, before.values().length, attendance);
        int steps = merged.reports().stream().mapToInt(Contribution::weight).sum();
        float[] after = steps > 0 ? carriedOn(plan, tail, before.values(), merged.mean()) : before.values();
        if (tail.endsWith(plan)) {
            momentum.ends(after);
        }
        new NetworkState(after, before.iteration() + steps, before.epoch()).putInto(network);
        state.destroy();
        return merged.reports();
    }

    /** Where the network goes from the mean; changed in place. */
    private float[] carriedOn(RoundPlan plan, Tail tail, float[] before, float[] mean) {
        if (plan.workers() > 1) {
            momentum.carry(before, mean, tail.share(plan));
        } else if (settings.workers() > 1) {
            Start start = new Start(tail.batches(), settings.workers(), settings.average());
            momentum.gather(before, mean, start.share(plan));
        }
        return mean;
    }

    private static List<TrainedBatch> inOrder(List<Contribution> reports) {
        return reports.stream()
                .flatMap(each -> each.batches().stream())
                .sorted(Comparator.comparingInt(TrainedBatch::number))
                .toList();
    }

    /** A picture that a worker cannot read is tried here, which also notes down what is wrong with it. */
    private void requireSameFaults(List<Contribution> reports) throws IOException {
        float[] pixels = new float[examples.values()];
        for (Contribution report : reports) {
            for (Broken picture : report.broken()) {
                if (examples.read(picture.index(), pixels, 0) != Examples.BROKEN) {
                    throw new TrainingFailed(picture.told() + "; the driver can read it: copy its images to that host");
                }
            }
        }
    }

    @Override
    public void close() {
        connection.close();
        try {
            Workers.dismiss(job.id());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
