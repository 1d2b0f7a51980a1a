package cnnbyhand.training.engine;

import static cnnbyhand.training.engine.Networks.convolution;
import static cnnbyhand.training.engine.Networks.maximum;
import static cnnbyhand.training.engine.Networks.output;
import static cnnbyhand.training.engine.Networks.relu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.AdaDelta;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.schedule.ExponentialSchedule;
import org.nd4j.linalg.schedule.InverseSchedule;
import org.nd4j.linalg.schedule.ScheduleType;

/** Whole steps: a network trained by the engine is the one that Deeplearning4j would have trained. */
class StepTest {

    private static final int CLASSES = 4;

    private static MultiLayerNetwork network(IUpdater updater) {
        return Networks.network(
                Networks.images(12, 3),
                updater,
                convolution(8, 3, Activation.IDENTITY),
                new BatchNormalization.Builder().build(),
                relu(),
                maximum(2, 2),
                convolution(8, 2, Activation.RELU),
                output(CLASSES));
    }

    private static Batch batch(int examples, long seed) {
        return Batch.of(Networks.images(12, 3), CLASSES, examples, seed);
    }

    private static CompiledStep engine(MultiLayerNetwork network) throws Refusal {
        return Comparison.compiled(network, Networks.images(12, 3), 3);
    }

    private static void assertClose(INDArray found, INDArray expected, double tolerance) {
        assertThat(found.sub(expected).norm2Number().doubleValue()
                        / expected.norm2Number().doubleValue())
                .isLessThan(tolerance);
    }

    private static IUpdater scheduled() {
        return RmsProp.builder()
                .learningRateSchedule(new InverseSchedule(ScheduleType.ITERATION, 1e-3, 0.5, 1))
                .epsilon(1e-3)
                .build();
    }

    static Stream<IUpdater> updaters() {
        return Stream.of(
                new Sgd(0.05),
                new Nesterovs(0.05, 0.9),
                new AdaDelta(0.95, 1e-3),
                scheduled(),
                new Adam(1e-3, 0.9, 0.999, 1e-3));
    }

    @ParameterizedTest
    @MethodSource("updaters")
    void parametersAndUpdaterStateAreDeeplearning4jsAfterEachOfThreeSteps(IUpdater updater) throws Refusal {
        MultiLayerNetwork stock = network(updater);
        MultiLayerNetwork accelerated = network(updater);
        try (CompiledStep step = engine(accelerated)) {
            for (int iteration = 0; iteration < 3; iteration++) {
                Batch batch = batch(6, iteration);
                stock.fit(batch.images(), batch.oneHot());
                assertThat(step.fit(batch.pixels(), batch.labels()))
                        .isCloseTo(stock.score(), org.assertj.core.data.Offset.offset(1e-4));
                assertClose(accelerated.params(), stock.params(), 1e-4);
            }
        }
        INDArray state = stock.getUpdater().getStateViewArray();
        if (state != null) {
            assertClose(accelerated.getUpdater().getStateViewArray(), state, 1e-3);
        }
    }

    @Test
    void aRateThatFallsAfterEachEpochFallsHereToo() throws Refusal {
        IUpdater falling = Nesterovs.builder()
                .learningRateSchedule(new ExponentialSchedule(ScheduleType.EPOCH, 0.05, 0.5))
                .build();
        MultiLayerNetwork stock = network(falling);
        MultiLayerNetwork accelerated = network(falling);
        try (CompiledStep step = engine(accelerated)) {
            for (int epoch = 0; epoch < 3; epoch++) {
                Batch batch = batch(6, epoch);
                stock.fit(batch.images(), batch.oneHot());
                step.fit(batch.pixels(), batch.labels());
                assertClose(accelerated.params(), stock.params(), 1e-4);
                stock.incrementEpochCount();
                accelerated.incrementEpochCount();
            }
        }
    }

    @Test
    void runningStatisticsFollowTheBatch() throws Refusal {
        MultiLayerNetwork stock = network(new Sgd(0.05));
        MultiLayerNetwork accelerated = network(new Sgd(0.05));
        INDArray before = accelerated.getParam("1_mean").dup();
        Batch batch = batch(6, 1);
        stock.fit(batch.images(), batch.oneHot());
        try (CompiledStep step = engine(accelerated)) {
            step.fit(batch.pixels(), batch.labels());
        }
        assertThat(accelerated.getParam("1_mean")).isNotEqualTo(before);
        assertClose(accelerated.getParam("1_mean"), stock.getParam("1_mean"), 1e-4);
        assertClose(accelerated.getParam("1_log10stdev"), stock.getParam("1_log10stdev"), 1e-4);
    }

    @Test
    void deeplearning4jMayTakeOverAtAnyIteration() throws Refusal {
        MultiLayerNetwork stock = network(new Nesterovs(0.05, 0.9));
        MultiLayerNetwork mixed = network(new Nesterovs(0.05, 0.9));
        try (CompiledStep step = engine(mixed)) {
            for (int iteration = 0; iteration < 4; iteration++) {
                Batch batch = batch(6, iteration);
                stock.fit(batch.images(), batch.oneHot());
                if (iteration % 2 == 0) {
                    step.fit(batch.pixels(), batch.labels());
                } else {
                    mixed.fit(batch.images(), batch.oneHot());
                }
            }
        }
        assertClose(mixed.params(), stock.params(), 1e-4);
        assertThat(mixed.getIterationCount()).isEqualTo(4);
    }

    @Test
    void theLastBatchMayBeSmallerAndTheArrayLonger() throws Refusal {
        MultiLayerNetwork stock = network(new Sgd(0.05));
        MultiLayerNetwork accelerated = network(new Sgd(0.05));
        float[] room = new float[6 * 3 * 12 * 12];
        try (CompiledStep step = engine(accelerated)) {
            for (int examples : new int[] {6, 6, 2, 6, 1}) {
                Batch batch = batch(examples, examples);
                stock.fit(batch.images(), batch.oneHot());
                System.arraycopy(batch.pixels(), 0, room, 0, batch.pixels().length);
                step.fit(room, batch.labels());
            }
        }
        assertClose(accelerated.params(), stock.params(), 1e-4);
    }

    @Test
    void inferenceIsDeeplearning4jsOutput() throws Refusal {
        MultiLayerNetwork network = network(new Sgd(0.05));
        Batch batch = batch(6, 1);
        try (CompiledStep step = engine(network)) {
            step.fit(batch.pixels(), batch.labels());
            float[] found = step.probabilities(batch.pixels(), 5);
            float[] expected = network.output(batch.images()).dup('c').data().asFloat();
            assertThat(found).hasSize(5 * CLASSES);
            for (int i = 0; i < found.length; i++) {
                assertThat(found[i]).isCloseTo(expected[i], org.assertj.core.data.Offset.offset(1e-5f));
            }
        }
    }

    @Test
    void wrongPixelsAndLabelsAreNamed() throws Refusal {
        try (CompiledStep step = engine(network(new Sgd(0.05)))) {
            assertThatThrownBy(() -> step.fit(new float[10], new int[2]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("2 examples must have 864 pixels and at least one, found 10");
            assertThatThrownBy(() -> step.fit(new float[432], new int[] {CLASSES}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a label must be from 0 to 3, found 4");
        }
    }
}
