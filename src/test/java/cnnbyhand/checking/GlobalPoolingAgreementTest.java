package cnnbyhand.checking;

import static cnnbyhand.checking.AnyNetwork.assertAgrees;
import static cnnbyhand.checking.AnyNetwork.assertBuiltAgrees;
import static cnnbyhand.checking.AnyNetwork.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.GlobalPooling;
import cnnbyhand.byhand.Shape;
import java.util.List;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.activations.Activation;

class GlobalPoolingAgreementTest {
    private static final Shape IMAGE = Shape.image(4, 5, 3);
    private static final Shape VOLUME = Shape.volume(2, 4, 3, 3);
    private static final GlobalPooling MAX = GlobalPooling.max("pool");
    private static final GlobalPooling AVERAGE = GlobalPooling.average("pool");

    @Test
    void aGlobalPoolingOfAnImageOrAVolumeAgrees() {
        for (Shape input : List.of(IMAGE, VOLUME)) {
            assertAgrees(input, List.of(MAX), pooling(PoolingType.MAX, true));
            assertAgrees(input, List.of(AVERAGE), pooling(PoolingType.AVG, true));
            assertAgrees(input, List.of(AVERAGE.keepingAxes()), pooling(PoolingType.AVG, false));
        }
    }

    @Test
    void aDenseLayerTakesAUnitForEachChannel() {
        assertAgrees(IMAGE, List.of(AVERAGE, Dense.of("dense", 2)), pooling(PoolingType.AVG, true), dense());
    }

    @Test
    void whatIsBuiltAgrees() {
        for (Shape input : List.of(IMAGE, VOLUME)) {
            assertBuiltAgrees(input, AVERAGE);
            assertBuiltAgrees(input, MAX.keepingAxes());
        }
    }

    @Test
    void anotherTypeIsNamed() {
        assertThat(sentences(IMAGE, AVERAGE, pooling(PoolingType.MAX, true)))
                .containsExactly("any pool: pool type must be average, found max in Deeplearning4j");
        assertThat(sentences(IMAGE, AVERAGE, pooling(PoolingType.SUM, true)))
                .containsExactly("any pool: pool type must be average, found sum in Deeplearning4j");
        assertThat(sentences(IMAGE, MAX, pooling(PoolingType.PNORM, true)))
                .containsExactly("any pool: pool type must be max, found pnorm 2 in Deeplearning4j");
    }

    @Test
    void axesThatAreKeptWhereTheyShouldNotBeAreNamed() {
        assertThat(sentences(IMAGE, MAX, pooling(PoolingType.MAX, false)))
                .containsExactly(
                        "any pool: output shape must be 3 (4·5·3 / (4·5) = 3), found 1×1×3 in Deeplearning4j",
                        "any pool: keeps axes must be no, found yes in Deeplearning4j",
                        "any pool: output shape must be 3 (4·5·3 / (4·5) = 3), found 1×1×3 in the forward pass");
    }

    @Test
    void aPoolingOverSomeOfTheAxesIsNamed() {
        assertThat(sentences(VOLUME, MAX, over(2, 4)))
                .contains("any pool: pooled axes must be none, found [2, 4] in Deeplearning4j");
        assertThat(sentences(VOLUME, MAX, over(2, 3)))
                .containsExactly(
                        "any pool: output shape must be 3 (2·4·3·3 / (2·4·3) = 3), found 3×3 in the forward pass");
    }

    /** The layer's own inference: its class says of a sequence that what comes out is what went in. */
    @ParameterizedTest
    @EnumSource(names = {"MAX", "AVG"})
    void deeplearning4jInfersAnUnpooledSequenceAlthoughItComputesThePooledOne(PoolingType type) {
        GlobalPooling book = type == PoolingType.MAX ? MAX : AVERAGE;
        assertThat(sentences(Shape.sequence(6, 3), book, pooling(type, true)))
                .containsExactly("any pool: output shape must be 3 (6·3 / 6 = 3), found 6×3 in Deeplearning4j");
    }

    private static GlobalPoolingLayer pooling(PoolingType type, boolean collapses) {
        return new GlobalPoolingLayer.Builder(type)
                .name("pool")
                .collapseDimensions(collapses)
                .build();
    }

    private static GlobalPoolingLayer over(int... dimensions) {
        return new GlobalPoolingLayer.Builder(PoolingType.MAX)
                .name("pool")
                .collapseDimensions(true)
                .poolingDimensions(dimensions)
                .build();
    }

    private static DenseLayer dense() {
        return new DenseLayer.Builder()
                .name("dense")
                .nOut(2)
                .activation(Activation.IDENTITY)
                .build();
    }
}
