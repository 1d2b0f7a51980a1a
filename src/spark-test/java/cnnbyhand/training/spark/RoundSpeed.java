package cnnbyhand.training.spark;

import cnnbyhand.data.DataFolder;
import cnnbyhand.data.ImageData;
import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import cnnbyhand.training.ClusterSettings;
import cnnbyhand.training.Course;
import cnnbyhand.training.Rounds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Measures the first rounds of passes from the second on, on real data, of one worker and of two by turns, and prints the medians. */
public final class RoundSpeed {
    private static final int SEED = 1;
    private static final int PASS = 2;

    private final Model model;
    private final ImageData data;
    private final Connection connection;
    private final int average;

    private RoundSpeed(Model model, ImageData data, Connection connection, int average) {
        this.model = model;
        this.data = data;
        this.connection = connection;
        this.average = average;
    }

    /** Arguments: a model, a data folder, batches of a round, measured rounds. */
    public static void main(String[] arguments) throws IOException {
        Model model = Models.ALL.stream()
                .filter(each -> each.name().equals(arguments[0]))
                .findFirst()
                .orElseThrow();
        int average = Integer.parseInt(arguments[2]);
        try (ImageData data = DataFolder.open(model.dataset(), arguments[1], true, SEED, System.out::println);
                Connection connection = Connection.open(settings(2, average))) {
            new RoundSpeed(model, data, connection, average).measure(Integer.parseInt(arguments[3]));
        }
        System.exit(0);
    }

    private static ClusterSettings settings(int workers, int average) {
        return new ClusterSettings("local[2]", workers, average, List.of());
    }

    private void measure(int rounds) throws IOException {
        Traffic traffic = Traffic.at(connection);
        Contender one = new Contender(1, Merge.BY_COLLECT);
        Contender two = new Contender(2, Merge.BY_COLLECT);
        Contender sliced = new Contender(2, Merge.BY_SLICES);
        List<Contender> all = List.of(one, two, sliced);
        for (Contender each : all) {
            each.round(traffic);
        }
        all.forEach(each -> each.measured.clear());
        for (int round = 0; round < rounds; round++) {
            one.round(traffic);
            two.round(traffic);
        }
        sliced.round(traffic);
        all.forEach(Contender::print);
        print("two workers are %.2f times as fast as one", 2 * one.median(0) / two.median(0));
    }

    private static void print(String text, Object... values) {
        System.out.println(String.format(Locale.ROOT, text, values));
    }

    /** So many workers, each of which trains on the same number of batches. */
    private final class Contender {
        private final int workers;
        private final Merge merge;
        private final int length;
        private final SparkTrainer trainer;
        private int pass = PASS;
        private final List<double[]> measured = new ArrayList<>();

        Contender(int workers, Merge merge) throws IOException {
            this.workers = workers;
            this.merge = merge;
            MultiLayerNetwork network = new MultiLayerNetwork(model.configuration(SEED));
            network.init();
            length = NetworkState.length(network);
            Course course = new Course(PASS, model.regimen().batch(), SEED);
            String configuration = network.getLayerWiseConfigurations().toJson();
            String id = workers + " by " + merge;
            Job job = new Job(
                    id, configuration, model.inputType(), true, data.train().source(), course);
            ClusterSettings settings = settings(workers, average);
            trainer = new SparkTrainer(connection, settings, job, network, data.train(), merge);
        }

        void round(Traffic traffic) throws IOException {
            traffic.clear();
            Rounds whole = trainer.rounds(pass++, 0);
            long start = System.nanoTime();
            whole.next();
            double seconds = (System.nanoTime() - start) / 1e9;
            double states = 1.0 / ((double) length * Float.BYTES);
            measured.add(new double[] {
                seconds, traffic.slowestSeconds(), traffic.sentBytes() * states, traffic.receivedBytes() * states
            });
        }

        double median(int figure) {
            double[] sorted = measured.stream()
                    .flatMapToDouble(each -> DoubleStream.of(each[figure]))
                    .sorted()
                    .toArray();
            return sorted[sorted.length / 2];
        }

        void print() {
            double train = median(1);
            RoundSpeed.print(
                    "%d workers %s, %d batches each: round %.3f s, slowest task %.3f s, beyond it %.1f %%; driver sends"
                            + " %.2f states once, receives %.2f (a state: %.1f MB)",
                    workers,
                    merge,
                    average,
                    median(0),
                    train,
                    100 * (median(0) - train) / train,
                    median(2),
                    median(3),
                    length * 4 / 1e6);
        }
    }
}
