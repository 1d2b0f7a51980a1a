package cnnbyhand.checking;

import static cnnbyhand.checking.AnyNetwork.assertBuiltAgrees;
import static cnnbyhand.checking.AnyNetwork.sentences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Rectifier;
import cnnbyhand.byhand.Rescaling;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.twins.NotInDeeplearning4j;
import cnnbyhand.checking.twins.Twin;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationGELU;
import org.nd4j.linalg.activations.impl.ActivationHardSigmoid;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationThresholdedReLU;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ActivationAgreementTest {
    private static final Shape IMAGE = Shape.image(4, 5, 3);

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void aFunctionAgreesInALayerAndAsARowOfItsOwn(ActivationFunction function) {
        assertBuiltAgrees(
                IMAGE,
                Convolution.of("conv", 4, 2).activation(function),
                Convolution.of("behind", 4, 2),
                function.row("row"));
        assertBuiltAgrees(Shape.vector(6), Dense.of("dense", 5).activation(function));
    }

    /** The check's input and its random weights reach neither the far ends of a function nor its bends. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void deeplearning4jComputesTheFunctionFromFarBelowToFarAboveZero(ActivationFunction function) {
        INDArray inputs = Nd4j.linspace(-12, 12, 193).reshape(1, 193);
        ActivationLayer layer = (ActivationLayer) Twin.of(function.row("row"))
                .built(function.row("row"), Shape.vector(193))
                .orElseThrow();
        INDArray found = layer.getActivationFn().getActivation(inputs.dup(), false);
        for (int place = 0; place < inputs.length(); place++) {
            double expected = function.of(inputs.getDouble(place));
            assertThat(found.getDouble(place))
                    .as("of " + inputs.getDouble(place))
                    .isCloseTo(expected, within(1e-5 + 1e-5 * Math.abs(expected)));
        }
    }

    /** Near 0, a difference such as exp x − 1 in single precision has the error of a 1 and not of itself. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void aFunctionAgreesHoweverSmallItsInputIs(ActivationFunction function) {
        for (double scale : new double[] {1e-2, -1e-2, 1e-4, -1e-4, 1e-6, -1e-6, 1e-8, -1e-8}) {
            Network network = Network.of(
                    "near zero", Shape.vector(30), List.of(new Rescaling("small", scale, 0), function.row("row")));
            List<NotInDeeplearning4j> lacking = new ArrayList<>();
            BuiltGraph built = BuiltGraph.of(network, 1, lacking).orElseThrow();
            assertThat(lacking).isEmpty();
            Comparison comparison = new Comparison("near zero");
            new GraphCheck(built, PassMemory.ENOUGH, comparison).compare();
            assertThat(comparison.disagreements()).as("with " + scale).isEmpty();
        }
    }

    static List<ActivationFunction> functions() {
        return List.of(
                ActivationFunction.IDENTITY,
                ActivationFunction.RELU,
                ActivationFunction.RELU6,
                ActivationFunction.SIGMOID,
                ActivationFunction.TANH,
                ActivationFunction.SOFTPLUS,
                ActivationFunction.SOFTSIGN,
                ActivationFunction.HARD_SIGMOID,
                ActivationFunction.SWISH,
                ActivationFunction.SELU,
                ActivationFunction.HARD_TANH,
                ActivationFunction.MISH,
                Rectifier.of(OptionalDouble.of(4), 0, 0),
                Rectifier.of(OptionalDouble.of(4), 0, 0.1),
                Rectifier.of(OptionalDouble.of(2), 0.7, 0.25),
                Rectifier.of(OptionalDouble.empty(), 0.7, 0.1),
                ActivationFunction.leakyRelu(0.3),
                ActivationFunction.elu(0.7),
                ActivationFunction.thresholdedRelu(0.2));
    }

    @Test
    void anotherParameterIsNamed() {
        assertNamed(ActivationFunction.leakyRelu(0.3), new ActivationLReLU(), "leaky relu with alpha 0.01");
        assertNamed(ActivationFunction.elu(0.5), new ActivationELU(), "elu with alpha 1");
        assertNamed(
                ActivationFunction.thresholdedRelu(0.5),
                new ActivationThresholdedReLU(),
                "thresholded relu with theta 1");
        assertNamed(
                ActivationFunction.RELU,
                new ActivationReLU(4.0, null, 0.25),
                "relu with max 4 and negative slope 0.25");
    }

    @Test
    void anotherFunctionIsNamed() {
        assertNamed(ActivationFunction.SIGMOID, new ActivationHardSigmoid(), "hard sigmoid");
        assertNamed(ActivationFunction.HARD_SIGMOID, new ActivationSigmoid(), "sigmoid");
    }

    @Test
    void deeplearning4jApproximatesAGeluOneWayOrTheOtherAndNeitherIsIt() {
        assertNamed(ActivationFunction.GELU, new ActivationGELU(false), "gelu by sigmoid");
        assertNamed(ActivationFunction.GELU, new ActivationGELU(true), "gelu by tanh");
        assertNamed(ActivationFunction.GELU_BY_TANH, new ActivationGELU(false), "gelu by sigmoid");
    }

    /** It has (0.044715·x)³ where x³ alone is cubed: 1.9211 at 2, where the approximation has 1.9546. */
    @Test
    void deeplearning4jsPreciseGeluIsNotTheApproximationByTanhAndItsValuesAreNamed() {
        INDArray found = new ActivationGELU(true).getActivation(Nd4j.create(new double[] {1, 2}, 1, 2), false);
        assertThat(found.getDouble(0)).isCloseTo(0.831446, within(1e-5));
        assertThat(found.getDouble(1)).isCloseTo(1.921116, within(1e-5));
        assertThat(ActivationFunction.GELU_BY_TANH.of(2)).isCloseTo(1.954598, within(1e-5));
        ActivationLayer layer = new ActivationLayer.Builder()
                .name("row")
                .activation(new ActivationGELU(true))
                .build();
        assertThat(sentences(IMAGE, ActivationFunction.GELU_BY_TANH.row("row"), layer))
                .singleElement()
                .asString()
                .startsWith("any row: value at channel 0, place 0×0 must be ")
                .endsWith("in the forward pass");
    }

    @Test
    void whatDeeplearning4jLacksIsRefused() {
        for (ActivationFunction function : List.of(
                ActivationFunction.GELU,
                ActivationFunction.GELU_BY_TANH,
                ActivationFunction.EXPONENTIAL,
                ActivationFunction.HARD_SIGMOID_BY_SIXTHS,
                ActivationFunction.HARD_SWISH,
                ActivationFunction.LOG_SIGMOID,
                ActivationFunction.SPARSE_SIGMOID,
                ActivationFunction.TANH_SHRINK,
                ActivationFunction.SQUAREPLUS,
                ActivationFunction.SPARSE_PLUS,
                ActivationFunction.softShrink(0.5),
                ActivationFunction.hardShrink(0.5))) {
            assertThatThrownBy(() -> assertBuiltAgrees(IMAGE, function.row("row")))
                    .isInstanceOf(NotInDeeplearning4j.class)
                    .hasMessage("the activation must be one that Deeplearning4j computes, found " + function);
        }
    }

    private static void assertNamed(ActivationFunction book, IActivation other, String words) {
        ActivationLayer layer =
                new ActivationLayer.Builder().name("row").activation(other).build();
        assertThat(sentences(IMAGE, book.row("row"), layer))
                .containsExactly("any row: activation must be " + book + ", found " + words + " in Deeplearning4j");
    }
}
