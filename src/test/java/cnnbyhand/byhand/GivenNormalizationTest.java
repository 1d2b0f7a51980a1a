package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rescaling and normalization by numbers that are given. */
class GivenNormalizationTest {
    private static final Shape PAIRS = Shape.sequence(2, 2);
    private static final Values INPUT = Values.of(new double[] {51, 255, 3, -1}, 2, 2);

    @Test
    void theShapeStaysAndNothingIsLearned() {
        for (Layer layer : List.of(new Rescaling("r", 0.5, 1), Normalization.of("n", 1, 4))) {
            assertThat(layer.output(PAIRS).shape()).isEqualTo(PAIRS);
            assertThat(layer.parameters(PAIRS)).isEqualTo(Parameters.NONE);
            assertThat(layer.multiplyAccumulates(PAIRS).derivation()).isEqualTo("2·2 = 4");
        }
    }

    @Test
    void aRescalingMultipliesAndThenAdds() {
        Cells cells = new Rescaling("r", 1 / 127.5, -1).cells(PAIRS, INPUT, Map.of());
        assertThat(cells.at(0, 1).value()).isCloseTo(1, within(1e-12));
        assertThat(cells.at(0, 0).value()).isCloseTo(-0.6, within(1e-12));
        assertThat(new Rescaling("r", 0.5, 1)
                        .cells(PAIRS, INPUT, Map.of())
                        .at(1, 0)
                        .arithmetic())
                .isEqualTo("3.000·0.5000 + 1.000 = 2.500");
    }

    @Test
    void aRescalingMayHaveANumberForEachChannel() {
        Rescaling rescaling = new Rescaling("r", List.of(0.5, 3.0), List.of(-1.0));
        Cells cells = rescaling.cells(PAIRS, INPUT, Map.of());
        assertThat(cells.at(1, 0).arithmetic()).isEqualTo("3.000·3.000 + −1.000 = 8.000");
        assertThat(rescaling.description()).isEqualTo("rescaling, x·0.5, 3 + -1");
    }

    @Test
    void aNormalizationTakesTheMeanOffAndDividesByTheDeviation() {
        Cells cells = new Normalization("n", List.of(1.0, 2.0), List.of(4.0, 0.25)).cells(PAIRS, INPUT, Map.of());
        assertThat(cells.at(0, 0).value()).isEqualTo(25);
        assertThat(cells.at(1, 0).value()).isEqualTo(2);
        assertThat(cells.at(1, 1).value()).isEqualTo(-6);
        assertThat(cells.at(1, 1).arithmetic()).isEqualTo("(−1.000 − 2.000) / 0.5000 = −6.000");
    }

    /** Keras divides by 1e-7 where nothing varies. */
    @Test
    void aVarianceOfZeroDoesNotDivideByZero() {
        assertThat(Normalization.of("n", 3, 0)
                        .cells(PAIRS, INPUT, Map.of())
                        .at(1, 0)
                        .value())
                .isZero();
        assertThat(Normalization.of("n", 2, 0)
                        .cells(PAIRS, INPUT, Map.of())
                        .at(1, 0)
                        .value())
                .isCloseTo(1e7, within(1.0));
    }

    /** Of three channels three means, three variances and one count: Keras says 7 of EfficientNet's, none trained. */
    @Test
    void whatIsTakenFromTheDataIsKeptAndNotTrained() {
        Layer adapted = new AdaptedNormalization("n", true);
        Parameters parameters = adapted.parameters(Shape.image(224, 224, 3));
        assertThat(parameters.total().derivation()).isEqualTo("2·3 + 1 = 7");
        assertThat(parameters.statistics().value()).isEqualTo(7);
        assertThat(parameters.trained()).isZero();
        assertThat(adapted.arrays(PAIRS))
                .extracting(ParameterArray::toString)
                .containsExactly("mean 2", "variance 2", "count one number");
        assertThat(new AdaptedNormalization("n", false)
                        .parameters(PAIRS)
                        .total()
                        .derivation())
                .isEqualTo("1 + 1 + 1 = 3");
    }

    @Test
    void whatIsTakenFromTheDataNormalizesAsWhatIsGiven() {
        Cells cells = new AdaptedNormalization("n", true)
                .cells(
                        PAIRS,
                        INPUT,
                        Map.of(
                                ParameterArray.Role.MEAN,
                                Values.of(new double[] {1, 2}, 2),
                                ParameterArray.Role.VARIANCE,
                                Values.of(new double[] {4, 0.25}, 2)));
        assertThat(cells.at(0, 0).value()).isEqualTo(25);
        assertThat(cells.at(1, 1).arithmetic()).isEqualTo("(−1.000 − 2.000) / 0.5000 = −6.000");
        Cells alike = new AdaptedNormalization("n", false)
                .cells(
                        PAIRS,
                        INPUT,
                        Map.of(
                                ParameterArray.Role.MEAN,
                                Values.of(new double[] {1}),
                                ParameterArray.Role.VARIANCE,
                                Values.of(new double[] {4})));
        assertThat(alike.at(1, 1).value()).isEqualTo(-1);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> new Rescaling("r", Double.NaN, 0))
                .hasMessage("r: scale and offset must be numbers, found [NaN] and [0.0]");
        assertThatThrownBy(() -> new Rescaling("r", List.of(1.0, 2.0, 3.0), List.of(0.0, 1.0)))
                .hasMessage("r: there must be as many scales as offsets, or one, found 3 and 2");
        assertThatThrownBy(() -> new Rescaling("r", List.of(1.0, 2.0, 3.0), List.of(0.0)).output(PAIRS))
                .hasMessage("r: the input must have 3 channels, one for each scale, found 2");
        assertThatThrownBy(() -> Normalization.of("n", 0, -1)).hasMessage("n: a variance must be at least 0, found -1");
        assertThatThrownBy(() -> new Normalization("n", List.of(0.0, 0.0), List.of(1.0)))
                .hasMessage("n: there must be as many means as variances, found 2 and 1");
        assertThatThrownBy(() -> new Normalization("n", List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0)).output(PAIRS))
                .hasMessage("n: the input must have 3 channels, one for each mean, found 2");
    }
}
