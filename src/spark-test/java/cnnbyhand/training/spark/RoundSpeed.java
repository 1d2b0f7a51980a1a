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

/** Measures the first rounds of passes from the second on, on real data and two cores, of some workers by turns, and prints the medians. */
public final class RoundSpeed {
    private static final int SEED = 1;
    private static final int PASS = 2;
    private static final int UNMEASURED = 2;

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

    /** Arguments: a model, a data folder, batches of a worker in a round, measured rounds; then numbers of workers, or 1 and 2. */
    public static void main(String[] arguments) throws IOException {
        Model model = Models.ALL.stream()
                .filter(each -> each.name().equals(arguments[0]))
                .findFirst()
                .orElseThrow();
        int average = Integer.parseInt(arguments[2]);
        try (ImageData data = DataFolder.open(model.dataset(), arguments[1], true, SEED, System.out::println);
                Connection connection = Connection.open(settings(2, average))) {
            new RoundSpeed(model, data, connection, average)
                    .measure(Integer.parseInt(arguments[3]), workers(List.of(arguments)));
        }
        System.exit(0);
    }

    private static List<Integer> workers(List<String> arguments) {
        List<String> wanted = arguments.size() > 4 ? arguments.subList(4, arguments.size()) : List.of("1", "2");
        return wanted.stream().map(Integer::valueOf).toList();
    }

    private static ClusterSettings settings(int workers, int average) {
        return new ClusterSettings("local[2]", workers, average, List.of());
    }

    private void measure(int rounds, List<Integer> workers) throws IOException {
        Traffic traffic = Traffic.at(connection);
        List<Contender> all = new ArrayList<>();
        for (int number : workers) {
            all.add(new Contender(number, Merge.BY_COLLECT));
            if (number > 1) {
                all.add(new Contender(number, Merge.BY_SLICES));
            }
        }
        for (int round = -UNMEASURED; round < rounds; round++) {
            for (Contender each : all) {
                each.round(traffic, round >= 0);
            }
        }
        all.forEach(each -> each.print(all.get(0)));
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

        void round(Traffic traffic, boolean counts) throws IOException {
            traffic.clear();
            Rounds whole = trainer.rounds(pass++, 0);
            long start = System.nanoTime();
            whole.next();
            double seconds = (System.nanoTime() - start) / 1e9;
            double states = 1.0 / ((double) length * Float.BYTES);
            double slowest = traffic.slowestSeconds();
            if (counts) {
                measured.add(new double[] {
                    seconds, slowest, seconds - slowest, traffic.sentBytes() * states, traffic.receivedBytes() * states
                });
            }
        }

        double median(int figure) {
            double[] sorted = measured.stream()
                    .flatMapToDouble(each -> DoubleStream.of(each[figure]))
                    .sorted()
                    .toArray();
            return sorted[sorted.length / 2];
        }

        void print(Contender first) {
            RoundSpeed.print(
                    "%d workers %s, %d batches each: round %.3f s, slowest task %.3f s, beyond it %.3f s, %.1f %%; %.2f times as"
                            + " fast as %d; driver sends %.2f states once, receives %.2f (a state: %.1f MB)",
                    workers,
                    merge,
                    average,
                    median(0),
                    median(1),
                    median(2),
                    100 * median(2) / median(1),
                    first.median(0) / first.workers * workers / median(0),
                    first.workers,
                    median(3),
                    median(4),
                    length * 4 / 1e6);
        }
    }
}
