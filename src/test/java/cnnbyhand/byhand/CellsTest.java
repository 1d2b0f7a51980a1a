package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cnnbyhand.byhand.ParameterArray.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Single values of each kind of layer, worked out on paper. */
class CellsTest {
    private static final Shape SQUARE = Shape.image(3, 3, 1);
    private static final Values ONE_TO_NINE = Values.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, 1, 3, 3);

    @Test
    void aConvolutionAddsUpProductsAndItsBias() {
        Map<Role, Values> arrays = Map.of(
                Role.WEIGHTS, Values.of(new double[] {1, 0, 0, -2}, 2, 2, 1, 1),
                Role.BIASES, Values.of(new double[] {0.5}, 1));
        Cells cells = Convolution.of("conv", 1, 2).cells(SQUARE, ONE_TO_NINE, arrays);
        assertThat(cells.at(0, 0, 0).value()).isEqualTo(1 - 10 + 0.5);
        assertThat(cells.at(0, 1, 1).value()).isEqualTo(5 - 18 + 0.5);
        assertThat(cells.at(0, 0, 0).magnitude()).isEqualTo(1 + 10 + 0.5);
        assertThat(cells.at(0, 0, 0).arithmetic())
                .isEqualTo("1.000·1.000 + 2.000·0.000 + 4.000·0.000 + 5.000·−2.000 + 0.5000 = −8.500");
    }

    @Test
    void aDenseLayerAtEveryPlaceSeesTheChannelsOfThatPlaceAlone() {
        Shape image = Shape.image(1, 2, 2);
        Values input = Values.of(new double[] {1, 2, 3, 4}, 2, 1, 2);
        Map<Role, Values> arrays = Map.of(
                Role.WEIGHTS, Values.of(new double[] {1, 10, 100, 1000}, 2, 2),
                Role.BIASES, Values.of(new double[] {0.5, 0.25}, 2));
        Dense dense = Dense.of("dense", 2).atEveryPlace();
        Cells cells = dense.cells(image, input, arrays);
        assertThat(cells.at(0, 0, 1).value()).isEqualTo(2 * 1 + 4 * 100 + 0.5);
        assertThat(cells.at(1, 0, 0).value()).isEqualTo(1 * 10 + 3 * 1000 + 0.25);
        assertThat(dense.multiplyAccumulates(image).value()).isEqualTo(8);
    }

    @Test
    void aNormalizationWithoutGammaOrBetaOnlyBringsToMean0AndVariance1() {
        Map<Role, Values> arrays =
                Map.of(Role.MEAN, Values.of(new double[] {5}, 1), Role.VARIANCE, Values.of(new double[] {4}, 1));
        BatchNormalization plain = new BatchNormalization("norm", 1, 0, 0.9, false, false);
        assertThat(plain.cells(SQUARE, ONE_TO_NINE, arrays).at(0, 0, 0).value()).isEqualTo((1 - 5) / 2.0);
    }

    @Test
    void aPaddedCornerSeesZeros() {
        Map<Role, Values> arrays = Map.of(
                Role.WEIGHTS, Values.of(new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1}, 3, 3, 1, 1),
                Role.BIASES, Values.of(new double[] {0}, 1));
        Cells cells = Convolution.of("conv", 1, 3).same().cells(SQUARE, ONE_TO_NINE, arrays);
        assertThat(cells.at(0, 0, 0).value()).isEqualTo(1 + 2 + 4 + 5);
        assertThat(cells.at(0, 2, 2).value()).isEqualTo(5 + 6 + 8 + 9);
    }

    @Test
    void anOddSamePaddingComesAfterTheLastRow() {
        Cells cells = Pooling.max("pool", 2).same().stride(1).cells(SQUARE, ONE_TO_NINE, Map.of());
        assertThat(cells.at(0, 0, 0).value()).isEqualTo(5);
        assertThat(cells.at(0, 2, 2).value()).isEqualTo(9);
    }

    @Test
    void aSamePoolingWhoseStrideExceedsItsKernelBeginsAtTheFirstPixel() {
        Cells cells = Pooling.max("pool", 1).stride(3).same().cells(SQUARE, ONE_TO_NINE, Map.of());
        assertThat(cells.at(0, 0, 0).value()).isEqualTo(1);
    }

    @Test
    void anAverageLeavesPaddingOutOfItsDivisorOrCountsIt() {
        Pooling pool = Pooling.average("pool", 2).padding(1);
        assertThat(pool.cells(SQUARE, ONE_TO_NINE, Map.of()).at(0, 0, 0).value())
                .isEqualTo(1);
        assertThat(pool.countingPadding()
                        .cells(SQUARE, ONE_TO_NINE, Map.of())
                        .at(0, 0, 0)
                        .value())
                .isEqualTo(0.25);
    }

    @Test
    void aDenseUnitTakesEveryInputAndASoftmaxTakesAllUnits() {
        Map<Role, Values> arrays = Map.of(
                Role.WEIGHTS, Values.of(new double[] {1, 0, 0, Math.log(3)}, 2, 2),
                Role.BIASES, Values.of(new double[] {0, 0}, 2));
        Values ones = Values.of(new double[] {0, 1}, 2);
        Dense dense = Dense.of("dense", 2);
        assertThat(dense.cells(Shape.vector(2), ones, arrays).at(1).value()).isEqualTo(Math.log(3));
        Cells shares = dense.activation(ActivationFunction.SOFTMAX).cells(Shape.vector(2), ones, arrays);
        assertThat(shares.at(0).value()).isEqualTo(0.25, within(1e-12));
        assertThat(shares.at(1).value()).isEqualTo(0.75, within(1e-12));
    }

    @Test
    void aSoftmaxOnAnImageAddsUpToOneOverTheChannelsOfAPixel() {
        Values two = Values.of(new double[] {0, 5, 0, 0, Math.log(3), 5, 0, 0}, 2, 2, 2);
        Cells cells = ActivationFunction.SOFTMAX.row("softmax").cells(Shape.image(2, 2, 2), two, Map.of());
        assertThat(cells.at(0, 0, 0).value()).isEqualTo(0.25, within(1e-12));
        assertThat(cells.at(1, 0, 0).value()).isEqualTo(0.75, within(1e-12));
        assertThat(cells.at(0, 0, 1).value()).isEqualTo(0.5, within(1e-12));
    }

    @Test
    void batchNormalizationBringsAChannelToItsMeanAndDeviation() {
        Map<Role, Values> arrays = Map.of(
                Role.GAMMA, Values.of(new double[] {2}, 1),
                Role.BETA, Values.of(new double[] {0.5}, 1),
                Role.MEAN, Values.of(new double[] {3}, 1),
                Role.VARIANCE, Values.of(new double[] {3}, 1));
        Cells cells = new BatchNormalization("bn", 1, 1, 0.9).cells(SQUARE, ONE_TO_NINE, arrays);
        assertThat(cells.at(0, 1, 1).value()).isEqualTo(2 * (5 - 3) / 2.0 + 0.5);
    }

    @Test
    void aFlattenGoesChannelByChannelAndThereRowByRow() {
        Values two = Values.of(new double[] {0, 1, 2, 3, 10, 11, 12, 13}, 2, 2, 2);
        Cells cells = new Flatten("flatten").cells(Shape.image(2, 2, 2), two, Map.of());
        assertThat(cells.at(3).value()).isEqualTo(3);
        assertThat(cells.at(4).value()).isEqualTo(10);
        assertThat(cells.at(6).value()).isEqualTo(12);
    }

    @Test
    void aReluCutsAndADropoutLeavesAllOnceTheNetworkIsTrained() {
        Values signed = Values.of(new double[] {-1, 2}, 2);
        assertThat(ActivationFunction.RELU
                        .row("relu")
                        .cells(Shape.vector(2), signed, Map.of())
                        .at(0)
                        .value())
                .isZero();
        assertThat(new Dropout("dropout", 0.5)
                        .cells(Shape.vector(2), signed, Map.of())
                        .at(0)
                        .value())
                .isEqualTo(-1);
    }
}
