package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The values are those of TensorFlow's resizing with half-pixel centres. */
class BilinearUpsamplingTest {
    private static final double THIRD = 1.0 / 3;

    @Test
    void eachSideGrowsByItsFactor() {
        Output image = BilinearUpsampling.of("up", 2, 3).output(Shape.image(7, 5, 64));
        assertThat(image.shape()).isEqualTo(Shape.image(14, 15, 64));
        assertThat(image.derivation()).isEqualTo("height 7·2 = 14, width 5·3 = 15");
    }

    @Test
    void eachValueLiesBetweenItsNeighbours() {
        Values oneToFour = Values.of(new double[] {1, 2, 3, 4}, 1, 2, 2);
        Cells cells = BilinearUpsampling.of("up", 2, 3).cells(Shape.image(2, 2, 1), oneToFour, Map.of());
        double[][] expected = {
            {1, 1, 1 + THIRD, 2 - THIRD, 2, 2},
            {1.5, 1.5, 1.5 + THIRD, 2.5 - THIRD, 2.5, 2.5},
            {2.5, 2.5, 2.5 + THIRD, 3.5 - THIRD, 3.5, 3.5},
            {3, 3, 3 + THIRD, 4 - THIRD, 4, 4}
        };
        for (int row = 0; row < expected.length; row++) {
            for (int column = 0; column < expected[row].length; column++) {
                assertThat(cells.at(0, row, column).value()).isCloseTo(expected[row][column], within(1e-12));
            }
        }
        assertThat(cells.at(0, 1, 1).arithmetic()).isEqualTo("0.7500·1.000 + 0.2500·3.000 = 1.500");
    }

    @Test
    void oneRowIsRepeatedWhereItHasNoNeighbour() {
        Cells cells = BilinearUpsampling.of("up", 2, 2)
                .cells(Shape.image(1, 3, 1), Values.of(new double[] {1, 5, 9}, 1, 1, 3), Map.of());
        double[] expected = {1, 2, 4, 6, 8, 9};
        for (int column = 0; column < expected.length; column++) {
            assertThat(cells.at(0, 0, column).value()).isEqualTo(expected[column]);
            assertThat(cells.at(0, 1, column).value()).isEqualTo(expected[column]);
        }
    }

    /** 14·15·64 values of four neighbours each; along a side that does not grow there is one. */
    @Test
    void fourSharesAreAddedForEachValue() {
        Shape input = Shape.image(7, 5, 64);
        assertThat(BilinearUpsampling.of("up", 2, 3).multiplyAccumulates(input).value())
                .isEqualTo(53_760);
        assertThat(BilinearUpsampling.of("up", 1, 3).multiplyAccumulates(input).value())
                .isEqualTo(13_440);
        assertThat(BilinearUpsampling.of("up", 2, 3).parameters(input)).isEqualTo(Parameters.NONE);
    }

    /** Two neighbours see 4 pixels; three values of a doubled map come from three. */
    @Test
    void aValueSeesWhatItsNeighboursSee() {
        Ledger ledger = Ledger.of(
                Shape.image(28, 28, 1),
                List.of(
                        Convolution.of("first", 1, 3),
                        BilinearUpsampling.of("up", 2, 1),
                        Convolution.of("second", 1, 3)));
        assertThat(ledger.entry("up").orElseThrow().receptiveField()).hasToString("4×3");
        assertThat(ledger.entry("second").orElseThrow().receptiveField()).hasToString("5×5");
    }

    @Test
    void whatCannotBeUpsampledIsRefused() {
        assertThatThrownBy(() -> BilinearUpsampling.of("up", 2, 0))
                .hasMessage("up: factor must be at least 1, found 0");
        assertThatThrownBy(() -> new BilinearUpsampling("up", List.of(2L)))
                .hasMessage("up: there must be 2 factors, found 1");
        assertThatThrownBy(() -> BilinearUpsampling.of("up", 2, 2).output(Shape.sequence(4, 1)))
                .hasMessage("up: the input must be height × width × channels, found 4×1");
    }
}
