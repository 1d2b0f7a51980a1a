package cnnbyhand.training.engine;

import static cnnbyhand.training.engine.Networks.convolution;
import static cnnbyhand.training.engine.Networks.dense;
import static cnnbyhand.training.engine.Networks.maximum;
import static cnnbyhand.training.engine.Networks.output;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.AdaDelta;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;

/** Parameters that are updated one by one, as soon as their gradients are known, are those that were updated together. */
class StepByStepTest {

    private static final InputType.InputTypeConvolutional INPUT = Networks.images(16, 3);

    /** Its first dense layer has 3.2 million weights: more than are updated at once. */
    private static MultiLayerNetwork network(IUpdater updater) {
        return Networks.network(
                INPUT,
                updater,
                convolution(32, 3, Activation.IDENTITY),
                new BatchNormalization.Builder().build(),
                convolution(64, 3, Activation.RELU),
                maximum(2, 2),
                dense(1400, Activation.RELU),
                output(4));
    }

    static List<IUpdater> updaters() {
        return List.of(new Sgd(0.05), new Nesterovs(0.05, 0.9), new AdaDelta(0.95, 1e-3), new RmsProp(1e-3, 0.9, 1e-3));
    }

    @ParameterizedTest
    @MethodSource("updaters")
    void noBitDependsOnWhetherAListenerWantsToSeeAllGradients(IUpdater updater) throws Refusal {
        MultiLayerNetwork alone = network(updater);
        MultiLayerNetwork heard = network(updater);
        heard.setListeners(new BaseTrainingListener() {});
        train(alone);
        train(heard);
        assertThat(heard.params()).isEqualTo(alone.params());
        assertThat(heard.getFlattenedGradients().norm1Number().doubleValue()).isPositive();
        assertThat(heard.score()).isEqualTo(alone.score());
        assertThat(heard.getIterationCount()).isEqualTo(alone.getIterationCount());
        if (heard.getUpdater().getStateViewArray() != null) {
            assertThat(heard.getUpdater().getStateViewArray())
                    .isEqualTo(alone.getUpdater().getStateViewArray());
        }
    }

    private static void train(MultiLayerNetwork network) throws Refusal {
        try (CompiledStep step = Comparison.compiled(network, INPUT, 3)) {
            for (int iteration = 0; iteration < 3; iteration++) {
                Batch batch = Batch.of(INPUT, 4, 6, iteration);
                step.fit(batch.pixels(), batch.labels());
            }
        }
    }
}
