package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocallyConnectedTest {
    private static final Shape IMAGE = Shape.image(9, 8, 3);

    @Test
    void itGivesTheShapeOfAConvolution() {
        assertThat(LocallyConnected.of("local", 4, 3, 3).output(IMAGE).shape()).isEqualTo(Shape.image(7, 6, 4));
        assertThat(LocallyConnected.of("local", 4, 3, 2).stride(2).output(IMAGE).derivation())
                .isEqualTo("height ⌊(9 − 3) / 2⌋ + 1 = 4, width ⌊(8 − 2) / 2⌋ + 1 = 4");
        assertThat(LocallyConnected.of("local", 4, 3)
                        .output(Shape.sequence(9, 3))
                        .shape())
                .isEqualTo(Shape.sequence(7, 4));
    }

    @Test
    void eachPlaceHasFiltersAndBiasesOfItsOwn() {
        Parameters parameters = LocallyConnected.of("local", 4, 3, 3).parameters(IMAGE);
        assertThat(parameters.total().rule()).isEqualTo("P·(f·f·C + 1)·M");
        assertThat(parameters.total().derivation()).isEqualTo("7·6·(3·3·3 + 1)·4 = 4,704");
        assertThat(parameters.weights().value()).isEqualTo(4_536);
        assertThat(parameters.biases().value()).isEqualTo(168);
        assertThat(LocallyConnected.of("local", 4, 3, 3)
                        .withoutBias()
                        .parameters(IMAGE)
                        .total()
                        .value())
                .isEqualTo(4_536);
    }

    /** As Keras writes them. */
    @Test
    void theArraysAreAMatrixForEachPlaceAndABiasForEachValue() {
        assertThat(LocallyConnected.of("local", 4, 3, 3).arrays(IMAGE))
                .extracting(ParameterArray::toString)
                .containsExactly("weights 42×27×4", "biases 7×6×4");
        assertThat(LocallyConnected.of("local", 4, 3).arrays(Shape.sequence(9, 2)))
                .extracting(ParameterArray::toString)
                .containsExactly("weights 7×6×4", "biases 7×4");
    }

    /** As many as for a convolution: only the weights are others. */
    @Test
    void eachValueTakesTheProductsOfOneWindow() {
        assertThat(LocallyConnected.of("local", 4, 3, 3)
                        .multiplyAccumulates(IMAGE)
                        .value())
                .isEqualTo(7 * 6 * 4 * 27);
    }

    /** Values 1 to 12 go in, 0 to 31 are the weights, and 0 to 7 thousand the biases, each row by row, the channels last. */
    @Test
    void eachValueIsTheSumOfItsOwnProducts() {
        Values input = new Values(position -> position + 1, 0, 1, 4, 2);
        Cells cells = LocallyConnected.of("local", 2, 2, 1)
                .cells(
                        Shape.image(3, 2, 2),
                        input,
                        Map.of(
                                ParameterArray.Role.WEIGHTS,
                                Values.of(
                                        IntStream.range(0, 32).asDoubleStream().toArray(), 4, 4, 2),
                                ParameterArray.Role.BIASES,
                                new Values(position -> 1000.0 * position, 0, 4, 2, 1)));
        assertThat(cells.at(0, 0, 0).value()).isEqualTo(60);
        assertThat(cells.at(1, 0, 0).value()).isEqualTo(1074);
        assertThat(cells.at(0, 0, 1).value()).isEqualTo(2260);
        assertThat(cells.at(1, 0, 1).value()).isEqualTo(3282);
        assertThat(cells.at(0, 1, 0).value()).isEqualTo(4588);
        assertThat(cells.at(1, 1, 0).value()).isEqualTo(5618);
        assertThat(cells.at(0, 1, 1).value()).isEqualTo(7044);
        assertThat(cells.at(1, 1, 1).value()).isEqualTo(8082);
    }

    @Test
    void aStepOfASequenceHasItsOwnWeights() {
        Cells cells = LocallyConnected.of("local", 1, 2)
                .stride(2)
                .withoutBias()
                .cells(
                        Shape.sequence(4, 2),
                        new Values(position -> position + 1, 0, 1, 2),
                        Map.of(ParameterArray.Role.WEIGHTS, Values.of(new double[] {0, 1, 2, 3, 4, 5, 6, 7}, 2, 4, 1)));
        assertThat(cells.at(0, 0).value()).isEqualTo(20);
        assertThat(cells.at(0, 1).value()).isEqualTo(148);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> LocallyConnected.of("local", 0, 3, 3))
                .hasMessage("local: filters must be at least 1, found 0");
        assertThatThrownBy(() -> LocallyConnected.of("local", 1, 3, 3).output(Shape.sequence(9, 3)))
                .hasMessage("local: the input must be height × width × channels, found 9×3");
        assertThatThrownBy(() -> LocallyConnected.of("local", 1, 9, 9).parameters(IMAGE))
                .isInstanceOf(ImpossibleLayer.class);
    }
}
