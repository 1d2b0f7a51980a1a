package cnnbyhand.checking;

import static cnnbyhand.checking.AnyNetwork.assertAgrees;
import static cnnbyhand.checking.AnyNetwork.assertBuiltAgrees;
import static cnnbyhand.checking.AnyNetwork.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.Axis;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Dropout;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.PReLU;
import cnnbyhand.byhand.Padding;
import cnnbyhand.byhand.Rounding;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Window;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PReLULayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;

class PReLUAgreementTest {
    private static final Shape IMAGE = Shape.image(4, 5, 2);

    @Test
    void anAlphaForEachValueOrForEachChannelAgrees() {
        assertBuiltAgrees(IMAGE, Convolution.of("conv", 3, 2), PReLU.of("prelu"));
        assertBuiltAgrees(
                IMAGE, Convolution.of("conv", 3, 2), PReLU.of("prelu", 1L, 2L), new Flatten("f"), Dense.of("d", 2));
        assertBuiltAgrees(IMAGE, Convolution.of("conv", 3, 2), PReLU.of("prelu", 2L));
        assertBuiltAgrees(IMAGE, Convolution.of("conv", 3, 2), PReLU.of("prelu", 1L, 3L));
        assertBuiltAgrees(Shape.volume(2, 3, 4, 2), along(2, 2, 2), PReLU.of("prelu", 1L, 2L, 3L));
    }

    @Test
    void soItDoesOnAVectorAndOnASequence() {
        assertBuiltAgrees(Shape.vector(5), Dense.of("dense", 6), PReLU.of("prelu"));
        assertBuiltAgrees(Shape.sequence(5, 2), along(2), PReLU.of("prelu"));
        assertBuiltAgrees(Shape.sequence(5, 2), along(2), PReLU.of("prelu", 1L));
    }

    /** They start at 0, where a rectifier that forgets them would agree. */
    @Test
    void alphasAreVariedForAsLongAsValuesAreCompared() {
        MultiLayerNetwork network =
                new MultiLayerNetwork(ConfigurationBuilder.of(Network.of("any", IMAGE, List.of(PReLU.of("prelu"))), 1));
        network.init();
        VariedParameters varied = new VariedParameters(network.getLayers(), layer -> Set.of());
        assertThat(network.params().minNumber().doubleValue()).isLessThan(-0.3);
        assertThat(network.params().maxNumber().doubleValue()).isGreaterThan(0.3);
        varied.close();
        assertThat(network.params().amaxNumber().doubleValue()).isZero();
    }

    @Test
    void alphasThatAreSharedAlongOtherAxesAreNamed() {
        Layer wrong = prelu(2, 4, 5).sharedAxes(2).name("prelu").build();
        assertThat(sentences(IMAGE, PReLU.of("prelu", 1L, 2L), wrong))
                .contains(
                        "any prelu: parameters must be 2, found 10 in Deeplearning4j",
                        "any prelu: shared axes must be 1, 2, found 1 in Deeplearning4j");
    }

    @Test
    void aDropoutThatIsAPropertyOfItIsOneAndIsNamed() {
        Layer dropping =
                prelu(2, 4, 5).sharedAxes(2, 3).dropOut(0.75).name("prelu").build();
        assertThat(sentences(IMAGE, PReLU.of("prelu", 1L, 2L), dropping))
                .containsExactly("any prelu: dropout must be none, found drops 25 % in Deeplearning4j");
        assertAgrees(IMAGE, List.of(new Dropout("dropout", 0.25), PReLU.of("prelu", 1L, 2L)), dropping);
    }

    private static Convolution along(long... sides) {
        Window window = new Window(LongStream.of(sides)
                .mapToObj(side -> new Axis(side, 1, Padding.VALID, 1, Rounding.FLOOR))
                .toList());
        return new Convolution("conv", 3, window, true, ActivationFunction.IDENTITY);
    }

    private static PReLULayer.Builder prelu(long... sides) {
        return new PReLULayer.Builder().inputShape(sides);
    }
}
