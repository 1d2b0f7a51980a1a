package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PermuteTest {

    @Test
    void eachSideComesFromTheOneThatTheOrderNames() {
        Output output = Permute.of("permute", 3L, 1L, 2L).output(Shape.image(12, 10, 8));
        assertThat(output.shape()).isEqualTo(Shape.image(8, 12, 10));
        assertThat(output.derivation()).isEqualTo("height = channels 8, width = height 12, channels = width 10");
        assertThat(Permute.of("permute", 2L, 1L).output(Shape.sequence(5, 3)).shape())
                .isEqualTo(Shape.sequence(3, 5));
    }

    @Test
    void eachValueGoesAlong() {
        Values firstChannelThenSecond = Values.of(new double[] {1, 2, 3, 4, 5, 6}, 2, 3);
        Cells turned = Permute.of("permute", 2L, 1L).cells(Shape.sequence(3, 2), firstChannelThenSecond, Map.of());
        assertThat(turned.at(0, 0).value()).isEqualTo(1);
        assertThat(turned.at(2, 0).value()).isEqualTo(3);
        assertThat(turned.at(0, 1).value()).isEqualTo(4);
        assertThat(turned.at(1, 1).value()).isEqualTo(5);
    }

    /** The value at row 1, column 2, channel 0 is at row 0, column 1, channel 2 of an image with the channels in front. */
    @Test
    void threeSidesMoveInACircle() {
        double[] numbers = new double[12];
        numbers[5] = 7;
        Cells cells =
                Permute.of("permute", 3L, 1L, 2L).cells(Shape.image(2, 3, 2), Values.of(numbers, 2, 2, 3), Map.of());
        assertThat(cells.at(2, 0, 1).value()).isEqualTo(7);
        assertThat(cells.at(2, 1, 1).value()).isZero();
    }

    @Test
    void aValueMayComeFromAnywhereUnlessNothingMoves() {
        Layer conv = Convolution.of("conv", 4, 3);
        assertThat(field(conv, Permute.of("permute", 1L, 2L, 3L))).hasToString("3×3");
        assertThat(field(conv, Permute.of("permute", 3L, 1L, 2L))).hasToString("28×28");
    }

    private static ReceptiveField field(Layer... layers) {
        return Ledger.of(Shape.image(28, 28, 1), List.of(layers))
                .entry("permute")
                .orElseThrow()
                .receptiveField();
    }

    @Test
    void anOrderThatNamesASideTwiceOrNotAtAllIsRefused() {
        assertThatThrownBy(() -> Permute.of("p", 1L, 1L))
                .hasMessage("p: the order must have each number from 1 once, found 1, 1");
        assertThatThrownBy(() -> Permute.of("p"))
                .hasMessage("p: the order must have each number from 1 once, found none");
        assertThatThrownBy(() -> Permute.of("p", 2L, 1L).output(Shape.image(2, 3, 4)))
                .hasMessage("p: the order must have a number for each side of 2×3×4, found 2, 1");
    }
}
