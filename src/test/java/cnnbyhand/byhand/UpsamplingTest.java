package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpsamplingTest {

    @Test
    void eachSideGrowsByItsFactor() {
        Output image = Upsampling.of("up", 2, 3).output(Shape.image(7, 5, 64));
        assertThat(image.shape()).isEqualTo(Shape.image(14, 15, 64));
        assertThat(image.rule()).isEqualTo("n·u");
        assertThat(image.derivation()).isEqualTo("height 7·2 = 14, width 5·3 = 15");
        assertThat(Upsampling.of("up", 4).output(Shape.sequence(10, 2)).derivation())
                .isEqualTo("10·4 = 40");
        assertThat(Upsampling.of("up", 1, 2, 3).output(Shape.volume(4, 4, 4, 1)).shape())
                .isEqualTo(Shape.volume(4, 8, 12, 1));
    }

    @Test
    void eachValueIsRepeatedAlongEveryAxis() {
        Values oneToFour = Values.of(new double[] {1, 2, 3, 4}, 1, 2, 2);
        Cells cells = Upsampling.of("up", 2, 3).cells(Shape.image(2, 2, 1), oneToFour, Map.of());
        double[][] expected = {
            {1, 1, 1, 2, 2, 2},
            {1, 1, 1, 2, 2, 2},
            {3, 3, 3, 4, 4, 4},
            {3, 3, 3, 4, 4, 4}
        };
        for (int row = 0; row < expected.length; row++) {
            for (int column = 0; column < expected[row].length; column++) {
                assertThat(cells.at(0, row, column).value()).isEqualTo(expected[row][column]);
            }
        }
        assertThat(cells.at(0, 3, 2).arithmetic()).isEqualTo("3.000, from place 1×0");
    }

    /** Three neighbours of a map that was doubled come from two values, whose patches of 3 pixels lie one pixel apart. */
    @Test
    void aWindowBehindAnUpsamplingSeesAsManyPixelsAsItsValuesComeFrom() {
        Ledger ledger = Ledger.of(
                Shape.image(28, 28, 1),
                List.of(
                        Convolution.of("first", 1, 3),
                        Upsampling.of("up", 2, 2),
                        Convolution.of("second", 1, 3),
                        Pooling.max("pool", 2),
                        Convolution.of("third", 1, 2)));
        assertThat(field(ledger, "up")).hasToString("3×3");
        assertThat(field(ledger, "second")).hasToString("4×4");
        assertThat(field(ledger, "second").derivation()).isEqualTo("3 + ⌈(3 − 1) / 2⌉·1 = 4");
        assertThat(field(ledger, "pool")).hasToString("5×5");
        assertThat(field(ledger, "third")).hasToString("6×6");
    }

    /** The second of two neighbours may come from the next pool, which lies two pixels further on. */
    @Test
    void anUpsamplingBehindAPoolingBringsNoPixelsBack() {
        Ledger ledger = Ledger.of(
                Shape.image(28, 28, 1),
                List.of(Pooling.max("pool", 2), Upsampling.of("up", 2, 2), Convolution.of("conv", 1, 2)));
        assertThat(field(ledger, "conv")).hasToString("4×4");
    }

    @Test
    void whatCannotBeRepeatedIsRefused() {
        assertThatThrownBy(() -> Upsampling.of("up", 2, 0)).hasMessage("up: factor must be at least 1, found 0");
        assertThatThrownBy(() -> Upsampling.of("up", 2, 2, 2, 2))
                .hasMessage("up: the number of axes must be 1 to 3, found 4");
        assertThatThrownBy(() -> Upsampling.of("up", 2, 2).output(Shape.sequence(4, 1)))
                .isInstanceOf(ImpossibleLayer.class)
                .hasMessage("up: the input must be height × width × channels, found 4×1");
    }

    private static ReceptiveField field(Ledger ledger, String layer) {
        return ledger.entry(layer).orElseThrow().receptiveField();
    }
}
