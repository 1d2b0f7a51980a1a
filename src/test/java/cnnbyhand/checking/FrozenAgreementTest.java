package cnnbyhand.checking;

import static cnnbyhand.checking.AnyNetwork.assertAgrees;
import static cnnbyhand.checking.AnyNetwork.assertBuiltAgrees;
import static cnnbyhand.checking.AnyNetwork.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.BatchNormalization;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Frozen;
import cnnbyhand.byhand.PReLU;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.Shape;
import java.util.List;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayerWithBackprop;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;

class FrozenAgreementTest {
    private static final Shape IMAGE = Shape.image(8, 6, 2);
    private static final Convolution CONVOLUTION = Convolution.of("conv", 3, 3);

    @Test
    void aFrozenLayerAgreesWithEitherWrapper() {
        assertAgrees(IMAGE, List.of(new Frozen(CONVOLUTION)), frozen(convolution(1)));
        assertAgrees(IMAGE, List.of(new Frozen(CONVOLUTION)), frozenAlone(convolution(1)));
    }

    @Test
    void whatIsBuiltIsFrozenAndAgrees() {
        assertBuiltAgrees(
                IMAGE,
                new Frozen(CONVOLUTION),
                new Frozen(new BatchNormalization("norm", 3, 1e-3, 0.99)),
                new Frozen(PReLU.of("prelu")),
                Pooling.max("pool", 2),
                new Flatten("flatten"),
                new Frozen(Dense.of("first", 5)),
                Dense.of("last", 3));
    }

    @Test
    void whatIsFrozenInOneBookAloneIsNamed() {
        assertThat(sentences(IMAGE, new Frozen(CONVOLUTION), convolution(1)))
                .containsExactly("any conv: frozen must be yes, found none in Deeplearning4j");
        assertThat(sentences(IMAGE, CONVOLUTION, frozen(convolution(1))))
                .containsExactly("any conv: frozen must be none, found yes in Deeplearning4j");
    }

    @Test
    void otherSettingsOfAFrozenLayerAreNamed() {
        assertThat(sentences(IMAGE, new Frozen(CONVOLUTION), frozen(convolution(2))))
                .contains("any conv: stride must be 1×1, found 2×2 in Deeplearning4j");
    }

    @Test
    void aLayerWithoutParametersIsTheSameFrozenOrNot() {
        assertAgrees(
                IMAGE,
                List.of(Pooling.max("pool", 2)),
                frozen(new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .name("pool")
                        .build()));
    }

    /** A frozen layer is used as if it were trained, also while the others are. */
    @Test
    void theDropoutOfAFrozenLayerIsNone() {
        Layer dropping = new ConvolutionLayer.Builder(3, 3)
                .nOut(3)
                .activation(Activation.IDENTITY)
                .name("conv")
                .dropOut(0.5)
                .build();
        assertAgrees(IMAGE, List.of(new Frozen(CONVOLUTION)), frozen(dropping));
    }

    /** Deeplearning4j calls what is frozen by the wrapper's name. */
    private static Layer frozen(Layer layer) {
        return new FrozenLayer.Builder().layer(layer).name(layer.getLayerName()).build();
    }

    private static Layer frozenAlone(Layer layer) {
        Layer frozen = new FrozenLayerWithBackprop(layer);
        frozen.setLayerName(layer.getLayerName());
        return frozen;
    }

    private static Layer convolution(int stride) {
        return new ConvolutionLayer.Builder(3, 3)
                .nOut(3)
                .stride(stride, stride)
                .activation(Activation.IDENTITY)
                .name("conv")
                .build();
    }
}
