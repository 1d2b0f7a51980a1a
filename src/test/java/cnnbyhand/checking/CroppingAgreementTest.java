package cnnbyhand.checking;

import static cnnbyhand.checking.AnyNetwork.assertAgrees;
import static cnnbyhand.checking.AnyNetwork.assertBuiltAgrees;
import static cnnbyhand.checking.AnyNetwork.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Cropping;
import cnnbyhand.byhand.Margins;
import cnnbyhand.byhand.Shape;
import java.util.List;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.convolutional.Cropping1D;
import org.deeplearning4j.nn.conf.layers.convolutional.Cropping2D;
import org.deeplearning4j.nn.conf.layers.convolutional.Cropping3D;
import org.junit.jupiter.api.Test;

class CroppingAgreementTest {
    private static final Shape SEQUENCE = Shape.sequence(7, 2);
    private static final Shape IMAGE = Shape.image(6, 7, 2);
    private static final Shape VOLUME = Shape.volume(5, 6, 7, 2);
    private static final Cropping OF_SEQUENCE = cropping(1, 2);
    private static final Cropping OF_IMAGE = cropping(1, 2, 0, 3);
    private static final Cropping OF_VOLUME = cropping(1, 2, 0, 3, 2, 1);

    @Test
    void whatIsCutOffBeforeAndBehindEachAxisAgrees() {
        assertAgrees(SEQUENCE, List.of(OF_SEQUENCE), sequence(1, 2));
        assertAgrees(IMAGE, List.of(OF_IMAGE), image(1, 2, 0, 3));
        assertAgrees(VOLUME, List.of(OF_VOLUME), volume(1, 2, 0, 3, 2, 1));
    }

    @Test
    void whatIsBuiltAgrees() {
        assertBuiltAgrees(SEQUENCE, OF_SEQUENCE);
        assertBuiltAgrees(IMAGE, OF_IMAGE, Convolution.of("conv", 3, 2));
        assertBuiltAgrees(VOLUME, OF_VOLUME);
    }

    @Test
    void whatIsCutOffAtTheWrongEndIsNamedAlthoughShapesAgree() {
        assertThat(sentences(SEQUENCE, OF_SEQUENCE, sequence(2, 1)))
                .containsExactly("any crop: cropping must be 1+2, found 2+1 in Deeplearning4j");
        assertThat(sentences(IMAGE, OF_IMAGE, image(1, 2, 3, 0)))
                .containsExactly("any crop: cropping must be 1+2×0+3, found 1+2×3+0 in Deeplearning4j");
        assertThat(sentences(VOLUME, OF_VOLUME, volume(2, 1, 0, 3, 2, 1)))
                .containsExactly("any crop: cropping must be 1+2×0+3×2+1, found 2+1×0+3×2+1 in Deeplearning4j");
    }

    @Test
    void lessThanIsToBeCutOffIsNamedWithItsShape() {
        assertThat(sentences(SEQUENCE, OF_SEQUENCE, sequence(1, 1)))
                .containsExactly(
                        "any crop: output shape must be 4×2 (7 − 1 − 2 = 4), found 5×2 in Deeplearning4j",
                        "any crop: cropping must be 1+2, found 1 in Deeplearning4j",
                        "any crop: output shape must be 4×2 (7 − 1 − 2 = 4), found 5×2 in the forward pass");
    }

    private static Cropping cropping(long... pairs) {
        return new Cropping("crop", Margins.beforeAndAfter(pairs));
    }

    private static Layer sequence(int... pairs) {
        return new Cropping1D.Builder(pairs).name("crop").build();
    }

    private static Layer image(int... pairs) {
        return new Cropping2D.Builder(pairs).name("crop").build();
    }

    private static Layer volume(int... pairs) {
        return new Cropping3D.Builder(pairs).name("crop").build();
    }
}
