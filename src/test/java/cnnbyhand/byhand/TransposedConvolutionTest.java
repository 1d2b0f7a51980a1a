package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.byhand.ParameterArray.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The convolution that makes images larger, worked out on paper from Keras' rule for its size. */
class TransposedConvolutionTest {
    private static final Shape SMALL = Shape.image(7, 7, 4);
    private static final TransposedConvolution LAYER =
            TransposedConvolution.of("transposed", 8, 3).stride(2);

    @Test
    void withoutPaddingTheLastFilterReachesFurtherThanItsStride() {
        Output output = LAYER.output(SMALL);
        assertThat(output.shape()).isEqualTo(Shape.image(15, 15, 8));
        assertThat(output.rule()).isEqualTo("n·s + max(f − s, 0)");
        assertThat(output.derivation()).isEqualTo("7·2 + max(3 − 2, 0) = 15");
        assertThat(LAYER.shapeLetters())
                .isEqualTo("n a side of the input, f of the window, s the stride; a channel for each filter");
    }

    @Test
    void samePaddingMultipliesTheSizeByTheStride() {
        Output output = LAYER.same().output(SMALL);
        assertThat(output.shape()).isEqualTo(Shape.image(14, 14, 8));
        assertThat(output.rule()).isEqualTo("n·s");
        assertThat(output.derivation()).isEqualTo("7·2 = 14");
    }

    @Test
    void whereTheStrideExceedsTheKernelZerosFillTheRest() {
        assertThat(LAYER.stride(5).output(SMALL).shape()).isEqualTo(Shape.image(35, 35, 8));
        assertThat(LAYER.stride(5).same().output(SMALL).shape()).isEqualTo(Shape.image(35, 35, 8));
    }

    @Test
    void statedPaddingIsCutOffAtEitherEnd() {
        Output output = LAYER.padding(1).output(SMALL);
        assertThat(output.shape()).isEqualTo(Shape.image(13, 13, 8));
        assertThat(output.derivation()).isEqualTo("(7 − 1)·2 + 3 − 2·1 = 13");
    }

    @Test
    void anOutputPaddingAddsValuesBehindTheLast() {
        assertThat(LAYER.outputPadding(1).output(SMALL).derivation()).isEqualTo("(7 − 1)·2 + 3 + 1 = 16");
        assertThat(LAYER.same().outputPadding(1).output(SMALL).derivation())
                .isEqualTo("(7 − 1)·2 + 3 − 2·⌊3 / 2⌋ + 1 = 14");
        assertThat(LAYER.same().outputPadding(0).output(SMALL).shape()).isEqualTo(Shape.image(13, 13, 8));
        assertThat(LAYER.same().outputPadding(1).output(SMALL).rule()).isEqualTo("(n − 1)·s + f − 2·⌊f / 2⌋ + o");
        assertThat(LAYER.outputPadding(1).settings().values()).containsEntry("output padding", "1×1");
    }

    @Test
    void gapsWidenTheFilter() {
        assertThat(LAYER.dilation(2).output(SMALL).derivation()).isEqualTo("7·2 + max((3 − 1)·2 + 1 − 2, 0) = 17");
    }

    @Test
    void itHasAsManyParametersAsAConvolutionWithTheArraysSidesSwapped() {
        assertThat(LAYER.parameters(SMALL).total().derivation()).isEqualTo("(3·3·4 + 1)·8 = 296");
        assertThat(LAYER.arrays(SMALL)).hasToString("[weights 3×3×8×4, biases 8]");
        assertThat(LAYER.multiplyAccumulates(SMALL).derivation()).isEqualTo("7·7·4·3·3·8 = 14,112");
    }

    @Test
    void filtersThatOverlapAreAddedUp() {
        Values row = Values.of(new double[] {1, 10, 100}, 1, 3);
        Map<Role, Values> arrays = Map.of(
                Role.WEIGHTS, Values.of(new double[] {1, 2, 3}, 3, 1, 1),
                Role.BIASES, Values.of(new double[] {0.5}, 1));
        TransposedConvolution layer = new TransposedConvolution(
                "transposed", 1, Window.of(3).stride(2), List.of(), true, ActivationFunction.IDENTITY);
        Shape shape = Shape.sequence(3, 1);
        assertThat(values(layer, shape, row, arrays)).containsExactly(1.5, 2.5, 13.5, 20.5, 130.5, 200.5, 300.5);
        assertThat(values(layer.same(), shape, row, arrays)).containsExactly(1.5, 2.5, 13.5, 20.5, 130.5, 200.5);
        assertThat(values(layer.padding(1), shape, row, arrays)).containsExactly(2.5, 13.5, 20.5, 130.5, 200.5);
        assertThat(values(layer.stride(1).same(), shape, row, arrays)).containsExactly(12.5, 123.5, 230.5);
        assertThat(values(layer.stride(4), shape, row, arrays))
                .containsExactly(1.5, 2.5, 3.5, 0.5, 10.5, 20.5, 30.5, 0.5, 100.5, 200.5, 300.5, 0.5);
        assertThat(layer.cells(shape, row, arrays).at(0, 2).arithmetic())
                .isEqualTo("10.00·1.000 + 1.000·3.000 + 0.5000 = 13.50");
    }

    private static List<Double> values(TransposedConvolution layer, Shape shape, Values row, Map<Role, Values> arrays) {
        Cells cells = layer.cells(shape, row, arrays);
        return java.util.stream.LongStream.range(
                        0, layer.output(shape).shape().axes().get(0))
                .mapToObj(place -> cells.at(0, (int) place).value())
                .toList();
    }

    @Test
    void aValueSeesTheValuesWhoseFiltersReachIt() {
        Ledger ledger = Ledger.of(
                Shape.image(8, 8, 1),
                List.of(
                        Convolution.of("halves", 4, 2).stride(2),
                        TransposedConvolution.of("doubles", 1, 4).stride(2)));
        assertThat(ledger.entry("doubles").orElseThrow().receptiveField().derivation())
                .isEqualTo("2 + (⌈4 / 2⌉ − 1)·2 = 4");
    }

    @Test
    void commonMistakesAreKnown() {
        Situation here = new Situation(Ledger.of(SMALL, List.of(LAYER)), 0, SMALL);
        Slips shapes = new Slips();
        LAYER.shapeSlips(here, shapes);
        Slips counts = new Slips();
        LAYER.countSlips(here, counts);
        assertThat(shapes.answers())
                .extracting(answer -> answer.slip().word() + " " + answer.numbers())
                .containsExactly(
                        "made-smaller [3, 3, 8]",
                        "stride-taken-for-one [9, 9, 8]",
                        "edge-cut-off [14, 14, 8]",
                        "channels-kept [15, 15, 4]");
        assertThat(counts.answers())
                .extracting(answer -> answer.slip().word() + " " + answer.numbers())
                .containsExactly("bias-forgotten [288]", "bias-for-each-input [292]", "input-channels-forgotten [80]");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> TransposedConvolution.of("transposed", 0, 3))
                .hasMessage("transposed: filters must be at least 1, found 0");
        assertThatThrownBy(() -> LAYER.outputPadding(2))
                .hasMessage("transposed: output padding must be less than the stride of 2, found 2");
        assertThatThrownBy(() -> LAYER.padding(8).output(SMALL))
                .hasMessage("transposed: the output must have at least 1 value, found (7 − 1)·2 + 3 − 2·8 = -1");
        assertThatThrownBy(() -> LAYER.output(Shape.vector(5)))
                .hasMessage("transposed: the input must be height × width × channels, found a vector of 5");
    }
}
