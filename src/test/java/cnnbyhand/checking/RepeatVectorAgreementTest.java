package cnnbyhand.checking;

import static cnnbyhand.checking.AnyNetwork.assertAgrees;
import static cnnbyhand.checking.AnyNetwork.assertBuiltAgrees;
import static cnnbyhand.checking.AnyNetwork.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.BatchNormalization;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Dropout;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.RepeatVector;
import cnnbyhand.byhand.Shape;
import java.util.List;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.junit.jupiter.api.Test;

class RepeatVectorAgreementTest {
    private static final Shape VECTOR = Shape.vector(5);
    private static final RepeatVector THREE_TIMES = new RepeatVector("repeat", 3);

    @Test
    void whatIsBuiltAgrees() {
        assertBuiltAgrees(VECTOR, THREE_TIMES);
        assertBuiltAgrees(
                Shape.image(4, 5, 2),
                new Flatten("flatten"),
                Dense.of("dense", 6),
                THREE_TIMES,
                ActivationFunction.TANH.row("tanh"));
    }

    @Test
    void anotherLengthIsNamed() {
        assertThat(sentences(VECTOR, THREE_TIMES, repeat(4).build()))
                .containsExactly(
                        "any repeat: output shape must be 3×5 (3), found 4×5 in Deeplearning4j",
                        "any repeat: n must be 3, found 4 in Deeplearning4j",
                        "any repeat: output shape must be 3×5 (3), found 4×5 in the forward pass");
    }

    @Test
    void aSequenceWithItsChannelsLastIsNamed() {
        Layer last = repeat(3).dataFormat(RNNFormat.NWC).build();
        assertThat(sentences(VECTOR, THREE_TIMES, last))
                .containsExactly("any repeat: data format must be NCHW, found NWC in Deeplearning4j");
    }

    @Test
    void aDropoutThatIsAPropertyOfItIsOneAndIsNamed() {
        Layer dropping = repeat(3).dropOut(0.75).build();
        assertThat(sentences(VECTOR, THREE_TIMES, dropping))
                .containsExactly("any repeat: dropout must be none, found drops 25 % in Deeplearning4j");
        assertAgrees(VECTOR, List.of(new Dropout("dropout", 0.25), THREE_TIMES), dropping);
    }

    private static org.deeplearning4j.nn.conf.layers.misc.RepeatVector.Builder<?> repeat(int steps) {
        var builder = new org.deeplearning4j.nn.conf.layers.misc.RepeatVector.Builder<>(steps);
        builder.name("repeat");
        return builder;
    }

    /** 2·3·1 = 6 values, four times. */
    @Test
    void aVectorThatWasAnImageIsRepeated() {
        assertBuiltAgrees(Shape.image(2, 3, 1), new Flatten("flatten"), new RepeatVector("repeat", 4));
    }

    /** A batch normalization takes an image, too, so that Deeplearning4j flattens none of its own accord. */
    @Test
    void anImageIsFlattenedBeforeABatchNormalization() {
        assertBuiltAgrees(
                Shape.image(2, 3, 1), new Flatten("flatten"), new BatchNormalization("normalization", 6, 1e-3, 0.99));
    }
}
