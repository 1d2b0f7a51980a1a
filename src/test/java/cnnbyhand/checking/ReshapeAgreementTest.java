package cnnbyhand.checking;

import static cnnbyhand.checking.AnyNetwork.assertBuiltAgrees;
import static cnnbyhand.checking.AnyNetwork.sentences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Permute;
import cnnbyhand.byhand.Reshape;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.twins.NotInDeeplearning4j;
import java.util.List;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;

/** Deeplearning4j has no layer for these: only what moves nothing is built. */
class ReshapeAgreementTest {
    private static final Shape IMAGE = Shape.image(4, 5, 2);

    @Test
    void whatMovesNothingAgreesBesideAnActivationOfTheSameClass() {
        assertBuiltAgrees(
                IMAGE,
                ActivationFunction.RELU.row("relu"),
                Reshape.of("reshape", 4L, -1L, 2L),
                Permute.of("permute", 1L, 2L, 3L),
                Convolution.of("conv", 3, 2));
    }

    @Test
    void aFunctionWhereNothingShouldHappenIsNamed() {
        ActivationLayer tanh = new ActivationLayer.Builder()
                .name("reshape")
                .activation(Activation.TANH)
                .build();
        assertThat(sentences(IMAGE, Reshape.of("reshape", 4L, 5L, 2L), tanh))
                .containsExactly("any reshape: activation must be none, found tanh in Deeplearning4j");
    }

    @Test
    void whatMovesValuesIsRefused() {
        assertRefused(
                Reshape.of("reshape", 40L),
                "a reshape must keep the shape, as Deeplearning4j has no layer that lays values out pixel by pixel,"
                        + " found 4×5×2 to 40");
        assertRefused(
                Permute.of("permute", 2L, 1L, 3L),
                "a permutation must leave the sides in order, as Deeplearning4j has no layer that moves them,"
                        + " found permute to 2, 1, 3");
    }

    private static void assertRefused(Layer layer, String message) {
        Network network = Network.of("any", IMAGE, List.of(layer));
        assertThatThrownBy(() -> ConfigurationBuilder.of(network, 1))
                .isInstanceOf(NotInDeeplearning4j.class)
                .hasMessage(message);
    }
}
