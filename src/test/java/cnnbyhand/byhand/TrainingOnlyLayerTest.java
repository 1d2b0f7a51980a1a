package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingOnlyLayerTest {
    private static final Shape IMAGE = Shape.image(2, 2, 1);

    @ParameterizedTest
    @ValueSource(
            strings = {"GaussianNoise", "AlphaDropout", "SpatialDropout2D", "RandomZoom", "ActivityRegularization"})
    void onceTheNetworkIsUsedWhatGoesInComesOut(String type) {
        TrainingOnlyLayer layer = TrainingOnlyLayer.of("layer", type);
        assertThat(layer.output(IMAGE).shape()).isEqualTo(IMAGE);
        assertThat(layer.parameters(IMAGE)).isEqualTo(Parameters.NONE);
        Cells cells = layer.cells(IMAGE, Values.of(new double[] {1, -2, 3, 4}, 1, 2, 2), Map.of());
        assertThat(cells.at(0, 0, 1).value()).isEqualTo(-2);
        assertThat(cells.at(0, 1, 1).value()).isEqualTo(4);
    }

    @Test
    void itIsDescribedByKerassClassAndItsNumber() {
        assertThat(TrainingOnlyLayer.dropping("layer", "SpatialDropout2D", 0.25).description())
                .isEqualTo("SpatialDropout2D, rate 0.25");
        assertThat(TrainingOnlyLayer.of("layer", "RandomFlip").description()).isEqualTo("RandomFlip");
        assertThat(TrainingOnlyLayer.of("layer", "RandomFlip").output(IMAGE).derivation())
                .isEqualTo("RandomFlip works in training alone, shape kept");
    }

    @Test
    void anInputThatItCannotChangeInTrainingIsRefused() {
        assertThatThrownBy(
                        () -> TrainingOnlyLayer.of("layer", "SpatialDropout3D").output(IMAGE))
                .hasMessage("layer: the input must be depth × height × width × channels, found 2×2×1");
        assertThatThrownBy(() -> TrainingOnlyLayer.of("layer", "RandomFlip").output(Shape.vector(4)))
                .hasMessage("layer: the input must be height × width × channels, found a vector of 4");
    }

    @ParameterizedTest(name = "a rate of {0} is refused")
    @ValueSource(doubles = {-0.1, 1, 25, Double.NaN})
    void aRateThatDropsEverythingOrLessThanNothingIsRefused(double rate) {
        assertThatThrownBy(() -> TrainingOnlyLayer.dropping("layer", "AlphaDropout", rate))
                .isInstanceOf(ImpossibleLayer.class)
                .hasMessage("layer: the rate must be at least 0 and below 1, found " + rate);
    }
}
