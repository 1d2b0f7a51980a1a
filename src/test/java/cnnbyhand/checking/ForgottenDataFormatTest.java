package cnnbyhand.checking;

import static cnnbyhand.checking.AnyNetwork.assertBuiltAgrees;
import static cnnbyhand.checking.AnyNetwork.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Cropping;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Upsampling;
import cnnbyhand.byhand.ZeroPadding;
import cnnbyhand.checking.twins.Twin;
import java.util.List;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;

/**
 * Deeplearning4j's padding, cropping and upsampling of a volume say of what comes out that its channels are last, whatever
 * went in: the flatten that it infers behind them cannot take what they give.
 */
class ForgottenDataFormatTest {
    private static final Shape VOLUME = Shape.volume(3, 4, 5, 2);

    @ParameterizedTest
    @MethodSource("layers")
    void aFlattenBehindItCannotRunAndTheCheckSaysSo(Layer layer) {
        List<Layer> book = List.of(layer, new Flatten("flatten"), Dense.of("dense", 2));
        DenseLayer dense = new DenseLayer.Builder()
                .name("dense")
                .nOut(2)
                .activation(Activation.IDENTITY)
                .build();
        assertThat(sentences(VOLUME, book, Twin.of(layer).built(layer, VOLUME).orElseThrow(), dense))
                .anyMatch(sentence -> sentence.startsWith(
                        "any network: forward pass must be possible, found Invalid input array: expected shape"));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void aFlattenThatIsBuiltBehindItAgrees(Layer layer) {
        assertBuiltAgrees(VOLUME, layer, new Flatten("flatten"), Dense.of("dense", 2));
    }

    static List<Layer> layers() {
        return List.of(
                ZeroPadding.of("layer", 1, 1, 1), Cropping.of("layer", 1, 1, 1), Upsampling.of("layer", 2, 2, 2));
    }
}
