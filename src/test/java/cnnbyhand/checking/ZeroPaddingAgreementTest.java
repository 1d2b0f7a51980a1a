package cnnbyhand.checking;

import static cnnbyhand.checking.AnyNetwork.assertAgrees;
import static cnnbyhand.checking.AnyNetwork.assertBuiltAgrees;
import static cnnbyhand.checking.AnyNetwork.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Margins;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.ZeroPadding;
import java.util.List;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.ZeroPadding1DLayer;
import org.deeplearning4j.nn.conf.layers.ZeroPadding3DLayer;
import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;
import org.junit.jupiter.api.Test;

class ZeroPaddingAgreementTest {
    private static final Shape SEQUENCE = Shape.sequence(5, 2);
    private static final Shape IMAGE = Shape.image(4, 5, 2);
    private static final Shape VOLUME = Shape.volume(2, 3, 4, 2);
    private static final ZeroPadding ON_SEQUENCE = padding(1, 2);
    private static final ZeroPadding ON_IMAGE = padding(1, 2, 0, 3);
    private static final ZeroPadding ON_VOLUME = padding(1, 2, 0, 3, 2, 1);

    @Test
    void zerosBeforeAndBehindEachAxisAgree() {
        assertAgrees(SEQUENCE, List.of(ON_SEQUENCE), sequence(1, 2));
        assertAgrees(IMAGE, List.of(ON_IMAGE), image(1, 2, 0, 3));
        assertAgrees(VOLUME, List.of(ON_VOLUME), volume(1, 2, 0, 3, 2, 1));
    }

    @Test
    void whatIsBuiltAgrees() {
        assertBuiltAgrees(SEQUENCE, ON_SEQUENCE);
        assertBuiltAgrees(IMAGE, ON_IMAGE, Convolution.of("conv", 3, 3));
        assertBuiltAgrees(VOLUME, ON_VOLUME);
    }

    @Test
    void zerosAtTheWrongEndAreNamedAlthoughShapesAgree() {
        assertThat(sentences(SEQUENCE, ON_SEQUENCE, sequence(2, 1)))
                .containsExactly("any pad: padding must be 1+2, found 2+1 in Deeplearning4j");
        assertThat(sentences(IMAGE, ON_IMAGE, image(2, 1, 0, 3)))
                .containsExactly("any pad: padding must be 1+2×0+3, found 2+1×0+3 in Deeplearning4j");
        assertThat(sentences(VOLUME, ON_VOLUME, volume(1, 2, 0, 3, 1, 2)))
                .containsExactly("any pad: padding must be 1+2×0+3×2+1, found 1+2×0+3×1+2 in Deeplearning4j");
    }

    @Test
    void moreZerosAreNamedWithTheirShape() {
        assertThat(sentences(IMAGE, ON_IMAGE, image(1, 3, 0, 3)))
                .containsExactly(
                        "any pad: output shape must be 7×8×2 (height 4 + 1 + 2 = 7, width 5 + 0 + 3 = 8),"
                                + " found 8×8×2 in Deeplearning4j",
                        "any pad: padding must be 1+2×0+3, found 1+3×0+3 in Deeplearning4j",
                        "any pad: output shape must be 7×8×2 (height 4 + 1 + 2 = 7, width 5 + 0 + 3 = 8),"
                                + " found 8×8×2 in the forward pass");
    }

    private static ZeroPadding padding(long... pairs) {
        return new ZeroPadding("pad", Margins.beforeAndAfter(pairs));
    }

    private static Layer sequence(int... pairs) {
        return new ZeroPadding1DLayer.Builder(pairs).name("pad").build();
    }

    private static Layer image(int... pairs) {
        return new ZeroPaddingLayer.Builder(pairs).name("pad").build();
    }

    private static Layer volume(int... pairs) {
        return new ZeroPadding3DLayer.Builder(pairs).name("pad").build();
    }
}
