package cnnbyhand.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.ElementwiseJoin;
import cnnbyhand.byhand.ElementwiseJoin.Arithmetic;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Graph;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Step;
import cnnbyhand.reading.DescribedNetwork;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PassMemoryTest {
    /**
     * Outputs of 6·4·4 = 96, 96 and 5 values; the convolution takes 8·6·3 = 144 and lays out 6·4 windows of 27 values, 648:
     * 989 values, 3,956 bytes.
     */
    private static final Network CHAIN = Network.of(
            "chain",
            Shape.image(8, 6, 3),
            List.of(Convolution.of("conv", 4, 3), new Flatten("flatten"), Dense.of("dense", 5)));

    /** The convolution takes 96, twice, gives 96 and lays out 24 windows of 36 values, 864: 1,152 values, 4,608 bytes. */
    private static final Network GRAPH = Network.of(
            "graph",
            new Graph(
                    List.of(new NamedShape("image", Shape.image(6, 4, 4))),
                    List.of(
                            Step.of(Convolution.of("conv", 4, 3).same(), List.of("image")),
                            Step.of(new ElementwiseJoin("sum", Arithmetic.ADD), List.of("image", "conv"))),
                    List.of("sum")));

    @Test
    void aChainThatFitsIsSentThrough() {
        assertHeard(verdict(CHAIN, 3_956));
    }

    @Test
    void aGraphThatFitsIsSentThrough() {
        assertHeard(verdict(GRAPH, 4_608));
    }

    @Test
    void aChainThatDoesNotFitIsNoDisagreement() {
        assertNotHeard(
                verdict(CHAIN, 3_955),
                "Deeplearning4j's forward pass, which would take 3,956 bytes of memory, where 3,955 bytes are left");
    }

    @Test
    void aGraphThatDoesNotFitIsNoDisagreement() {
        assertNotHeard(
                verdict(GRAPH, 4_607),
                "Deeplearning4j's forward pass, which would take 4,608 bytes of memory, where 4,607 bytes are left");
    }

    @Test
    void aPassThatFindsNoMemoryIsNotHeard() {
        RuntimeException full = new RuntimeException("Op [conv3dnew] execution failed", new OutOfMemoryError("none"));

        assertThat(pass(full)).contains("Deeplearning4j's forward pass, which found too little memory (none)");
        assertThat(pass(new RuntimeException("Allocation failed: [std::bad_alloc]")))
                .contains("Deeplearning4j's forward pass, which found too little memory"
                        + " (Allocation failed: [std::bad_alloc])");
    }

    @Test
    void anotherFailureIsHanded() {
        assertThatThrownBy(() -> pass(new IllegalStateException("wrong sides"))).hasMessage("wrong sides");
    }

    private static Optional<String> pass(RuntimeException failure) {
        return PassMemory.ENOUGH.pass(Optional.empty(), () -> {
            throw failure;
        });
    }

    private static void assertHeard(Verdict verdict) {
        assertThat(verdict.agrees()).isTrue();
        assertThat(verdict.heard()).contains(Witness.DEEPLEARNING4J, Witness.FORWARD_PASS);
        assertThat(verdict.values()).isPositive();
        assertThat(verdict.notCompared()).noneMatch(line -> line.contains("forward pass"));
    }

    private static void assertNotHeard(Verdict verdict, String why) {
        assertThat(verdict.agrees()).isTrue();
        assertThat(verdict.heard()).contains(Witness.DEEPLEARNING4J).doesNotContain(Witness.FORWARD_PASS);
        assertThat(verdict.values()).isZero();
        assertThat(verdict.notCompared()).contains(why);
    }

    private static Verdict verdict(Network network, long bytes) {
        DescribedNetwork described = new DescribedNetwork(
                network, "by chance", Optional.empty(), List.of(), Optional.empty(), Optional.empty());
        return Check.of(described, BuiltParts.of(network, 1), new PassMemory(bytes));
    }
}
