package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that stand in tables or were worked out with pencil and calculator. */
class ActivationFunctionTest {
    private static final double CLOSE = 1e-7;
    private static final Map<String, ActivationFunction> FUNCTIONS = Stream.of(
                    ActivationFunction.RELU,
                    ActivationFunction.RELU6,
                    ActivationFunction.SIGMOID,
                    ActivationFunction.TANH,
                    ActivationFunction.SOFTPLUS,
                    ActivationFunction.SOFTSIGN,
                    ActivationFunction.HARD_SIGMOID,
                    ActivationFunction.SWISH,
                    ActivationFunction.GELU,
                    ActivationFunction.GELU_BY_TANH,
                    ActivationFunction.SELU,
                    ActivationFunction.EXPONENTIAL,
                    ActivationFunction.HARD_SIGMOID_BY_SIXTHS,
                    ActivationFunction.SPARSE_SIGMOID,
                    ActivationFunction.LOG_SIGMOID,
                    ActivationFunction.HARD_TANH,
                    ActivationFunction.TANH_SHRINK,
                    ActivationFunction.HARD_SWISH,
                    ActivationFunction.MISH,
                    ActivationFunction.SQUAREPLUS,
                    ActivationFunction.SPARSE_PLUS,
                    ActivationFunction.softShrink(0.5),
                    ActivationFunction.hardShrink(0.5),
                    Rectifier.of(OptionalDouble.of(4), 0, 0),
                    Rectifier.of(OptionalDouble.of(2), 1, 0.25),
                    Rectifier.of(OptionalDouble.empty(), 1.5, 0.1),
                    ActivationFunction.leakyRelu(0.3),
                    ActivationFunction.elu(2),
                    ActivationFunction.thresholdedRelu(1.5))
            .collect(java.util.stream.Collectors.toMap(ActivationFunction::toString, function -> function));

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource({
        "relu, -2, 0",
        "relu, 2, 2",
        "relu6, 7, 6",
        "relu6, -7, 0",
        "relu6, 5, 5",
        "sigmoid, 0, 0.5",
        "tanh, 1, 0.761594156",
        "softplus, 0, 0.693147181",
        "softplus, 1000, 1000",
        "softplus, -1000, 0",
        "softsign, 3, 0.75",
        "softsign, -1, -0.5",
        "hard sigmoid, 1, 0.7",
        "hard sigmoid, 2.5, 1",
        "hard sigmoid, 4, 1",
        "hard sigmoid, -2.5, 0",
        "hard sigmoid, -3, 0",
        "swish, 0, 0",
        "swish, 1, 0.731058579",
        "gelu, 1, 0.841344746",
        "gelu, -1, -0.158655254",
        "gelu, 2, 1.954499736",
        "gelu, 10, 10",
        "gelu, -10, 0",
        "gelu by tanh, 1, 0.841191990608",
        "selu, 1, 1.050700987",
        "selu, -1, -1.111330737",
        "exponential, 1, 2.718281828",
        "leaky relu with alpha 0.3, -2, -0.6",
        "leaky relu with alpha 0.3, 2, 2",
        "elu with alpha 2, -1, -1.264241118",
        "elu with alpha 2, 3, 3",
        "thresholded relu with theta 1.5, 1.5, 0",
        "thresholded relu with theta 1.5, 1.6, 1.6",
        "thresholded relu with theta 1.5, -2, 0",
        "hard sigmoid by sixths, 1, 0.666666667",
        "hard sigmoid by sixths, -1, 0.333333333",
        "hard sigmoid by sixths, 3, 1",
        "hard sigmoid by sixths, -3.5, 0",
        "sparse sigmoid, 0.3, 0.65",
        "sparse sigmoid, 2, 1",
        "sparse sigmoid, -2, 0",
        "log sigmoid, 0, -0.693147181",
        "log sigmoid, -1, -1.313261688",
        "log sigmoid, 2, -0.126928011",
        "log sigmoid, -1000, -1000",
        "hard tanh, 0.3, 0.3",
        "hard tanh, 2, 1",
        "hard tanh, -2, -1",
        "tanh shrink, 1, 0.238405844",
        "tanh shrink, -2, -1.035972420",
        "hard swish, 1, 0.666666667",
        "hard swish, -1, -0.333333333",
        "hard swish, 4, 4",
        "hard swish, -4, 0",
        "mish, 1, 0.865098388",
        "mish, -1, -0.303401461",
        "mish, 2, 1.943958960",
        "mish, -1000, 0",
        "squareplus, 0, 1",
        "squareplus, 1.5, 2",
        "squareplus, -1.5, 0.5",
        "sparse plus, -1.5, 0",
        "sparse plus, 0, 0.25",
        "sparse plus, 0.5, 0.5625",
        "sparse plus, 3, 3",
        "soft shrink with threshold 0.5, 0.75, 0.25",
        "soft shrink with threshold 0.5, -2, -1.5",
        "soft shrink with threshold 0.5, 0.3, 0",
        "hard shrink with threshold 0.5, 0.75, 0.75",
        "hard shrink with threshold 0.5, -2, -2",
        "hard shrink with threshold 0.5, -0.5, 0",
        "relu with max 4, 7, 4",
        "relu with max 4, 3.5, 3.5",
        "relu with max 4, -1, 0",
        "'relu with max 2 and threshold 1 and negative slope 0.25', 3.5, 2",
        "'relu with max 2 and threshold 1 and negative slope 0.25', 1.5, 1.5",
        "'relu with max 2 and threshold 1 and negative slope 0.25', 0.5, -0.125",
        "'relu with max 2 and threshold 1 and negative slope 0.25', -7, -2",
        "'relu with threshold 1.5 and negative slope 0.1', 1, -0.05",
        "'relu with threshold 1.5 and negative slope 0.1', 7, 7"
    })
    void aFunctionHasItsValue(String function, double input, double output) {
        assertThat(FUNCTIONS.get(function).of(input)).isCloseTo(output, within(CLOSE));
    }

    @Test
    void functionsOfAnotherParameterAreOthers() {
        assertThat(ActivationFunction.leakyRelu(0.3))
                .isEqualTo(ActivationFunction.leakyRelu(0.3))
                .isNotEqualTo(ActivationFunction.leakyRelu(0.2))
                .isNotEqualTo(ActivationFunction.elu(0.3));
        assertThat(ActivationFunction.leakyRelu(0.3).row("a"))
                .isEqualTo(ActivationFunction.leakyRelu(0.3).row("a"));
    }

    @Test
    void aRectifierWithAShorterNameIsCalledByIt() {
        assertThat(Rectifier.of(OptionalDouble.empty(), 0, 0)).isEqualTo(ActivationFunction.RELU);
        assertThat(Rectifier.of(OptionalDouble.of(6), 0, 0)).isEqualTo(ActivationFunction.RELU6);
        assertThat(Rectifier.of(OptionalDouble.empty(), 0, 0.3)).isEqualTo(ActivationFunction.leakyRelu(0.3));
        assertThat(Rectifier.of(OptionalDouble.empty(), 1.5, 0)).isEqualTo(ActivationFunction.thresholdedRelu(1.5));
        assertThat(Rectifier.of(OptionalDouble.of(6), 0, 0.1)).hasToString("relu with max 6 and negative slope 0.1");
    }

    @Test
    void theArithmeticNamesTheFunctionAndItsParameter() {
        Cells cells = ActivationFunction.leakyRelu(0.3)
                .row("leaky")
                .cells(Shape.vector(1), Values.of(new double[] {-2}, 1), Map.of());
        assertThat(cells.at(0).arithmetic()).isEqualTo("−2.000, leaky relu with alpha 0.3 → −0.6000");
        assertThat(Dense.of("dense", 3).activation(ActivationFunction.elu(1)).description())
                .endsWith(", elu with alpha 1");
    }

    @Test
    void onlyASoftmaxTakesAllChannelsTogether() {
        assertThat(ActivationFunction.SOFTMAX.row("softmax").elementwise()).isFalse();
        assertThat(List.copyOf(FUNCTIONS.values()))
                .allMatch(function -> function.row("row").elementwise());
        assertThatThrownBy(() -> ActivationFunction.SOFTMAX.of(1))
                .hasMessage("softmax must have all channels together, found one value");
    }

    @Test
    void aParameterThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> ActivationFunction.leakyRelu(Double.NaN))
                .hasMessage("leaky relu: alpha must be a number, found NaN");
    }
}
