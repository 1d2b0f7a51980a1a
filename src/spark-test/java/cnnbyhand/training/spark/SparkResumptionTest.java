package cnnbyhand.training.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.training.History;
import cnnbyhand.training.Silent;
import cnnbyhand.training.Training;
import cnnbyhand.training.TrainingStopped;
import cnnbyhand.training.engine.Acceleration;
import cnnbyhand.training.engine.TrainingStep;
import java.io.IOException;
import java.util.Arrays;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Trainings that stop and go on, on workers and on this machine. */
class SparkResumptionTest {
    private static final int PARAMETERS = 2690;

    /** Rounds of two batches: the tail begins with batch 9, and so in the fifth one. */
    private static final int BEFORE_THE_TAIL = 2;

    private static final int IN_THE_TAIL = 6;
    private static final int ALL = 7;

    /** Rounds of one batch, behind the first half of the first pass. */
    private static final int GATHERING = 9;

    private static SparkRuns spark;

    @BeforeAll
    static void connect() {
        spark = SparkRuns.open();
    }

    @AfterAll
    static void disconnect() {
        spark.close();
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
        spark.train(network, 2, 1, Merge.BY_COLLECT, new History(), new Silent());
        return SparkRuns.numbers(network);
    }

    /** The end of a training that was stopped behind so many rounds of a pass, and went on with so much of its velocity. */
    private static float[] resumedWithin(int epoch, int rounds, int numbers) throws IOException {
        MultiLayerNetwork network = NormalizedNetwork.fresh();
        StopsAfter stops = new StopsAfter(epoch, rounds);
        assertThatThrownBy(() -> spark.train(network, 2, 1, Merge.BY_COLLECT, new History(), stops))
                .isInstanceOf(TrainingStopped.class);
        float[] velocity = Arrays.copyOf(stops.kept().velocity(), numbers);
        History kept = History.of(
                stops.kept().epochs(), stops.kept().points(), stops.kept().pass(), velocity);
        spark.train(network, 2, 1, Merge.BY_COLLECT, kept, new Silent());
        return SparkRuns.numbers(network);
    }

    @Test
    void aTrainingOfSeveralWorkersGoesOnOnThisMachineWithoutItsVelocity() throws IOException {
        MultiLayerNetwork moved = NormalizedNetwork.fresh();
        StopsAfter rounds = new StopsAfter(2, 3);
        assertThatThrownBy(() -> spark.train(moved, 2, 1, Merge.BY_COLLECT, new History(), rounds))
                .isInstanceOf(TrainingStopped.class);
        assertThat(rounds.kept().velocity()).hasSize(2 * PARAMETERS);
        MultiLayerNetwork same = NormalizedNetwork.fresh();
        NetworkState.of(moved).putInto(same);
        History still = History.of(
                rounds.kept().epochs(), rounds.kept().points(), rounds.kept().pass());

        assertThat(SparkRuns.locally(moved, rounds.kept()).velocity()).isEmpty();
        SparkRuns.locally(same, still);
        assertThat(SparkRuns.numbers(moved)).containsExactly(SparkRuns.numbers(same));
        assertThat(moved.getIterationCount()).isEqualTo(39);
    }

    @Test
    void aTrainingOfThisMachineGoesOnOnTwoWorkersFromRest() throws IOException {
        MultiLayerNetwork one = NormalizedNetwork.fresh();
        History kept = stoppedHere(one);
        MultiLayerNetwork same = NormalizedNetwork.fresh();
        History again = stoppedHere(same);
        History end = spark.train(one, 2, 1, Merge.BY_COLLECT, kept, new Silent());
        spark.train(same, 2, 1, Merge.BY_COLLECT, again, new Silent());

        assertThat(SparkRuns.numbers(same)).containsExactly(SparkRuns.numbers(one));
        assertThat(one.getIterationCount()).isEqualTo(39);
        assertThat(end.velocity()).hasSize(2 * PARAMETERS);
    }

    private static History stoppedHere(MultiLayerNetwork network) {
        StopsAfter batches = new StopsAfter(2, 3);
        try (TrainingStep step = Acceleration.of(network, NormalizedNetwork.INPUT, NormalizedNetwork.SEED)) {
            assertThatThrownBy(() -> new Training(
                                    network, step, NormalizedNetwork.digits(), SparkRuns.COURSE, batches, new History())
                            .run())
                    .isInstanceOf(TrainingStopped.class);
        }
        assertThat(batches.kept().velocity()).isEmpty();
        return batches.kept();
    }

    @Test
    void aTrainingOfOneWorkerGoesOnOnThisMachine() throws IOException {
        MultiLayerNetwork untouched = NormalizedNetwork.fresh();
        SparkRuns.locally(untouched, new History());
        MultiLayerNetwork moved = NormalizedNetwork.fresh();
        StopsAfter rounds = new StopsAfter(1, 2);
        assertThatThrownBy(() -> spark.train(moved, 1, 1, Merge.BY_COLLECT, new History(), rounds))
                .isInstanceOf(TrainingStopped.class);
        SparkRuns.locally(moved, rounds.kept());

        assertThat(SparkRuns.numbers(moved)).containsExactly(SparkRuns.numbers(untouched));
    }
}
