package cnnbyhand.checking;

import static cnnbyhand.checking.AnyNetwork.assertAgrees;
import static cnnbyhand.checking.AnyNetwork.assertAgreesAndIsBuilt;
import static cnnbyhand.checking.AnyNetwork.assertBuiltAgrees;
import static cnnbyhand.checking.AnyNetwork.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Dropout;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.SpaceToDepth;
import java.util.List;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.SpaceToDepthLayer;
import org.junit.jupiter.api.Test;

class SpaceToDepthAgreementTest {
    private static final Shape IMAGE = Shape.image(6, 12, 3);
    private static final SpaceToDepth BOOK = new SpaceToDepth("deep", 3);

    @Test
    void theOrderOfTheChannelsAgrees() {
        assertAgreesAndIsBuilt(IMAGE, BOOK, layer(3).build());
        assertBuiltAgrees(IMAGE, Convolution.of("conv", 4, 3).same(), BOOK, Convolution.of("behind", 2, 2));
    }

    @Test
    void anotherBlockIsNamed() {
        assertThat(sentences(IMAGE, BOOK, layer(2).build()))
                .contains("any deep: block must be 3, found 2 in Deeplearning4j");
    }

    @Test
    void itsDropoutIsOne() {
        Layer dropping = layer(3).dropOut(0.75).build();
        assertThat(sentences(IMAGE, BOOK, dropping))
                .containsExactly("any deep: dropout must be none, found drops 25 % in Deeplearning4j");
        assertAgrees(IMAGE, List.of(new Dropout("dropout", 0.25), BOOK), dropping);
    }

    private static SpaceToDepthLayer.Builder<?> layer(int block) {
        return new SpaceToDepthLayer.Builder<>(block).name("deep");
    }
}
