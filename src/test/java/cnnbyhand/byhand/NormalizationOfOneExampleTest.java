package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Normalizations that look at one example: over a layer's channels, over groups of channels, and to length 1. */
class NormalizationOfOneExampleTest {
    private static final Shape MAPS = Shape.image(6, 5, 4);
    private static final Map<ParameterArray.Role, Values> LEARNED = Map.of(
            ParameterArray.Role.GAMMA, Values.of(new double[] {1, 2, 1, 1}, 4),
            ParameterArray.Role.BETA, Values.of(new double[] {0, 10, 0, -1}, 4));

    @Test
    void theShapeStaysAndEachChannelHasAGammaAndABeta() {
        for (Layer layer : List.of(new LayerNormalization("n", 1e-3), new GroupNormalization("n", 2, 1e-3))) {
            assertThat(layer.output(MAPS).shape()).isEqualTo(MAPS);
            assertThat(layer.parameters(MAPS).total().derivation()).isEqualTo("2·4 = 8");
            assertThat(layer.parameters(MAPS).trained()).isEqualTo(8);
            assertThat(layer.parameters(MAPS).statistics().value()).isZero();
            assertThat(layer.arrays(MAPS)).hasToString("[gamma 4, beta 4]");
        }
        assertThat(new UnitNormalization("n").parameters(MAPS)).isEqualTo(Parameters.NONE);
    }

    @Test
    void gammaOrBetaMayBeMissing() {
        LayerNormalization beta = new LayerNormalization("n", 1e-3, false, true);
        assertThat(beta.parameters(MAPS).total().derivation()).isEqualTo("4");
        assertThat(beta.arrays(MAPS)).hasToString("[beta 4]");
        assertThat(beta.settings().values()).containsEntry("gamma and beta", "beta alone");
        assertThat(new LayerNormalization("n", 1e-3, false, false).parameters(MAPS))
                .isEqualTo(Parameters.NONE);
    }

    /** 1, 3, 5, 7 have the mean 4 and the variance (9 + 1 + 1 + 9) / 4 = 5; with 4 more the deviation is 3. */
    @Test
    void aLayerNormalizationTakesTheChannelsOfAPlaceTogether() {
        Values input = Values.of(new double[] {1, 100, 3, 100, 5, 100, 7, 100}, 4, 2);
        Cells cells = new LayerNormalization("n", 4).cells(Shape.sequence(2, 4), input, LEARNED);
        assertThat(cells.at(0, 0).value()).isCloseTo(-1, within(1e-12));
        assertThat(cells.at(1, 0).value()).isCloseTo(10 - 2 / 3.0, within(1e-12));
        assertThat(cells.at(3, 0).value()).isCloseTo(0, within(1e-12));
        assertThat(cells.at(1, 1).value()).isCloseTo(10, within(1e-12));
        assertThat(cells.at(0, 0).arithmetic()).isEqualTo("1.000·(1.000 − 4.000) / 3.000 + 0.000 = −1.000");
    }

    /** The first two channels hold 1, 3, 5, 7; the other two hold 0 and 6 twice: mean 3, variance 9. */
    @Test
    void aGroupNormalizationTakesAllPlacesOfAGroupTogether() {
        Values input = Values.of(new double[] {1, 3, 5, 7, 0, 6, 6, 0}, 4, 2);
        Cells four = new GroupNormalization("n", 2, 4).cells(Shape.sequence(2, 4), input, LEARNED);
        assertThat(four.at(0, 0).value()).isCloseTo(-1, within(1e-12));
        assertThat(four.at(1, 1).value()).isCloseTo(12, within(1e-12));
        Cells none = new GroupNormalization("n", 2, 0).cells(Shape.sequence(2, 4), input, LEARNED);
        assertThat(none.at(2, 0).value()).isCloseTo(-1, within(1e-12));
        assertThat(none.at(3, 0).value()).isCloseTo(0, within(1e-12));
        assertThat(none.at(3, 1).value()).isCloseTo(-2, within(1e-12));
    }

    /** A channel with 1 and 3 has the mean 2 and the deviation 1. */
    @Test
    void aGroupForEachChannelTakesEachMapByItself() {
        Values input = Values.of(new double[] {1, 3, 50, 70}, 2, 1, 2);
        Cells cells = new GroupNormalization("n", -1, 0, false, false).cells(Shape.image(1, 2, 2), input, Map.of());
        assertThat(cells.at(0, 0, 0).value()).isCloseTo(-1, within(1e-12));
        assertThat(cells.at(1, 0, 1).value()).isCloseTo(1, within(1e-12));
    }

    @Test
    void aUnitNormalizationMakesTheLengthOfAPlaceOne() {
        Values input = Values.of(new double[] {3, 0, -4, 0}, 2, 2);
        Cells cells = new UnitNormalization("n").cells(Shape.sequence(2, 2), input, Map.of());
        assertThat(cells.at(0, 0).value()).isEqualTo(0.6);
        assertThat(cells.at(1, 0).value()).isEqualTo(-0.8);
        assertThat(cells.at(1, 0).arithmetic()).isEqualTo("−4.000 / 5.000 = −0.8000");
        assertThat(cells.at(0, 1).value()).isZero();
    }

    @Test
    void groupsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> new GroupNormalization("g", 0, 1e-3))
                .hasMessage("g: groups must be at least 1, found 0");
        assertThatThrownBy(() -> new GroupNormalization("g", 3, 1e-3).output(MAPS))
                .hasMessage("g: the channels must be a multiple of the 3 groups, found 4");
    }
}
