package cnnbyhand.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.training.engine.Acceleration;
import cnnbyhand.training.engine.TrainingStep;
import java.util.List;
import java.util.function.ToLongFunction;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;

class MemoryCheckTest {
    private static final long MEGABYTE = 1_000_000;

    @Test
    void whatFitsMayBegin() {
        assertThatCode(() -> check(limit("memory", 10_000 * MEGABYTE, MemoryNeed::passes))
                        .require(128))
                .doesNotThrowAnyException();
    }

    @Test
    void whatDoesNotFitIsToldWithTheLargestPowerOfTwoThatDoes() {
        assertThatThrownBy(() -> check(limit("memory", 4_000 * MEGABYTE, MemoryNeed::passes))
                        .require(512))
                .isInstanceOf(TrainingFailed.class)
                .hasMessage("net needs 5.1 GB of memory at batch 512, a test gives 4.0 GB;"
                        + " batch 256 would fit: -Dbatch=256");
    }

    @Test
    void theBatchThatIsNamedFits() {
        for (int wanted : new int[] {2, 3, 100, 128, 129, 5000}) {
            MemoryCheck check = check(limit("memory", 19 * MEGABYTE, MemoryNeed::passes));
            assertThatThrownBy(() -> check.require(wanted)).hasMessageEndingWith("batch 1 would fit: -Dbatch=1");
            assertThatCode(() -> check.require(1)).doesNotThrowAnyException();
        }
    }

    @Test
    void whereNotEvenOneImageFitsThatIsTold() {
        assertThatThrownBy(() ->
                        check(limit("memory", 5 * MEGABYTE, MemoryNeed::passes)).require(1))
                .hasMessage("net needs 0.0 GB of memory at batch 1, a test gives 0.0 GB;"
                        + " no batch fits; more memory is needed");
    }

    @Test
    void aNetworkThatDoesNotFitUntrainedBlamesNoBatch() {
        Error full = new OutOfMemoryError("no more");
        for (Error fault : List.of(full, new ExceptionInInitializerError(new RuntimeException(full)))) {
            assertThatThrownBy(() -> MemoryCheck.held("net", () -> {
                        throw fault;
                    }))
                    .isInstanceOf(TrainingFailed.class)
                    .hasMessage("the network of net must fit the memory, found too little (no more);"
                            + " no batch fits; more memory is needed");
        }
        assertThatThrownBy(() -> MemoryCheck.held("net", () -> {
                    throw new IllegalStateException("Allocation failed: [std::bad_alloc]");
                }))
                .isInstanceOf(TrainingFailed.class)
                .hasMessageContaining("found too little (Allocation failed: [std::bad_alloc]);");
        Error other = new ExceptionInInitializerError("no natives");
        assertThatThrownBy(() -> MemoryCheck.held("net", () -> {
                    throw other;
                }))
                .isSameAs(other);
    }

    @Test
    void aBatchHasToFitEveryLimit() {
        MemoryCheck check = check(
                limit("memory", 4_000 * MEGABYTE, MemoryNeed::passes),
                limit("heap", 100 * MEGABYTE, MemoryNeed::images));
        assertThatThrownBy(() -> check.require(300))
                .hasMessage("net needs 0.3 GB of heap at batch 300, a test gives 0.1 GB;"
                        + " batch 64 would fit: -Dbatch=64");
    }

    @Test
    void theLimitsOfThisProcessAreNeitherNothingNorEndless() {
        assertThat(MemoryLimit.here()).extracting(MemoryLimit::giver).contains("-Xmx gives", "this machine has");
        assertThat(MemoryLimit.here())
                .allSatisfy(limit -> assertThat(limit.bytes()).isBetween(50 * MEGABYTE, 1L << 50));
    }

    @Test
    void noMoreIsReadAheadThanThereIs() {
        MultiLayerNetwork network = SmallNetwork.of(1);
        try (TrainingStep step = Acceleration.stock(network, BrightSides.IMAGE, 1)) {
            long image = Float.BYTES * BrightSides.data(1, 1).train().values();
            MemoryNeed whole = MemoryNeed.of(network, step, BrightSides.data(100, 40), 100);
            MemoryNeed parts = MemoryNeed.of(network, step, BrightSides.data(100, 40), 10);
            assertThat(whole.images()).isEqualTo(100 * image);
            assertThat(parts.images()).isBetween(20 * image, 60 * image);
        }
    }

    @Test
    void onlyWhatOneDnnTakesIsCountedByJavaCpp() {
        MultiLayerNetwork network = SmallNetwork.of(1);
        try (TrainingStep plain = Acceleration.stock(network, BrightSides.IMAGE, 1);
                TrainingStep fast = Acceleration.of(network, BrightSides.IMAGE, 1)) {
            assertThat(MemoryNeed.of(network, plain, BrightSides.data(100, 40), 16)
                            .counted())
                    .isZero();
            assertThat(fast.refusal()).isEmpty();
            assertThat(MemoryNeed.of(network, fast, BrightSides.data(100, 40), 16)
                            .counted())
                    .isPositive();
        }
    }

    /** A network that takes ten megabytes of native memory and one of heap for an image. */
    private static MemoryCheck check(MemoryLimit... limits) {
        return new MemoryCheck(
                "net",
                List.of(limits),
                batch -> new MemoryNeed(batch, batch * MEGABYTE, 0, 0, batch * 10 * MEGABYTE, 0));
    }

    private static MemoryLimit limit(String kind, long bytes, ToLongFunction<MemoryNeed> need) {
        return new MemoryLimit(kind, "a test gives", bytes, need);
    }
}
