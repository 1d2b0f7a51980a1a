package cnnbyhand.published;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.FrameworkLedger;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.RoundingChoice;
import cnnbyhand.byhand.Shape;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class AlexNetTest {
    private final Model model = Models.named("alexnet").orElseThrow();
    private final Ledger ledger = model.network().ledger();

    @Test
    void theNineThousandInputsOfFc6AreWhatThreePoolingsLeave() {
        assertThat(ledger.entry("flatten").orElseThrow().output().derivation()).isEqualTo("6·6·256 = 9,216");
    }

    @Test
    void sevenHundredAndFourOfItsNumbersAreNotTrained() {
        assertThat(ledger.parameters()).isEqualTo(62_379_752);
        assertThat(ledger.statistics()).isEqualTo(704);
        assertThat(ledger.trained()).isEqualTo(62_379_048);
    }

    @Test
    void threeFrameworksHaveThreeLegitimateTotals() {
        assertThat(FrameworkLedger.of(ledger))
                .extracting(FrameworkLedger::framework, FrameworkLedger::total, FrameworkLedger::trainable)
                .containsExactly(
                        Tuple.tuple("Deeplearning4j", 62_379_752L, 62_379_752L),
                        Tuple.tuple("Keras", 62_379_752L, 62_379_048L),
                        Tuple.tuple("Chainer", 62_379_048L, 62_379_048L));
    }

    @Test
    void at227PixelsItDoesNotMatterThatChainerRoundsUp() {
        assertThat(RoundingChoice.of(model.network().input(), model.network().layers())
                        .partsAt())
                .isEmpty();
    }

    @Test
    void at224PixelsTheRoundingAloneMovesFc6ByElevenMillions() {
        RoundingChoice choice =
                RoundingChoice.of(Shape.image(224, 224, 3), model.network().layers());
        assertThat(choice.partsAt()).contains("pool1");
        assertThat(choice.layersThatDiffer()).containsExactly("fc6");
        assertThat(choice.extraParameters()).isEqualTo(11_534_336);
        assertThat(model.otherImages()).contains(Shape.image(224, 224, 3));
    }
}
