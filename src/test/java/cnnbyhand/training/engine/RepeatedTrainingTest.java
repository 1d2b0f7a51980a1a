package cnnbyhand.training.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.JavaProcess;
import java.io.IOException;
import java.util.List;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same seed, machine and options give the same parameters and updater state, bit for bit. */
class RepeatedTrainingTest {

    private static TrainingStep accelerated(
            MultiLayerNetwork network, InputType.InputTypeConvolutional input, long seed) {
        TrainingStep step = Acceleration.of(network, input, seed);
        assertThat(step.refusal()).isEmpty();
        return step;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cnnbyhand.published.Models#names")
    void twiceInOneProcess(String model) {
        int examples = Networks.isLarge(model) ? 2 : 8;
        int steps = Networks.isLarge(model) ? 2 : 3;
        String once = Trained.sum(RepeatedTrainingTest::accelerated, model, examples, steps, 1);
        assertThat(Trained.sum(RepeatedTrainingTest::accelerated, model, examples, steps, 1))
                .isEqualTo(once);
    }

    @Test
    @Tag("one-model")
    void twiceAsDeeplearning4jComes() {
        String once = Trained.sum(Acceleration::stock, "cifar10", 2, 2, 1);
        assertThat(Trained.sum(Acceleration::stock, "cifar10", 2, 2, 1)).isEqualTo(once);
    }

    @Test
    @Tag("one-model")
    void inAnotherProcess() throws IOException {
        Process other =
                JavaProcess.of(List.of(), Trained.class, "cifar10", "8", "3").start();
        assertThat(JavaProcess.lines(other))
                .contains(Trained.sum(RepeatedTrainingTest::accelerated, "cifar10", 8, 3, 1));
    }

    @Test
    @Tag("one-model")
    void butAnotherSeedGivesOthers() {
        assertThat(Trained.sum(RepeatedTrainingTest::accelerated, "mnist", 8, 3, 2))
                .isNotEqualTo(Trained.sum(RepeatedTrainingTest::accelerated, "mnist", 8, 3, 1));
    }
}
