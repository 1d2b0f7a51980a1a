package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
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
        "thresholded relu with theta 1.5, -2, 0"
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
