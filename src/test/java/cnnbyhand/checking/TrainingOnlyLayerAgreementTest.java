package cnnbyhand.checking;

import static cnnbyhand.checking.AnyNetwork.assertAgrees;
import static cnnbyhand.checking.AnyNetwork.assertBuiltAgrees;
import static cnnbyhand.checking.AnyNetwork.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Dropout;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.TrainingOnlyLayer;
import java.util.List;
import org.deeplearning4j.nn.conf.dropout.AlphaDropout;
import org.deeplearning4j.nn.conf.dropout.GaussianDropout;
import org.deeplearning4j.nn.conf.dropout.GaussianNoise;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.dropout.SpatialDropout;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.junit.jupiter.api.Test;

class TrainingOnlyLayerAgreementTest {
    private static final Shape IMAGE = Shape.image(4, 5, 4);
    private static final TrainingOnlyLayer NOISE =
            new TrainingOnlyLayer("layer", "GaussianNoise", TrainingOnlyLayer.DEVIATION, 0.1);

    @Test
    void deeplearning4jsOwnKindsOfNoiseAgree() {
        assertAgrees(IMAGE, List.of(NOISE), dropout(new GaussianNoise(0.1)));
        assertAgrees(IMAGE, List.of(dropping("GaussianDropout")), dropout(new GaussianDropout(0.2)));
        assertAgrees(IMAGE, List.of(dropping("AlphaDropout")), dropout(new AlphaDropout(0.8)));
        assertAgrees(IMAGE, List.of(dropping("SpatialDropout2D")), dropout(new SpatialDropout(0.8)));
    }

    @Test
    void whatIsBuiltAgreesBesideOtherRowsOfTheSameClasses() {
        assertBuiltAgrees(
                IMAGE,
                TrainingOnlyLayer.of("flip", "RandomFlip"),
                NOISE,
                Convolution.of("conv", 4, 2),
                ActivationFunction.RELU.row("relu"),
                dropping("SpatialDropout2D", "maps"),
                TrainingOnlyLayer.of("penalty", "ActivityRegularization"),
                new Dropout("dropout", 0.5),
                new Flatten("flatten"),
                dropping("AlphaDropout", "alpha"),
                dropping("GaussianDropout", "gaussian"),
                Dense.of("dense", 3));
        assertBuiltAgrees(Shape.sequence(5, 2), dropping("SpatialDropout1D"));
        assertBuiltAgrees(Shape.volume(3, 3, 3, 2), dropping("SpatialDropout3D"));
    }

    @Test
    void keepingForDroppingIsNamed() {
        assertThat(sentences(IMAGE, dropping("AlphaDropout"), dropout(new AlphaDropout(0.2))))
                .containsExactly(
                        "any layer: dropout must be AlphaDropout, rate 0.2, found AlphaDropout, rate 0.8 in Deeplearning4j");
        assertThat(sentences(IMAGE, dropping("SpatialDropout2D"), dropout(new SpatialDropout(0.2))))
                .containsExactly(
                        "any layer: dropout must be SpatialDropout, rate 0.2, found SpatialDropout, rate 0.8 in Deeplearning4j");
    }

    @Test
    void anotherKindOfNoiseIsNamed() {
        assertThat(sentences(IMAGE, NOISE, dropout(new GaussianDropout(0.1))))
                .containsExactly(
                        "any layer: dropout must be GaussianNoise, stddev 0.1, found GaussianDropout, rate 0.1 in Deeplearning4j");
        assertThat(sentences(
                        IMAGE,
                        dropping("AlphaDropout"),
                        new DropoutLayer.Builder(0.8).name("layer").build()))
                .containsExactly(
                        "any layer: dropout must be AlphaDropout, rate 0.2, found drops 20 % in Deeplearning4j");
        assertThat(sentences(IMAGE, TrainingOnlyLayer.of("layer", "RandomZoom"), dropout(new GaussianNoise(0.1))))
                .containsExactly("any layer: dropout must be none, found GaussianNoise, stddev 0.1 in Deeplearning4j");
    }

    private static TrainingOnlyLayer dropping(String type) {
        return dropping(type, "layer");
    }

    private static TrainingOnlyLayer dropping(String type, String name) {
        return TrainingOnlyLayer.dropping(name, type, 0.2);
    }

    private static Layer dropout(IDropout dropout) {
        return new DropoutLayer.Builder(dropout).name("layer").build();
    }
}
