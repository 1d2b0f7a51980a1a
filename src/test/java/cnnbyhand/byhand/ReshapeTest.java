package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReshapeTest {

    @Test
    void theSidesAreThoseThatAreGiven() {
        Output output = Reshape.of("reshape", 7L, 7L, 64L).output(Shape.vector(3136));
        assertThat(output.shape()).isEqualTo(Shape.image(7, 7, 64));
        assertThat(output.derivation()).isEqualTo("3,136 = 7·7·64");
        assertThat(Reshape.of("reshape", 12L, 40L).output(Shape.image(6, 10, 8)).derivation())
                .isEqualTo("6·10·8 = 480 = 12·40");
        assertThat(Reshape.of("reshape", 480L).output(Shape.image(6, 10, 8)).derivation())
                .isEqualTo("6·10·8 = 480");
    }

    @Test
    void oneSideMayBeWhatTheOthersLeave() {
        Output output = Reshape.of("reshape", 6L, -1L, 4L).output(Shape.image(12, 10, 8));
        assertThat(output.shape()).isEqualTo(Shape.image(6, 40, 4));
        assertThat(output.rule()).isEqualTo("values in / (other sides)");
        assertThat(output.derivation()).isEqualTo("12·10·8 / (6·4) = 40");
        assertThat(Reshape.of("reshape", -1L).output(Shape.image(12, 10, 8)).derivation())
                .isEqualTo("12·10·8 = 960");
        assertThat(Reshape.of("reshape", 5L, -1L).output(Shape.vector(20)).derivation())
                .isEqualTo("20 / 5 = 4");
    }

    /** Keras has 0 to 11 place by place: 0 and 1 are the two channels of the first place. */
    @Test
    void valuesAreTakenUpPlaceByPlaceWithTheChannelsLast() {
        double[] firstChannelThenSecond = {0, 2, 4, 6, 8, 10, 1, 3, 5, 7, 9, 11};
        Values input = Values.of(firstChannelThenSecond, 2, 2, 3);
        Shape shape = Shape.image(2, 3, 2);
        Cells row = Reshape.of("reshape", 12L).cells(shape, input, Map.of());
        for (int unit = 0; unit < 12; unit++) {
            assertThat(row.at(unit).value()).isEqualTo(unit);
        }
        Cells sequence = Reshape.of("reshape", 4L, -1L).cells(shape, input, Map.of());
        assertThat(sequence.at(0, 0).value()).isEqualTo(0);
        assertThat(sequence.at(2, 0).value()).isEqualTo(2);
        assertThat(sequence.at(1, 3).value()).isEqualTo(10);
        assertThat(sequence.at(1, 3).arithmetic()).isEqualTo("10.00, from place 1×2, channel 0");
    }

    @Test
    void nothingIsKeptAndAValueMayComeFromAnywhere() {
        Ledger ledger = Ledger.of(
                Shape.image(28, 28, 1), List.of(Convolution.of("conv", 4, 3), Reshape.of("reshape", 26L, 52L, 2L)));
        Entry entry = ledger.entry("reshape").orElseThrow();
        assertThat(entry.parameters()).isEqualTo(Parameters.NONE);
        assertThat(entry.receptiveField()).hasToString("28×28");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> Reshape.of("r", -1L, -1L))
                .hasMessage("r: the target must have at most one −1, found −1×−1");
        assertThatThrownBy(() -> Reshape.of("r", 4L, 0L))
                .hasMessage("r: a side of the target must be at least 1, or −1, found 4×0");
        assertThatThrownBy(() -> Reshape.of("r")).hasMessage("r: the target must have 1 to 4 sides, found 0");
        assertThatThrownBy(() -> Reshape.of("r", 5L, 5L).output(Shape.image(2, 3, 4)))
                .hasMessage("r: the target must hold the input's 2·3·4 = 24 values, found 5·5 = 25");
        assertThatThrownBy(() -> Reshape.of("r", 5L, -1L).output(Shape.image(2, 3, 4)))
                .hasMessage("r: the input's values must be a multiple of the target's other sides 5, found 2·3·4 = 24");
    }
}
