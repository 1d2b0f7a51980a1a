package cnnbyhand.training.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.learning.config.Sgd;

/** Into how large slices a batch is divided, and in which order these are learned. */
class SlicingTest {

    private static OptionalInt slice(String model, int batch) throws Refusal {
        var network = Networks.documented(model, true);
        return Slicing.byCache(Translation.of(network, Networks.input(model)), batch);
    }

    /** mnist makes 4 · (26·26·32 + 24·24·64 + 12·12·64 + 128 + 10) bytes of an image: 38 of them are 10 MB. */
    @ParameterizedTest
    @CsvSource({
        "mnist, 128, 32",
        "mnist, 96, 32",
        "mnist, 100, 25",
        "mnist, 76, 38",
        "mnist, 16, 8",
        "vgg, 128, 32",
        "cifar10, 32, 16",
        "cifar10-5x5, 32, 16"
    })
    void aSliceIsTheLargestDivisorThatFitsIntoTheCache(String model, int batch, int examples) throws Refusal {
        assertThat(slice(model, batch)).hasValue(examples);
    }

    @ParameterizedTest
    @CsvSource({"mnist, 1", "mnist, 15", "mnist, 97", "alexnet, 32"})
    void aBatchStaysWholeWhereNoDivisorDoesOrTheWeightsAreTooLarge(String model, int batch) throws Refusal {
        assertThat(slice(model, batch)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 16", "2, 16", "3, 0", "8, 0"})
    void aBatchStaysWholeWhereAThreadWouldGoWithoutASlice(int threads, int examples) throws Refusal {
        var operations = Translation.of(Networks.documented("cifar10", true), Networks.input("cifar10"));
        OptionalInt slice = Slicing.forThreads(threads).examples(operations, 32);
        assertThat(slice.orElse(0)).isEqualTo(examples);
    }

    @Test
    void aBatchNormalizationWantsTheWholeBatchInTrainingAlone() throws Refusal {
        var network = Networks.network(
                Networks.images(8, 1), new Sgd(0.1), new BatchNormalization.Builder().build(), Networks.output(4));
        var operations = Translation.of(network, Networks.images(8, 1));
        Planner planner = new Planner(
                operations,
                ArrayShape.of(Networks.images(8, 1)),
                new Update(network),
                layer -> 0,
                Comparison::inSlices);
        assertThat(planner.plan(8, Purpose.STEPS)).isInstanceOf(WholePlan.class);
        assertThat(planner.plan(8, Purpose.INFERENCE)).isInstanceOf(SlicedPlan.class);
    }

    /** 37 slices in 16 groups: 11 groups of 2 and 5 of 3. */
    @Test
    void manySlicesAreLearnedInSixteenGroupsOneAfterTheOther() {
        Slices slices = new Slices(74, 2);
        assertThat(slices.count()).isEqualTo(37);
        assertThat(slices.groups()).isEqualTo(16);
        assertThat(slices.start(0)).isZero();
        assertThat(slices.start(16)).isEqualTo(37);
        int[] sizes = IntStream.range(0, 16)
                .map(group -> slices.start(group + 1) - slices.start(group))
                .sorted()
                .toArray();
        assertThat(sizes).containsExactly(2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3);
        assertThat(IntStream.range(0, 37).filter(slices::isFirst)).hasSize(16);
        assertThat(slices.group(36)).isEqualTo(15);
        assertThat(slices.isFirst(36)).isFalse();
    }
}
