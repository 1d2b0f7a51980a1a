package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ZeroPaddingTest {
    private static final Values ONE_TO_FOUR = Values.of(new double[] {1, 2, 3, 4}, 1, 2, 2);

    @Test
    void eachSideGetsLongerByWhatIsAtBothEnds() {
        Output image = ZeroPadding.of("pad", 1, 1).output(Shape.image(28, 28, 3));
        assertThat(image.shape()).isEqualTo(Shape.image(30, 30, 3));
        assertThat(image.rule()).isEqualTo("n + 2·p");
        assertThat(image.derivation()).isEqualTo("28 + 2·1 = 30");
        assertThat(ZeroPadding.of("pad", 1, 2).output(Shape.image(28, 28, 3)).derivation())
                .isEqualTo("height 28 + 2·1 = 30, width 28 + 2·2 = 32");
        assertThat(ZeroPadding.of("pad", 0, 1, 2)
                        .output(Shape.volume(4, 4, 4, 1))
                        .shape())
                .isEqualTo(Shape.volume(4, 6, 8, 1));
    }

    @Test
    void theEndsOfAnAxisMayDiffer() {
        ZeroPadding pad = new ZeroPadding("pad", Margins.beforeAndAfter(2, 0));
        Output output = pad.output(Shape.sequence(10, 4));
        assertThat(output.shape()).isEqualTo(Shape.sequence(12, 4));
        assertThat(output.rule()).isEqualTo("n + p + q");
        assertThat(output.derivation()).isEqualTo("10 + 2 + 0 = 12");
        assertThat(pad.description()).isEqualTo("zero padding 2+0, before+behind");
        assertThat(ZeroPadding.of("pad", 1, 2).description()).isEqualTo("zero padding 1×2 at either end");
    }

    @Test
    void zerosSurroundTheInput() {
        ZeroPadding pad = new ZeroPadding("pad", Margins.beforeAndAfter(1, 0, 0, 2));
        Cells cells = pad.cells(Shape.image(2, 2, 1), ONE_TO_FOUR, Map.of());
        double[][] expected = {{0, 0, 0, 0}, {1, 2, 0, 0}, {3, 4, 0, 0}};
        for (int row = 0; row < expected.length; row++) {
            for (int column = 0; column < expected[row].length; column++) {
                assertThat(cells.at(0, row, column).value()).isEqualTo(expected[row][column]);
            }
        }
        assertThat(cells.at(0, 0, 0).arithmetic()).isEqualTo("0, in the padding");
        assertThat(cells.at(0, 2, 1).arithmetic()).isEqualTo("4.000");
    }

    @Test
    void aValueSeesNoMoreThanBefore() {
        Ledger ledger =
                Ledger.of(Shape.image(28, 28, 1), List.of(Convolution.of("conv", 1, 3), ZeroPadding.of("pad", 1, 1)));
        assertThat(ledger.entry("pad").orElseThrow().receptiveField()).hasToString("3×3");
    }

    @Test
    void whatCannotBePaddedIsRefused() {
        assertThatThrownBy(() -> ZeroPadding.of("pad", 1, -1)).hasMessage("pad: padding must be at least 0, found -1");
        assertThatThrownBy(() -> ZeroPadding.of("pad")).hasMessage("pad: the number of axes must be 1 to 3, found 0");
        assertThatThrownBy(() -> ZeroPadding.of("pad", 1).output(Shape.image(4, 4, 1)))
                .isInstanceOf(ImpossibleLayer.class)
                .hasMessage("pad: the input must be length × channels, found 4×4×1");
        assertThatThrownBy(() -> ZeroPadding.of("pad", 1, 1).output(Shape.vector(9)))
                .hasMessage("pad: the input must be height × width × channels, found a vector of 9");
    }
}
