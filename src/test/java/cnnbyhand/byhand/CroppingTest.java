package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CroppingTest {

    @Test
    void eachSideGetsShorterByWhatIsCutOffAtBothEnds() {
        Output image = Cropping.of("crop", 2, 4).output(Shape.image(28, 28, 3));
        assertThat(image.shape()).isEqualTo(Shape.image(24, 20, 3));
        assertThat(image.rule()).isEqualTo("n − 2·p");
        assertThat(image.derivation()).isEqualTo("height 28 − 2·2 = 24, width 28 − 2·4 = 20");
        Output sequence = new Cropping("crop", Margins.beforeAndAfter(0, 3)).output(Shape.sequence(10, 4));
        assertThat(sequence.shape()).isEqualTo(Shape.sequence(7, 4));
        assertThat(sequence.rule()).isEqualTo("n − p − q");
        assertThat(sequence.derivation()).isEqualTo("10 − 0 − 3 = 7");
        assertThat(Cropping.of("crop", 0, 1, 2).output(Shape.volume(4, 4, 5, 1)).shape())
                .isEqualTo(Shape.volume(4, 2, 1, 1));
    }

    @Test
    void theMiddleStays() {
        Values oneToTwelve = Values.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, 1, 3, 4);
        Cropping crop = new Cropping("crop", Margins.beforeAndAfter(1, 0, 1, 2));
        Cells cells = crop.cells(Shape.image(3, 4, 1), oneToTwelve, Map.of());
        assertThat(cells.at(0, 0, 0).value()).isEqualTo(6);
        assertThat(cells.at(0, 1, 0).value()).isEqualTo(10);
        assertThat(cells.at(0, 1, 0).arithmetic()).isEqualTo("10.00");
    }

    @Test
    void aValueSeesNoMoreThanBefore() {
        Ledger ledger =
                Ledger.of(Shape.image(28, 28, 1), List.of(Convolution.of("conv", 1, 3), Cropping.of("crop", 1, 1)));
        assertThat(ledger.entry("crop").orElseThrow().receptiveField()).hasToString("3×3");
    }

    @Test
    void aCroppingThatLeavesNothingIsRefused() {
        assertThatThrownBy(() -> Cropping.of("crop", 1, 2).output(Shape.image(4, 4, 1)))
                .isInstanceOf(ImpossibleLayer.class)
                .hasMessage("crop: what is left of a side must be at least 1, found 4 − 2·2 = 0");
        assertThatThrownBy(() -> Cropping.of("crop", -1)).hasMessage("crop: cropping must be at least 0, found -1");
        assertThatThrownBy(() -> Cropping.of("crop", 1).output(Shape.vector(4)))
                .hasMessage("crop: the input must be length × channels, found a vector of 4");
    }
}
