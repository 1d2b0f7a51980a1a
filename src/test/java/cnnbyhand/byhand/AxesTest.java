package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.byhand.ParameterArray.Role;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Windows on sequences and volumes, and paddings with two different ends. */
class AxesTest {

    @Test
    void aRuleNamesTheAxesThatThereAre() {
        Convolution convolution = new Convolution("conv", 4, Window.of(3), true, ActivationFunction.IDENTITY);
        assertThat(convolution.multiplyAccumulates(Shape.sequence(9, 2)).rule()).isEqualTo("L·M·f·C");
        assertThat(new Flatten("flatten").output(Shape.volume(2, 3, 4, 5)).rule())
                .isEqualTo("D·H·W·C");
    }

    @Test
    void aConvolutionOnASequenceSlidesAlongItsLength() {
        Convolution layer = convolution(Window.of(3).padding(Padding.of(1)));
        Shape input = Shape.sequence(10, 4);
        assertThat(layer.output(input).shape()).isEqualTo(Shape.sequence(10, 2));
        assertThat(layer.parameters(input).total().rule()).isEqualTo("(f·C + 1)·M");
        assertThat(layer.parameters(input).total().derivation()).isEqualTo("(3·4 + 1)·2 = 26");
        assertThat(layer.arrays(input)).hasToString("[weights 3×4×2, biases 2]");
    }

    @Test
    void aConvolutionOnAVolumeSlidesThreeWaysAndSaysWhichSideIsWhich() {
        Convolution layer = convolution(Window.of(1, 2, 3));
        Output output = layer.output(Shape.volume(4, 5, 6, 3));
        assertThat(output.shape()).isEqualTo(Shape.volume(4, 4, 4, 2));
        assertThat(output.derivation())
                .isEqualTo("depth ⌊(4 − 1) / 1⌋ + 1 = 4, height ⌊(5 − 2) / 1⌋ + 1 = 4, width ⌊(6 − 3) / 1⌋ + 1 = 4");
        assertThat(layer.parameters(Shape.volume(4, 5, 6, 3)).total().derivation())
                .isEqualTo("(1·2·3·3 + 1)·2 = 38");
    }

    @Test
    void aWindowOnAnInputWithOtherAxesIsRefused() {
        assertThatThrownBy(() -> convolution(Window.of(3)).output(Shape.image(4, 4, 1)))
                .hasMessage("conv: the input must be length × channels, found 4×4×1");
        assertThatThrownBy(() -> convolution(Window.of(1, 2, 3)).output(Shape.vector(8)))
                .hasMessage("conv: the input must be depth × height × width × channels, found a vector of 8");
    }

    @Test
    void aPaddingHasABeforeAndAnAfterOfItsOwn() {
        Output output = convolution(Window.of(3).padding(Padding.of(1, 2))).output(Shape.sequence(10, 1));
        assertThat(output.rule()).isEqualTo("⌊(n + p + q − f) / s⌋ + 1");
        assertThat(output.derivation()).isEqualTo("⌊(10 + 1 + 2 − 3) / 1⌋ + 1 = 11");
        assertThat(Padding.of(1, 2)).hasToString("1+2");
        assertThat(Padding.of(0, 0)).isEqualTo(Padding.VALID);
    }

    @Property
    void thePaddedInputHoldsTheLastWindowAndNotOneMore(
            @ForAll @IntRange(min = 1, max = 40) int size,
            @ForAll @IntRange(min = 1, max = 7) int kernel,
            @ForAll @IntRange(min = 1, max = 4) int stride,
            @ForAll @IntRange(max = 4) int before,
            @ForAll @IntRange(max = 4) int after) {
        int room = before + size + after;
        if (kernel <= room) {
            Axis axis = new Axis(kernel, stride, Padding.of(before, after), 1, Rounding.FLOOR);
            long windows = axis.positions("layer", size).value();
            assertThat((windows - 1) * stride + kernel).isLessThanOrEqualTo(room);
            assertThat(windows * stride + kernel).isGreaterThan(room);
        }
    }

    @Test
    void aReceptiveFieldHasASideForEachAxis() {
        Pooling pool = new Pooling("pool", Pooling.Type.MAX, Window.of(2, 2, 2), false);
        Ledger ledger = Ledger.of(Shape.volume(8, 8, 8, 1), List.of(convolution(Window.of(1, 2, 3)), pool));
        assertThat(ledger.entry("pool").orElseThrow().receptiveField()).hasToString("2×3×4");
    }

    @Test
    void aConvolutionOnASequenceAddsUpStepsOfAllChannels() {
        Values twoChannels = Values.of(new double[] {1, 2, 3, 4, 10, 20, 30, 40}, 2, 4);
        Map<Role, Values> arrays = Map.of(
                Role.WEIGHTS, Values.of(new double[] {1, 0, 0, 1, 2, 0, 0, 0, 0, 0, 1, -1}, 3, 2, 2),
                Role.BIASES, Values.of(new double[] {0.5, 0}, 2));
        Cells cells = convolution(Window.of(3)).cells(Shape.sequence(4, 2), twoChannels, arrays);
        assertThat(cells.at(0, 0).value()).isEqualTo(1 + 2 * 2 + 30 + 0.5);
        assertThat(cells.at(0, 1).value()).isEqualTo(2 + 2 * 3 + 40 + 0.5);
        assertThat(cells.at(1, 0).value()).isEqualTo(10 - 30);
    }

    @Test
    void aPoolingOnAVolumeLooksAtACube() {
        Values oneToEight = Values.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8}, 1, 2, 2, 2);
        Shape cube = Shape.volume(2, 2, 2, 1);
        assertThat(pooling(Pooling.Type.MAX).output(cube).shape()).isEqualTo(Shape.volume(1, 1, 1, 1));
        assertThat(pooling(Pooling.Type.MAX).cells(cube, oneToEight, Map.of()).at(0, 0, 0, 0))
                .extracting(WorkedCell::value)
                .isEqualTo(8.0);
        assertThat(pooling(Pooling.Type.AVERAGE)
                        .cells(cube, oneToEight, Map.of())
                        .at(0, 0, 0, 0))
                .extracting(WorkedCell::value)
                .isEqualTo(4.5);
    }

    private static Pooling pooling(Pooling.Type type) {
        return new Pooling("pool", type, Window.of(2, 2, 2), false);
    }

    private static Convolution convolution(Window window) {
        return new Convolution("conv", 2, window, true, ActivationFunction.IDENTITY);
    }
}
