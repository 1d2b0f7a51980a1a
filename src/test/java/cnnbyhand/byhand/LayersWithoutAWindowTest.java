package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayersWithoutAWindowTest {
    private static final Shape MAPS = Shape.image(6, 5, 4);

    @Test
    void activationsDropoutsAndNormalizationsKeepTheShape() {
        List<Layer> layers = List.of(
                ActivationFunction.TANH.row("activation"),
                new Dropout("dropout", 0.25),
                new BatchNormalization("normalization", 4, 1e-3, 0.99),
                new LocalResponseNormalization("local", 5));
        assertThat(layers)
                .allSatisfy(layer -> assertThat(layer.output(MAPS).shape()).isEqualTo(MAPS));
    }

    @ParameterizedTest(name = "{0} learns nothing and multiplies nothing")
    @MethodSource("functions")
    void anActivationLearnsNothing(ActivationFunction function) {
        Activation row = function.row("row");
        assertThat(row.parameters(MAPS)).isEqualTo(Parameters.NONE);
        assertThat(row.multiplyAccumulates(MAPS).value()).isZero();
    }

    static List<ActivationFunction> functions() {
        return List.of(
                ActivationFunction.IDENTITY,
                ActivationFunction.RELU,
                ActivationFunction.SOFTMAX,
                ActivationFunction.GELU,
                ActivationFunction.leakyRelu(0.3));
    }

    @Test
    void batchNormalizationKeepsFourNumbersAChannelAndTrainsTwoOfThem() {
        BatchNormalization layer = new BatchNormalization("bn1", 96, 2e-5, 0.9);
        Parameters parameters = layer.parameters(Shape.image(55, 55, 96));
        assertThat(parameters.trained()).isEqualTo(192);
        assertThat(parameters.statistics().value()).isEqualTo(192);
        assertThat(parameters.total().derivation()).isEqualTo("2·96 + 2·96 = 384");
        assertThat(layer.arrays(MAPS)).hasToString("[gamma 96, beta 96, mean 96, variance 96]");
    }

    @Test
    void localResponseNormalizationLearnsNothingAndSquaresEachNeighbour() {
        LocalResponseNormalization layer = new LocalResponseNormalization("lrn", 5);
        long squares = 0;
        for (long value = 0; value < MAPS.values().value(); value++) {
            for (long neighbour = 0; neighbour < layer.neighbours(); neighbour++) {
                squares++;
            }
        }
        assertThat(layer.parameters(MAPS)).isEqualTo(Parameters.NONE);
        assertThat(layer.multiplyAccumulates(MAPS).value()).isEqualTo(squares);
    }

    @Test
    void aFlattenHasAPlaceForEveryValue() {
        Output flat = new Flatten("flatten_2").output(Shape.image(12, 12, 64));
        assertThat(flat.shape()).isEqualTo(Shape.vector(9216));
        assertThat(flat.derivation()).isEqualTo("12·12·64 = 9,216");
    }

    @Test
    void aDenseLayerJoinsEveryInputToEveryUnit() {
        Dense layer = Dense.of("dense_3", 128);
        Shape inputs = Shape.vector(9216);
        assertThat(layer.parameters(inputs).total().derivation()).isEqualTo("9,216·128 + 128 = 1,179,776");
        assertThat(layer.multiplyAccumulates(inputs).derivation()).isEqualTo("9,216·128 = 1,179,648");
        assertThat(layer.withoutBias().arrays(inputs)).hasToString("[weights 9,216×128]");
        assertThat(layer.withoutBias().parameters(inputs).total().derivation()).isEqualTo("9,216·128 = 1,179,648");
    }

    @Test
    void aDropoutTellsTheDroppedShareFromTheKeptOne() {
        Dropout dropout = new Dropout("dropout_3", 0.25);
        assertThat(dropout.kept()).isEqualTo(0.75);
        assertThat(dropout.output(MAPS).derivation()).isEqualTo("drops 25 % = keeps 75 %, shape kept");
    }

    @ParameterizedTest(name = "a dropout of {0} is refused")
    @ValueSource(doubles = {-0.1, 1, 25, Double.NaN})
    void aDropoutThatDropsEverythingOrLessThanNothingIsRefused(double rate) {
        assertThatThrownBy(() -> new Dropout("dropout_3", rate))
                .isInstanceOf(ImpossibleLayer.class)
                .hasMessage("dropout_3: the rate must be at least 0 and below 1, found " + rate);
    }
}
