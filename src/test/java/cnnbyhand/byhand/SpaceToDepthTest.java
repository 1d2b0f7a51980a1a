package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpaceToDepthTest {

    @Test
    void theSidesShrinkAndTheChannelsGrow() {
        Output output = new SpaceToDepth("s", 2).output(Shape.image(26, 12, 64));
        assertThat(output.shape()).isEqualTo(Shape.image(13, 6, 256));
        assertThat(output.derivation()).isEqualTo("height 26 / 2 = 13, width 12 / 2 = 6");
        assertThat(new SpaceToDepth("s", 3).channels(Shape.image(6, 6, 5)))
                .isEqualTo(", the values of a block give 5·3·3 = 45 channels");
        assertThat(new SpaceToDepth("s", 2).parameters(Shape.image(4, 4, 1))).isEqualTo(Parameters.NONE);
    }

    /** TensorFlow's own example: of rows 1 2 5 6, 3 4 7 8, … each block becomes four channels, 1 2 3 4 first. */
    @Test
    void aBlockBecomesChannelsRowByRow() {
        double[] image = {1, 2, 5, 6, 3, 4, 7, 8, 9, 10, 13, 14, 11, 12, 15, 16};
        Cells cells = new SpaceToDepth("s", 2).cells(Shape.image(4, 4, 1), Values.of(image, 1, 4, 4), Map.of());
        for (int channel = 0; channel < 4; channel++) {
            assertThat(cells.at(channel, 0, 0).value()).isEqualTo(1 + channel);
            assertThat(cells.at(channel, 0, 1).value()).isEqualTo(5 + channel);
            assertThat(cells.at(channel, 1, 0).value()).isEqualTo(9 + channel);
            assertThat(cells.at(channel, 1, 1).value()).isEqualTo(13 + channel);
        }
        assertThat(cells.at(2, 0, 1).arithmetic()).isEqualTo("7.000, from channel 0, place 1×2");
    }

    /** TensorFlow's other example: three channels of one block lie one behind the other, 1 2 3 4 5 6 7 8 9 10 11 12. */
    @Test
    void theChannelsOfAPlaceStayTogether() {
        Values pixels = new Values(position -> position + 1, 0, 1, 6, 3);
        Cells cells = new SpaceToDepth("s", 2).cells(Shape.image(2, 2, 3), pixels, Map.of());
        for (int channel = 0; channel < 12; channel++) {
            assertThat(cells.at(channel, 0, 0).value()).isEqualTo(1 + channel);
        }
    }

    @Test
    void aWindowBehindItSeesWholeBlocks() {
        Ledger ledger = Ledger.of(
                Shape.image(28, 28, 1),
                List.of(new SpaceToDepth("s", 2), Convolution.of("conv", 1, 3), Convolution.of("next", 1, 3)));
        assertThat(ledger.entry("conv").orElseThrow().receptiveField()).hasToString("6×6");
        assertThat(ledger.entry("next").orElseThrow().receptiveField()).hasToString("10×10");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> new SpaceToDepth("s", 0)).hasMessage("s: block must be at least 1, found 0");
        assertThatThrownBy(() -> new SpaceToDepth("s", 2).output(Shape.image(4, 5, 1)))
                .isInstanceOf(ImpossibleLayer.class)
                .hasMessage("s: height and width must be multiples of 2, found 4×5×1");
        assertThatThrownBy(() -> new SpaceToDepth("s", 2).output(Shape.vector(4)))
                .hasMessage("s: the input must be height × width × channels, found a vector of 4");
    }
}
