package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.byhand.ParameterArray.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Xception's kind of convolution, worked out on paper. */
class SeparableConvolutionTest {
    private static final Shape PICTURE = Shape.image(28, 28, 3);
    private static final SeparableConvolution LAYER =
            SeparableConvolution.of("separable", 16, 3).multiplier(2);

    @Test
    void theTwoStepsHaveWeightsOfTheirOwnAndOneBias() {
        assertThat(LAYER.output(PICTURE).shape()).isEqualTo(Shape.image(26, 26, 16));
        assertThat(LAYER.parameters(PICTURE).total().rule()).isEqualTo("f·f·C·x + C·x·M + M");
        assertThat(LAYER.parameters(PICTURE).total().derivation()).isEqualTo("3·3·3·2 + 3·2·16 + 16 = 166");
        assertThat(LAYER.parameters(PICTURE).trained()).isEqualTo(166);
        assertThat(LAYER.arrays(PICTURE)).hasToString("[weights 3×3×3×2, pointwise weights 1×1×6×16, biases 16]");
        assertThat(LAYER.multiplyAccumulates(PICTURE).derivation()).isEqualTo("26·26·3·2·3·3 + 26·26·6·16 = 101,400");
    }

    @Test
    void withoutBiasThereAreWeightsAlone() {
        assertThat(LAYER.withoutBias().parameters(PICTURE).total().derivation()).isEqualTo("3·3·3·2 + 3·2·16 = 150");
        assertThat(LAYER.withoutBias().arrays(PICTURE)).hasToString("[weights 3×3×3×2, pointwise weights 1×1×6×16]");
    }

    @Test
    void aValueIsAWeightedSumOfDepthwiseValues() {
        Values twoChannels = Values.of(new double[] {1, 2, 3, 4, 10, 20, 30, 40}, 2, 2, 2);
        Map<Role, Values> arrays = Map.of(
                Role.WEIGHTS, Values.of(new double[] {1, 0, 0, 1, 0, 0, 1, 0}, 2, 2, 2, 1),
                Role.POINTWISE_WEIGHTS, Values.of(new double[] {2, 0, 1, -1}, 1, 1, 2, 2),
                Role.BIASES, Values.of(new double[] {0.5, 0}, 2));
        Cells cells = SeparableConvolution.of("separable", 2, 2).cells(Shape.image(2, 2, 2), twoChannels, arrays);
        assertThat(cells.at(0, 0, 0).value()).isEqualTo(2 * (1 + 4) + 1 * 20 + 0.5);
        assertThat(cells.at(1, 0, 0).value()).isEqualTo(-20);
        assertThat(cells.at(0, 0, 0).magnitude()).isEqualTo(2 * (1 + 4) + 1 * 20 + 0.5);
        assertThat(cells.at(0, 0, 0).arithmetic())
                .isEqualTo("5.000·2.000 + 20.00·1.000 + 0.5000 = 30.50, where the first is"
                        + " 1.000·1.000 + 2.000·0.000 + 3.000·0.000 + 4.000·1.000 + 0.000 = 5.000");
    }

    @Test
    void commonMiscountsAreKnown() {
        Slips slips = new Slips();
        LAYER.countSlips(new Situation(Ledger.of(PICTURE, List.of(LAYER)), 0, PICTURE), slips);
        assertThat(slips.answers())
                .extracting(answer -> answer.slip().word() + " " + answer.numbers())
                .containsExactly(
                        "bias-forgotten [150]",
                        "pointwise-forgotten [54]",
                        "pointwise-forgotten [70]",
                        "bias-between [172]",
                        "not-separated [448]",
                        "multiplier-forgotten [91]");
    }

    @Test
    void whoKeepsTheChannelsOrForgetsTheSecondStepIsToldSo() {
        Slips slips = new Slips();
        LAYER.shapeSlips(new Situation(Ledger.of(PICTURE, List.of(LAYER)), 0, PICTURE), slips);
        assertThat(slips.answers())
                .extracting(answer -> answer.slip().word() + " " + answer.numbers())
                .contains("channels-kept [26, 26, 3]", "pointwise-forgotten [26, 26, 6]");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> SeparableConvolution.of("separable", 0, 3))
                .hasMessage("separable: filters must be at least 1, found 0");
        assertThatThrownBy(() -> LAYER.multiplier(0))
                .hasMessage("separable: depth multiplier must be at least 1, found 0");
        assertThatThrownBy(() -> LAYER.parameters(Shape.vector(5)))
                .hasMessage("separable: the input must be height × width × channels, found a vector of 5");
    }
}
