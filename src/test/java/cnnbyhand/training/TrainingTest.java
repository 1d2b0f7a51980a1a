package cnnbyhand.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.data.ImageData;
import cnnbyhand.training.engine.Acceleration;
import cnnbyhand.training.engine.TrainingStep;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;

class TrainingTest {
    private static final long SEED = 7;

    @Test
    void aNetworkLearnsWhichSideIsBright() throws IOException {
        History history = trained(SmallNetwork.of(SEED), 25, SEED);

        assertThat(history.last().testAccuracy()).isGreaterThan(0.95);
        assertThat(history.last().testLoss()).isLessThan(history.epochs().get(0).testLoss());
    }

    @Test
    void theUntrainedNetworkIsEpochZero() throws IOException {
        History history = trained(SmallNetwork.of(SEED), 2, SEED);

        assertThat(history.epochs()).extracting(Epoch::number).containsExactly(0, 1, 2);
        assertThat(history.epochs().get(0).trainingLoss()).isNaN();
        assertThat(history.epochs().get(1).examples()).isEqualTo(100);
    }

    @Test
    void theNetworkCountsItsIterationsAndEpochs() throws IOException {
        MultiLayerNetwork network = SmallNetwork.of(SEED);

        trained(network, 3, SEED);

        assertThat(network.getIterationCount()).isEqualTo(3 * 7);
        assertThat(network.getEpochCount()).isEqualTo(3);
    }

    @Test
    void theSameSeedGivesTheSameParametersBitForBit() throws IOException {
        MultiLayerNetwork one = SmallNetwork.of(SEED);
        MultiLayerNetwork same = SmallNetwork.of(SEED);
        MultiLayerNetwork other = SmallNetwork.of(SEED);

        trained(one, 2, SEED);
        trained(same, 2, SEED);
        trained(other, 2, SEED + 1);

        assertThat(numbers(same)).isEqualTo(numbers(one));
        assertThat(numbers(other)).isNotEqualTo(numbers(one));
    }

    @Test
    void everyExampleIsSeenOnceAnEpochInAnotherOrder() throws IOException {
        Recorder recorder = new Recorder(0.5);

        run(recorder, SmallNetwork.of(SEED), 2, SEED, BrightSides.data(20, 4));

        assertThat(recorder.sizes).containsExactly(16, 4, 16, 4);
        assertThat(recorder.labels.subList(0, 20)).isNotEqualTo(recorder.labels.subList(20, 40));
        assertThat(recorder.labels.stream().filter(label -> label == 1)).hasSize(20);
    }

    @Test
    void aLossThatIsNoNumberEndsTheTrainingInOneLine() {
        Recorder recorder = new Recorder(Double.NaN);

        assertThatThrownBy(() -> run(recorder, SmallNetwork.of(SEED), 2, SEED, BrightSides.data(20, 4)))
                .isInstanceOf(TrainingFailed.class)
                .hasMessage("the loss must be a finite number, found NaN in epoch 1, batch 1;"
                        + " the weights diverged; try another seed");
    }

    @Test
    void theTestCountsRightOnesAndAveragesTheLoss() throws IOException {
        Recorder certainOfLeft = new Recorder(0.5);

        History history = run(certainOfLeft, SmallNetwork.of(SEED), 1, SEED, BrightSides.data(20, 10));

        Scores scores = history.scores();
        assertThat(scores.accuracy()).isEqualTo(0.5);
        assertThat(scores.loss()).isCloseTo(-(Math.log(0.9) + Math.log(0.1)) / 2, within(1e-6));
        assertThat(scores.confusion().counts()).isDeepEqualTo(new long[][] {{5, 0, 0}, {5, 0, 0}});
        assertThat(scores.right()).isEqualTo(5);
        assertThat(scores.wrong()).isEqualTo(5);
    }

    private static History trained(MultiLayerNetwork network, int epochs, long seed) throws IOException {
        try (TrainingStep step = Acceleration.of(network, BrightSides.IMAGE, seed)) {
            return run(step, network, epochs, seed, BrightSides.data(100, 40));
        }
    }

    private static History run(TrainingStep step, MultiLayerNetwork network, int epochs, long seed, ImageData data)
            throws IOException {
        return new Training(network, step, data, new Course(epochs, 16, seed), new Silent(), new History()).run();
    }

    private static float[] numbers(MultiLayerNetwork network) {
        return network.params().dup().data().asFloat();
    }

    private static org.assertj.core.data.Offset<Double> within(double tolerance) {
        return org.assertj.core.data.Offset.offset(tolerance);
    }

    /** Learns nothing, is 90 % certain of "left", and writes down what it was given. */
    private static final class Recorder implements TrainingStep {
        private final double loss;
        private final List<Integer> sizes = new ArrayList<>();
        private final List<Integer> labels = new ArrayList<>();

        Recorder(double loss) {
            this.loss = loss;
        }

        @Override
        public long bytes(int batch, int last, int tests) {
            return 0;
        }

        @Override
        public long gradientBytes() {
            return 0;
        }

        @Override
        public Optional<String> refusal() {
            return Optional.of("it only writes down");
        }

        @Override
        public double fit(float[] pixels, int[] labelsOfBatch) {
            sizes.add(labelsOfBatch.length);
            for (int label : labelsOfBatch) {
                labels.add(label);
            }
            return loss;
        }

        @Override
        public float[] probabilities(float[] pixels, int examples) {
            float[] probabilities = new float[2 * examples];
            for (int example = 0; example < examples; example++) {
                probabilities[2 * example] = 0.9f;
                probabilities[2 * example + 1] = 0.1f;
            }
            return probabilities;
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
