package cnnbyhand.checking;

import static cnnbyhand.checking.AnyNetwork.assertAgrees;
import static cnnbyhand.checking.AnyNetwork.assertBuiltAgrees;
import static cnnbyhand.checking.AnyNetwork.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Dropout;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Upsampling;
import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Convolution3D.DataFormat;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.Upsampling1D;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.nn.conf.layers.Upsampling3D;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class UpsamplingAgreementTest {
    private static final Shape SEQUENCE = Shape.sequence(5, 2);
    private static final Shape IMAGE = Shape.image(4, 5, 2);
    private static final Shape VOLUME = Shape.volume(2, 3, 4, 2);
    private static final Upsampling OF_SEQUENCE = Upsampling.of("up", 3);
    private static final Upsampling OF_IMAGE = Upsampling.of("up", 2, 3);
    private static final Upsampling OF_VOLUME = Upsampling.of("up", 3, 2, 4);

    @Test
    void aFactorForEachAxisAgrees() {
        assertAgrees(SEQUENCE, List.of(OF_SEQUENCE), sequence(3));
        assertAgrees(IMAGE, List.of(OF_IMAGE), image(2, 3));
        assertAgrees(VOLUME, List.of(OF_VOLUME), volume(3, 2, 4));
    }

    @Test
    void whatIsBuiltAgrees() {
        assertBuiltAgrees(SEQUENCE, OF_SEQUENCE);
        assertBuiltAgrees(IMAGE, Convolution.of("conv", 3, 2), OF_IMAGE, Convolution.of("behind", 3, 2));
        assertBuiltAgrees(VOLUME, OF_VOLUME);
    }

    @Test
    void anotherFactorIsNamedWithItsShape() {
        assertThat(sentences(SEQUENCE, OF_SEQUENCE, sequence(2)))
                .containsExactly(
                        "any up: output shape must be 15×2 (5·3 = 15), found 10×2 in Deeplearning4j",
                        "any up: factor must be 3, found 2 in Deeplearning4j",
                        "any up: output shape must be 15×2 (5·3 = 15), found 10×2 in the forward pass");
        assertThat(sentences(IMAGE, OF_IMAGE, image(3, 2)))
                .contains("any up: factor must be 2×3, found 3×2 in Deeplearning4j");
        assertThat(sentences(VOLUME, OF_VOLUME, volume(3, 4, 2)))
                .contains("any up: factor must be 3×2×4, found 3×4×2 in Deeplearning4j");
    }

    @Test
    void aVolumeWithItsChannelsLastIsNamed() {
        assertThat(sentences(
                        VOLUME,
                        OF_VOLUME,
                        new Upsampling3D.Builder(2)
                                .name("up")
                                .dataFormat(DataFormat.NDHWC)
                                .build()))
                .containsExactly("any up: data format must be NCHW, found NDHWC in Deeplearning4j");
    }

    @Test
    void aDropoutThatIsAPropertyOfTheUpsamplingIsOneAndIsNamed() {
        Layer dropping = new Upsampling2D.Builder()
                .name("up")
                .size(new int[] {2, 3})
                .dropOut(0.75)
                .build();
        assertThat(zerosInTraining(dropping)).isPositive();
        assertThat(sentences(IMAGE, OF_IMAGE, dropping))
                .containsExactly("any up: dropout must be none, found drops 25 % in Deeplearning4j");
        assertAgrees(IMAGE, List.of(new Dropout("dropout", 0.25), OF_IMAGE), dropping);
    }

    private static long zerosInTraining(Layer layer) {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(1)
                .list()
                .layer(layer)
                .validateOutputLayerConfig(false)
                .setInputType(InputType.convolutional(4, 5, 2))
                .build());
        network.init();
        INDArray output = network.output(Nd4j.ones(1, 2, 4, 5), true);
        return output.eq(0).castTo(output.dataType()).sumNumber().longValue();
    }

    private static Layer sequence(int factor) {
        return new Upsampling1D.Builder(factor).name("up").build();
    }

    private static Layer image(int... factors) {
        return new Upsampling2D.Builder().name("up").size(factors).build();
    }

    private static Layer volume(int... factors) {
        return new Upsampling3D.Builder().name("up").size(factors).build();
    }
}
