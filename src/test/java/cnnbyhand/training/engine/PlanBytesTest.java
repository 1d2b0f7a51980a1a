package cnnbyhand.training.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a step says that a training will take, before it takes it. */
class PlanBytesTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aThousandfoldBatchTakesAThousandfoldMemoryAndIsReckonedWithoutTakingAny(boolean stock) throws Refusal {
        try (TrainingStep step = stock ? step("mnist", true) : whole("mnist")) {
            long one = step.bytes(1, 1, 1);
            double more = step.bytes(1_024_000, 1_024_000, 1) - one;
            assertThat(more / (step.bytes(1024, 1024, 1) - one)).isCloseTo(1000, within(20.0));
            // Both convolutions' outputs at the same time: 4 · (26·26·32 + 24·24·64) bytes an image.
            assertThat(more).isGreaterThan(1_023_999 * 233_984.0);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void trainingTakesAtLeastAllActivations(boolean stock) throws Refusal {
        try (TrainingStep step = stock ? step("mnist", true) : whole("mnist")) {
            long activations = 128 * Networks.model("mnist").network().ledger().activationBytes();
            assertThat(step.bytes(128, 128, 128)).isGreaterThan(activations);
        }
    }

    /** For each image they keep what the dense layers read and the gradients there: 4 · (9216 + 128 + 128 + 10) bytes. */
    @Test
    void slicesTakeTheirOwnActivationsAndWhatTheEndOfTheBatchReads() throws Refusal {
        try (TrainingStep slices = step("mnist", false);
                TrainingStep whole = whole("mnist")) {
            assertThat(slices.bytes(1024, 1024, 1)).isLessThan(whole.bytes(1024, 1024, 1) / 3);
            long more = slices.bytes(128 * 101, 128 * 101, 1) - slices.bytes(128 * 100, 128 * 100, 1);
            assertThat(more / 128).isBetween(37_928L, 60_000L);
        }
    }

    @Test
    void anotherSizeOfTheLastBatchTakesMemoryBesideTheWhole() {
        try (TrainingStep step = step("mnist", false)) {
            assertThat(step.bytes(128, 120, 1)).isGreaterThan(step.bytes(128, 128, 1) * 3 / 2);
            assertThat(step.bytes(128, 1, 128)).isEqualTo(step.bytes(128, 128, 128));
        }
    }

    @Test
    void aBatchBeyondOneDnnsReachIsReckonedAllTheSame() {
        try (TrainingStep step = step("alexnet", false)) {
            assertThat(step.bytes(1_000_000, 1_000_000, 1)).isGreaterThan(4_000_000_000_000L);
        }
    }

    private static TrainingStep step(String model, boolean stock) {
        var input = Networks.input(model);
        var network = Networks.documented(model, true);
        return stock ? Acceleration.stock(network, input, 1) : Acceleration.of(network, input, 1);
    }

    private static TrainingStep whole(String model) throws Refusal {
        return Comparison.compiled(Networks.documented(model, true), Networks.input(model), 1, Slicing.WHOLE);
    }
}
