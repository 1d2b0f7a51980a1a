package cnnbyhand.checking;

import static cnnbyhand.byhand.ActivationFunction.RELU;
import static cnnbyhand.byhand.ActivationFunction.SOFTMAX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.byhand.BatchNormalization;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Cropping;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.DepthwiseConvolution;
import cnnbyhand.byhand.Dropout;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.LocalResponseNormalization;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.Rounding;
import cnnbyhand.byhand.SeparableConvolution;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Upsampling;
import cnnbyhand.byhand.ZeroPadding;
import cnnbyhand.checking.twins.NotInDeeplearning4j;
import cnnbyhand.published.Model;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Deeplearning4j's book for a network from nowhere. */
class ConfigurationBuilderTest {
    private static final Shape IMAGE = Shape.image(9, 8, 3);

    @Test
    void everyKindOfLayerThatCanBeBuiltAgreesWithTheHandKeptBook() {
        Verdict verdict = check(List.of(
                Convolution.of("conv", 4, 3, 2).stride(2).padding(1).withoutBias(),
                new BatchNormalization("norm", 4, 1e-3, 0.99),
                new BatchNormalization("plain", 4, 1e-3, 0.99, false, false),
                ZeroPadding.of("zeros", 1, 1),
                Cropping.of("cropping", 1, 1),
                Upsampling.of("upsampling", 2, 2),
                DepthwiseConvolution.of("depthwise", 2),
                SeparableConvolution.of("separable", 4, 2),
                RELU.row("relu"),
                new LocalResponseNormalization("local", 3, 2, 0.5, 0.75),
                Convolution.of("dilated", 5, 2).dilation(2).activation(RELU),
                Pooling.average("mean", 2).stride(1).padding(1).countingPadding(),
                Pooling.max("max", 2).same(),
                new Dropout("dropout", 0.25),
                new Flatten("flatten"),
                Dense.of("dense", 7).withoutBias().activation(RELU),
                Dense.of("classes", 3),
                SOFTMAX.row("softmax")));

        assertThat(verdict.disagreements()).isEmpty();
        assertThat(verdict.summary())
                .startsWith("18 layers: ")
                .endsWith(" agree: by hand = Deeplearning4j = forward pass");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cnnbyhand.published.Models#names")
    void theDocumentsNetworksAgreeAsTheyAreBuiltHere(String name) {
        Model model = cnnbyhand.published.Models.named(name).orElseThrow();
        assertThat(Check.ofConfiguration(model.network(), ConfigurationBuilder.of(model.network(), 1)))
                .isEmpty();
    }

    @Test
    void whatDeeplearning4jCannotComputeIsRefusedByName() {
        assertThatThrownBy(() -> ConfigurationBuilder.of(
                        network(List.of(Pooling.max("pool", 2).rounded(Rounding.CEIL_MODE))), 1))
                .isInstanceOf(NotInDeeplearning4j.class)
                .hasMessage("the rounding must be floor, found ceil (ceil_mode)")
                .extracting(refused -> ((NotInDeeplearning4j) refused).layer())
                .isEqualTo("pool");
    }

    @Test
    void aSoftmaxOverChannelsAtPlacesIsNotDeeplearning4js() {
        String rule = "a softmax's input must be a vector, found channels at places; it would run over the places";
        List<Layer> kinds = List.of(
                SOFTMAX.row("softmax"),
                Convolution.of("conv", 3, 3).activation(SOFTMAX),
                SeparableConvolution.of("separable", 3, 3).activation(SOFTMAX));
        for (Layer layer : kinds) {
            assertThatThrownBy(() -> ConfigurationBuilder.of(network(List.of(layer)), 1))
                    .isInstanceOf(NotInDeeplearning4j.class)
                    .hasMessage(rule);
        }
    }

    @Test
    void aBatchNormalizationOfASequenceOrAVolumeIsNotDeeplearning4js() {
        for (Shape input : List.of(Shape.sequence(9, 3), Shape.volume(4, 5, 6, 3))) {
            Network network =
                    Network.of("any", input, List.of(new BatchNormalization("normalization", 3, 0.001, 0.99)));
            assertThatThrownBy(() -> ConfigurationBuilder.of(network, 1))
                    .isInstanceOf(NotInDeeplearning4j.class)
                    .hasMessage("a batch normalization's input must be a vector or an image, found " + input);
        }
    }

    private static Verdict check(List<Layer> layers) {
        Network network = network(layers);
        MultiLayerNetwork built = new MultiLayerNetwork(ConfigurationBuilder.of(network, 1));
        built.init();
        return Check.of(network, built);
    }

    private static Network network(List<Layer> layers) {
        return Network.of("any", IMAGE, layers);
    }
}
