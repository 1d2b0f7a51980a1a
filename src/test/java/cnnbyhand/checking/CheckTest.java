package cnnbyhand.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.impl.ActivationTanH;

/** How a check reports, whatever it finds. */
class CheckTest {
    private static final Consumer<List<Layer>> AVERAGE =
            Edits.pooling("max_pooling2d_2", pool -> pool.setPoolingType(PoolingType.AVG));
    private static final Consumer<List<Layer>> TANH = Edits.activation("dense_3", new ActivationTanH());

    @Test
    void twoSlipsAreTwoDisagreementsAndNotOnlyTheFirst() {
        Verdict verdict = verdict(Networks.edited("mnist", AVERAGE.andThen(TANH)));
        assertThat(verdict.disagreements())
                .extracting(Disagreement::sentence)
                .containsExactly(
                        "mnist max_pooling2d_2: pool type must be max, found average in Deeplearning4j",
                        "mnist dense_3: activation must be relu, found tanh in Deeplearning4j");
        assertThat(verdict.summary()).isEqualTo("2 disagreements");
    }

    @Test
    void theVerdictTellsTheWrongLayerFromTheRightOnes() {
        Verdict verdict = verdict(Networks.edited("mnist", TANH));
        assertThat(verdict.agrees()).isFalse();
        assertThat(verdict.agreesOn("dense_3")).isFalse();
        assertThat(verdict.agreesOn("dense_4")).isTrue();
        assertThat(verdict.summary()).isEqualTo("1 disagreement");
    }

    @Test
    void oneSlipTakesOneFactFromThoseThatAgree() {
        Verdict right = verdict(Networks.right("mnist"));
        Verdict wrong = verdict(Networks.edited("mnist", TANH));
        assertThat(wrong.settings()).isEqualTo(right.settings() - 1);
        assertThat(wrong.shapes()).isEqualTo(right.shapes());
        assertThat(wrong.counts()).isEqualTo(right.counts());
    }

    @Test
    void aNetworkThatFailsInItsForwardPassIsReportedAndNotThrown() {
        MultiLayerNetwork broken =
                Networks.editedTooLate("mnist", "dense_3", layer -> ((FeedForwardLayer) layer).setNOut(64));
        assertThat(verdict(broken).disagreements())
                .extracting(Disagreement::sentence)
                .contains("mnist dense_3: output shape must be 128 (128 units), found 64 in Deeplearning4j")
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith("mnist network: forward pass must be possible, found ")
                        .endsWith(" in the forward pass")
                        .contains("64", "128", "dense_4")
                        .doesNotContain("\n"));
    }

    @Test
    void anotherModelsNetworkIsReportedAndNotThrown() {
        assertThat(verdict(Networks.right("cifar10")).disagreements())
                .extracting(Disagreement::layer)
                .contains("conv2d_3", "conv2d_4", "flatten_2", "dense_4", "activation_6", "network");
    }

    @Test
    void aDisagreementNamesModelLayerRuleAndBothValuesWithTheirArithmetic() {
        Disagreement derived = new Disagreement(
                "alexnet",
                "pool1",
                "output shape",
                "27×27×96",
                "⌊(55 − 3) / 2⌋ + 1 = 27",
                Witness.FORWARD_PASS,
                "28×28×96");
        assertThat(derived.sentence())
                .isEqualTo("alexnet pool1: output shape must be 27×27×96 (⌊(55 − 3) / 2⌋ + 1 = 27), found 28×28×96"
                        + " in the forward pass");
        Disagreement stated = new Disagreement("alexnet", "pool1", "kernel", "3×3", "", Witness.DEEPLEARNING4J, "2×2");
        assertThat(stated.sentence()).isEqualTo("alexnet pool1: kernel must be 3×3, found 2×2 in Deeplearning4j");
    }

    private static Verdict verdict(MultiLayerNetwork network) {
        return Check.of(Networks.model("mnist"), network);
    }
}
