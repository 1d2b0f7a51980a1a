package cnnbyhand.training.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.data.DataFolder;
import cnnbyhand.data.ExamplesSource;
import cnnbyhand.data.ImageData;
import cnnbyhand.data.Order;
import cnnbyhand.data.TriedFileSystem;
import cnnbyhand.data.Written;
import cnnbyhand.training.ClusterSettings;
import cnnbyhand.training.Course;
import cnnbyhand.training.Epoch;
import cnnbyhand.training.History;
import cnnbyhand.training.Silent;
import cnnbyhand.training.Trainer;
import cnnbyhand.training.Training;
import cnnbyhand.training.TrainingFailed;
import cnnbyhand.training.TrainingStopped;
import cnnbyhand.training.engine.Acceleration;
import cnnbyhand.training.engine.TrainingStep;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trainings on two cores of this machine: 13 batches an epoch, the last of which is short. */
class SparkTrainingTest {
    private static final Course COURSE = new Course(3, 8, NormalizedNetwork.SEED);
    private static final int PARAMETERS = 2690;

    /** Rounds of two batches: the tail begins with batch 9, and so in the fifth one. */
    private static final int BEFORE_THE_TAIL = 2;

    private static final int IN_THE_TAIL = 6;
    private static final int ALL = 7;

    /** Rounds of one batch, behind the first half of the first pass. */
    private static final int GATHERING = 9;

    private static Connection connection;

    @BeforeAll
    static void connect() {
        TriedFileSystem.teach();
        connection = Connection.open(settings(2, 2));
    }

    @AfterAll
    static void disconnect() {
        connection.close();
    }

    @Test
    void oneWorkerTrainsAsThisMachineAloneBitForBit() throws IOException {
        MultiLayerNetwork local = NormalizedNetwork.fresh();
        History history = locally(local, new History());
        MultiLayerNetwork remote = NormalizedNetwork.fresh();
        History remoteHistory = onSpark(remote, 1, 2, Merge.BY_COLLECT, new History(), new Silent());

        assertThat(numbers(remote)).containsExactly(numbers(local));
        assertThat(remote.getIterationCount()).isEqualTo(39);
        assertThat(losses(remoteHistory)).isEqualTo(losses(history));
        assertThat(remoteHistory.points()).isEqualTo(history.points());
    }

    @Test
    void twoWorkersTrainTwiceTheSameBitForBit() throws IOException {
        MultiLayerNetwork one = NormalizedNetwork.fresh();
        MultiLayerNetwork same = NormalizedNetwork.fresh();
        MultiLayerNetwork alone = NormalizedNetwork.fresh();
        onSpark(one, 2, 2, Merge.BY_COLLECT, new History(), new Silent());
        onSpark(same, 2, 2, Merge.BY_COLLECT, new History(), new Silent());
        locally(alone, new History());

        assertThat(numbers(same)).containsExactly(numbers(one)).isNotEqualTo(numbers(alone));
        assertThat(one.getIterationCount()).isEqualTo(39);
    }

    @Test
    void theFirstPassIsOneWorkersAlone() throws IOException {
        MultiLayerNetwork network = NormalizedNetwork.fresh();
        List<List<Double>> local = losses(locally(NormalizedNetwork.fresh(), new History()));
        List<List<Double>> shared = losses(onSpark(network, 2, 2, Merge.BY_COLLECT, new History(), new Silent()));

        assertThat(shared.subList(0, 2)).isEqualTo(local.subList(0, 2));
        assertThat(shared.get(2)).isNotEqualTo(local.get(2));
    }

    @Test
    void threeWorkersMergedBySlicesTrainAsThreeMergedByCollect() throws IOException {
        MultiLayerNetwork collected = NormalizedNetwork.fresh();
        MultiLayerNetwork sliced = NormalizedNetwork.fresh();
        History one = onSpark(collected, 3, 1, Merge.BY_COLLECT, new History(), new Silent());
        History other = onSpark(sliced, 3, 1, Merge.BY_SLICES, new History(), new Silent());

        assertThat(numbers(sliced)).containsExactly(numbers(collected));
        assertThat(losses(other)).isEqualTo(losses(one));
    }

    @Test
    void aTrainingGoesOnFromARoundAsIfItHadNeverStopped() throws IOException {
        assertThat(resumedWithin(2, BEFORE_THE_TAIL, 2 * PARAMETERS)).containsExactly(untouched());
    }

    @Test
    void itGoesOnFromWithinTheTailOfAPassAsIfItHadNeverStopped() throws IOException {
        assertThat(resumedWithin(2, IN_THE_TAIL, 2 * PARAMETERS)).containsExactly(untouched());
    }

    @Test
    void itGoesOnFromTheFirstPassAsIfItHadNeverStopped() throws IOException {
        assertThat(resumedWithin(1, GATHERING, 2 * PARAMETERS)).containsExactly(untouched());
        assertThat(resumedWithin(1, GATHERING, 0)).isNotEqualTo(untouched());
    }

    @Test
    void itGoesOnFromTheEndOfAPassAsIfItHadNeverStopped() throws IOException {
        assertThat(resumedWithin(2, ALL, 2 * PARAMETERS)).containsExactly(untouched());
        assertThat(resumedWithin(2, ALL, PARAMETERS)).isNotEqualTo(untouched());
    }

    @Test
    void aTrainingThatGoesOnWithoutItsVelocityIsAnother() throws IOException {
        assertThat(resumedWithin(2, BEFORE_THE_TAIL, 0)).isNotEqualTo(untouched());
    }

    @Test
    void aTrainingThatGoesOnWithoutTheTailsMeanIsAnother() throws IOException {
        assertThat(resumedWithin(2, IN_THE_TAIL, PARAMETERS)).isNotEqualTo(untouched());
    }

    private static float[] untouched() throws IOException {
        MultiLayerNetwork network = NormalizedNetwork.fresh();
        onSpark(network, 2, 1, Merge.BY_COLLECT, new History(), new Silent());
        return numbers(network);
    }

    /** The end of a training that was stopped behind so many rounds of a pass, and went on with so much of its velocity. */
    private static float[] resumedWithin(int epoch, int rounds, int numbers) throws IOException {
        MultiLayerNetwork network = NormalizedNetwork.fresh();
        StopsAfter stops = new StopsAfter(epoch, rounds);
        assertThatThrownBy(() -> onSpark(network, 2, 1, Merge.BY_COLLECT, new History(), stops))
                .isInstanceOf(TrainingStopped.class);
        float[] velocity = Arrays.copyOf(stops.kept.velocity(), numbers);
        History kept = History.of(stops.kept.epochs(), stops.kept.points(), stops.kept.pass(), velocity);
        onSpark(network, 2, 1, Merge.BY_COLLECT, kept, new Silent());
        return numbers(network);
    }

    @Test
    void aTrainingOfSeveralWorkersGoesOnOnThisMachineWithoutItsVelocity() throws IOException {
        MultiLayerNetwork moved = NormalizedNetwork.fresh();
        StopsAfter rounds = new StopsAfter(2, 3);
        assertThatThrownBy(() -> onSpark(moved, 2, 1, Merge.BY_COLLECT, new History(), rounds))
                .isInstanceOf(TrainingStopped.class);
        assertThat(rounds.kept.velocity()).hasSize(2 * PARAMETERS);
        MultiLayerNetwork same = NormalizedNetwork.fresh();
        NetworkState.of(moved).putInto(same);
        History still = History.of(rounds.kept.epochs(), rounds.kept.points(), rounds.kept.pass());

        assertThat(locally(moved, rounds.kept).velocity()).isEmpty();
        locally(same, still);
        assertThat(numbers(moved)).containsExactly(numbers(same));
        assertThat(moved.getIterationCount()).isEqualTo(39);
    }

    @Test
    void aTrainingOfThisMachineGoesOnOnTwoWorkersFromRest() throws IOException {
        MultiLayerNetwork one = NormalizedNetwork.fresh();
        History kept = stoppedHere(one);
        MultiLayerNetwork same = NormalizedNetwork.fresh();
        History again = stoppedHere(same);
        History end = onSpark(one, 2, 1, Merge.BY_COLLECT, kept, new Silent());
        onSpark(same, 2, 1, Merge.BY_COLLECT, again, new Silent());

        assertThat(numbers(same)).containsExactly(numbers(one));
        assertThat(one.getIterationCount()).isEqualTo(39);
        assertThat(end.velocity()).hasSize(2 * PARAMETERS);
    }

    private static History stoppedHere(MultiLayerNetwork network) {
        StopsAfter batches = new StopsAfter(2, 3);
        try (TrainingStep step = Acceleration.of(network, NormalizedNetwork.INPUT, NormalizedNetwork.SEED)) {
            assertThatThrownBy(() -> new Training(
                                    network, step, NormalizedNetwork.digits(), COURSE, batches, new History())
                            .run())
                    .isInstanceOf(TrainingStopped.class);
        }
        assertThat(batches.kept.velocity()).isEmpty();
        return batches.kept;
    }

    @Test
    void aTrainingOfOneWorkerGoesOnOnThisMachine() throws IOException {
        MultiLayerNetwork untouched = NormalizedNetwork.fresh();
        locally(untouched, new History());
        MultiLayerNetwork moved = NormalizedNetwork.fresh();
        StopsAfter rounds = new StopsAfter(1, 2);
        assertThatThrownBy(() -> onSpark(moved, 1, 1, Merge.BY_COLLECT, new History(), rounds))
                .isInstanceOf(TrainingStopped.class);
        locally(moved, rounds.kept);

        assertThat(numbers(moved)).containsExactly(numbers(untouched));
    }

    @Test
    void picturesThatCannotBeReadAreLeftOutAndToldAsOnThisMachine() throws IOException {
        Set<Integer> torn = new TreeSet<>(Set.of(5));
        // The whole second batch of the first pass, besides.
        IntStream.of(Order.shuffled(100, NormalizedNetwork.SEED, 1))
                .skip(8)
                .limit(8)
                .forEach(torn::add);
        ImageData alone = torn(torn);
        ImageData shared = torn(torn);
        MultiLayerNetwork local = NormalizedNetwork.fresh();
        locally(local, new History(), alone);
        MultiLayerNetwork remote = NormalizedNetwork.fresh();
        onSpark(remote, 1, 2, Merge.BY_COLLECT, new History(), new Silent(), shared);

        assertThat(numbers(remote)).containsExactly(numbers(local));
        assertThat(remote.getIterationCount()).isEqualTo(local.getIterationCount());
        assertThat(shared.train().faults()).isEqualTo(alone.train().faults()).hasSizeBetween(8, 9);
    }

    @Test
    void aPictureThatOnlyAWorkerCannotReadIsToldWithItsHostAndPath() throws IOException {
        MultiLayerNetwork network = NormalizedNetwork.fresh();
        ImageData whole = NormalizedNetwork.digits();
        ExamplesSource there = torn(Set.of(5)).train().source();

        assertThatThrownBy(() -> onSpark(network, 2, 2, Merge.BY_COLLECT, new History(), new Silent(), whole, there))
                .isInstanceOf(TrainingFailed.class)
                .hasMessageMatching("worker on \\S+: /data/5.png: must be whole, found that it is torn; mend it;"
                        + " the driver can read it: copy its images to that host");
    }

    @Test
    void imagesInAFileSystemOfHadoopsAreTrainedOnAsThisMachinesOwn(@TempDir Path folder) throws IOException {
        Written.mnist(folder, 64, 16);
        MultiLayerNetwork own = NormalizedNetwork.fresh();
        onSpark(own, 2, 1, Merge.BY_COLLECT, new History(), new Silent(), digits("file://" + folder));
        MultiLayerNetwork remote = NormalizedNetwork.fresh();
        ImageData there = digits(TriedFileSystem.address(folder));
        onSpark(remote, 2, 1, Merge.BY_COLLECT, new History(), new Silent(), there);

        assertThat(numbers(remote)).containsExactly(numbers(own));
    }

    private static ImageData digits(String place) throws IOException {
        return DataFolder.openOwn(28, 28, 1, place, NormalizedNetwork.SEED);
    }

    private static ImageData torn(Set<Integer> torn) throws IOException {
        ImageData all = NormalizedNetwork.digits();
        return new ImageData(
                all.title(), TornExamples.of(all.train(), torn), all.test(), true, "", List.of(), all.sums());
    }

    /** Lets a training end behind so many rounds of an epoch. */
    private static final class StopsAfter extends Silent {
        private final int epoch;
        private int left;
        private History kept;

        StopsAfter(int epoch, int rounds) {
            this.epoch = epoch;
            left = rounds;
        }

        @Override
        public void between(History history) {
            if (history.pass().epoch() == epoch && --left == 0) {
                kept = History.of(
                        history.epochs(),
                        history.points(),
                        history.pass(),
                        history.velocity().clone());
                throw new TrainingStopped();
            }
        }
    }

    private static ClusterSettings settings(int workers, int average) {
        return new ClusterSettings("local[2]", workers, average, List.of());
    }

    private static History locally(MultiLayerNetwork network, History history) throws IOException {
        return locally(network, history, NormalizedNetwork.digits());
    }

    private static History locally(MultiLayerNetwork network, History history, ImageData data) throws IOException {
        try (TrainingStep step = Acceleration.of(network, NormalizedNetwork.INPUT, NormalizedNetwork.SEED)) {
            return new Training(network, step, data, COURSE, new Silent(), history).run();
        }
    }

    private static History onSpark(
            MultiLayerNetwork network, int workers, int average, Merge merge, History history, Silent observer)
            throws IOException {
        return onSpark(network, workers, average, merge, history, observer, NormalizedNetwork.digits());
    }

    private static History onSpark(
            MultiLayerNetwork network,
            int workers,
            int average,
            Merge merge,
            History history,
            Silent observer,
            ImageData data)
            throws IOException {
        return onSpark(
                network,
                workers,
                average,
                merge,
                history,
                observer,
                data,
                data.train().source());
    }

    private static History onSpark(
            MultiLayerNetwork network,
            int workers,
            int average,
            Merge merge,
            History history,
            Silent observer,
            ImageData data,
            ExamplesSource there)
            throws IOException {
        String id = "test " + System.nanoTime();
        String configuration = network.getLayerWiseConfigurations().toJson();
        Job job = new Job(id, configuration, NormalizedNetwork.INPUT, true, there, COURSE);
        try (TrainingStep step = Acceleration.of(network, NormalizedNetwork.INPUT, NormalizedNetwork.SEED)) {
            Trainer trainer =
                    new SparkTrainer(connection, settings(workers, average), job, network, data.train(), merge);
            History end = new Training(network, step, trainer, data, COURSE, observer, history).run();
            Workers.dismiss(id);
            return end;
        }
    }

    private static float[] numbers(MultiLayerNetwork network) {
        return NetworkState.of(network).values();
    }

    private static List<List<Double>> losses(History history) {
        List<List<Double>> losses = new ArrayList<>();
        for (Epoch epoch : history.epochs()) {
            losses.add(List.of(epoch.trainingLoss(), epoch.testLoss(), epoch.testAccuracy()));
        }
        return losses;
    }
}
