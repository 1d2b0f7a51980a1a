package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.byhand.ParameterArray.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** MobileNet's kind of convolution, worked out on paper. */
class DepthwiseConvolutionTest {
    private static final Shape PICTURE = Shape.image(28, 28, 3);
    private static final DepthwiseConvolution TWO_EACH =
            DepthwiseConvolution.of("depthwise", 3).multiplier(2);

    @Test
    void eachChannelHasFiltersOfItsOwnThatAreOneChannelDeep() {
        assertThat(TWO_EACH.output(PICTURE).shape()).isEqualTo(Shape.image(26, 26, 6));
        assertThat(TWO_EACH.channels(PICTURE)).isEqualTo(", 2 filters for each of 3 channels give 3·2 = 6 channels");
        assertThat(TWO_EACH.parameters(PICTURE).total().rule()).isEqualTo("(f·f + 1)·C·x");
        assertThat(TWO_EACH.parameters(PICTURE).total().derivation()).isEqualTo("(3·3 + 1)·3·2 = 60");
        assertThat(TWO_EACH.arrays(PICTURE)).hasToString("[weights 3×3×3×2, biases 6]");
        assertThat(TWO_EACH.multiplyAccumulates(PICTURE).derivation()).isEqualTo("26·26·3·2·3·3 = 36,504");
    }

    @Test
    void withoutBiasThereAreWeightsAlone() {
        assertThat(TWO_EACH.withoutBias().parameters(PICTURE).total().derivation())
                .isEqualTo("3·3·3·2 = 54");
        assertThat(TWO_EACH.withoutBias().arrays(PICTURE)).hasToString("[weights 3×3×3×2]");
    }

    @Test
    void strideAndPaddingActAsInAnyConvolution() {
        assertThat(TWO_EACH.stride(2).same().output(PICTURE).shape()).isEqualTo(Shape.image(14, 14, 6));
        assertThat(TWO_EACH.padding(2).output(PICTURE).shape()).isEqualTo(Shape.image(30, 30, 6));
    }

    @Test
    void channelsAreNotAddedTogether() {
        Values twoChannels = Values.of(new double[] {1, 2, 3, 4, 10, 20, 30, 40}, 2, 2, 2);
        Map<Role, Values> arrays = Map.of(
                Role.WEIGHTS, Values.of(new double[] {1, 0, 0, 2, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 3}, 2, 2, 2, 2),
                Role.BIASES, Values.of(new double[] {0.5, 0, 0, -1}, 4));
        Cells cells =
                DepthwiseConvolution.of("depthwise", 2).multiplier(2).cells(Shape.image(2, 2, 2), twoChannels, arrays);
        assertThat(cells.at(0, 0, 0).value()).isEqualTo(1 + 0.5);
        assertThat(cells.at(1, 0, 0).value()).isEqualTo(2);
        assertThat(cells.at(2, 0, 0).value()).isEqualTo(30);
        assertThat(cells.at(3, 0, 0).value()).isEqualTo(2 * 10 + 3 * 40 - 1);
        assertThat(cells.at(3, 0, 0).arithmetic())
                .isEqualTo("10.00·2.000 + 20.00·0.000 + 30.00·0.000 + 40.00·3.000 + −1.000 = 139.0");
    }

    @Test
    void whoCountsItAsAConvolutionIsToldSo() {
        Slips slips = new Slips();
        TWO_EACH.countSlips(new Situation(Ledger.of(PICTURE, List.of(TWO_EACH)), 0, PICTURE), slips);
        assertThat(slips.answers())
                .extracting(answer -> answer.slip().word() + " " + answer.numbers())
                .containsExactly(
                        "bias-forgotten [54]",
                        "counted-as-convolution [168]",
                        "multiplier-forgotten [30]",
                        "multiplier-for-filters [20]",
                        "bias-for-each-input [57]");
    }

    @Test
    void whoForgetsTheMultiplierOrTakesItForTheFiltersIsToldSo() {
        Slips slips = new Slips();
        TWO_EACH.shapeSlips(new Situation(Ledger.of(PICTURE, List.of(TWO_EACH)), 0, PICTURE), slips);
        assertThat(slips.answers())
                .extracting(answer -> answer.slip().word() + " " + answer.numbers())
                .contains("multiplier-forgotten [26, 26, 3]", "multiplier-for-filters [26, 26, 2]");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> TWO_EACH.multiplier(0))
                .hasMessage("depthwise: depth multiplier must be at least 1, found 0");
        assertThatThrownBy(() -> TWO_EACH.parameters(Shape.vector(5)))
                .hasMessage("depthwise: the input must be height × width × channels, found a vector of 5");
    }
}
