package cnnbyhand.checking;

import static cnnbyhand.byhand.ActivationFunction.RELU;
import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Activation;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.UnitNormalization;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuiltPartsTest {
    private static final Layer CONVOLUTION = Convolution.of("conv", 4, 3).activation(RELU);
    private static final Layer LACKING = new UnitNormalization("unit");
    private static final Layer FLATTEN = new Flatten("flatten");
    private static final Layer DENSE = Dense.of("dense", 5);
    private static final Layer RELU_ROW = new Activation("relu", RELU);

    @Test
    void aNetworkThatDeeplearning4jCanComputeIsOnePart() {
        BuiltParts built = parts(CONVOLUTION, FLATTEN, DENSE);

        assertThat(names(built)).containsExactly(List.of("conv", "flatten", "dense"));
        assertThat(built.sentences()).isEmpty();
    }

    @Test
    void aLayerThatItLacksPartsTheNetwork() {
        BuiltParts built = parts(CONVOLUTION, LACKING, FLATTEN, DENSE);

        assertThat(names(built)).containsExactly(List.of("conv"), List.of("flatten", "dense"));
        assertThat(built.lackingLayers()).containsExactly("unit");
        assertThat(built.parts().get(1).book().input()).isEqualTo(Shape.image(6, 4, 4));
        assertThat(built.parts().get(1).network().numParams()).isEqualTo(96 * 5 + 5);
        assertThat(built.sentences()).hasSize(2);
    }

    @Test
    void aFlattenBeforeNothingThatNeedsItIsLacking() {
        assertThat(parts(CONVOLUTION, FLATTEN).lackingLayers()).containsExactly("flatten");
        assertThat(names(parts(CONVOLUTION, FLATTEN, RELU_ROW))).containsExactly(List.of("conv"), List.of("relu"));
        assertThat(names(parts(CONVOLUTION, FLATTEN, LACKING, DENSE)))
                .containsExactly(List.of("conv"), List.of("dense"));
    }

    @Test
    void aNetworkOfLackingLayersHasNoPart() {
        assertThat(parts(LACKING).parts()).isEmpty();
        assertThat(parts(LACKING).sentences()).hasSize(1);
    }

    private static BuiltParts parts(Layer... layers) {
        return BuiltParts.of(Network.of("network", Shape.image(8, 6, 3), List.of(layers)), 1);
    }

    private static List<List<String>> names(BuiltParts built) {
        return built.parts().stream()
                .map(part -> part.book().layers().stream().map(Layer::name).toList())
                .toList();
    }
}
