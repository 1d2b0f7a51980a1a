package cnnbyhand.checking;

import static cnnbyhand.checking.AnyNetwork.assertAgreesAndIsBuilt;
import static cnnbyhand.checking.AnyNetwork.assertBuiltAgrees;
import static cnnbyhand.checking.AnyNetwork.assertNotBuilt;
import static cnnbyhand.checking.AnyNetwork.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.Axis;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Dropout;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Padding;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.Rounding;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Window;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.Convolution3D;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.Subsampling1DLayer;
import org.deeplearning4j.nn.conf.layers.Subsampling3DLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Convolutions and poolings on one axis and on three: right ones agree, and wrong ones are named. */
class SequencesAndVolumesTest {
    private static final Shape SEQUENCE = Shape.sequence(11, 3);
    private static final Shape VOLUME = Shape.volume(5, 6, 7, 2);

    @Test
    void aConvolutionOnASequenceAgrees() {
        assertAgreesAndIsBuilt(SEQUENCE, convolution(axis(3)), sequence(each -> each));
        assertAgreesAndIsBuilt(SEQUENCE, convolution(stride(2, axis(3))), sequence(each -> each.stride(2)));
        assertAgreesAndIsBuilt(SEQUENCE, convolution(dilation(2, axis(3))), sequence(each -> each.dilation(2)));
        assertAgreesAndIsBuilt(SEQUENCE, convolution(axis(3)).withoutBias(), sequence(each -> each.hasBias(false)));
        assertAgreesAndIsBuilt(
                SEQUENCE,
                convolution(axis(3)).activation(ActivationFunction.TANH),
                sequence(each -> each.activation(Activation.TANH)));
        assertAgreesAndIsBuilt(SEQUENCE, convolution(axis(3)).same().stride(2), sequence(each -> each.convolutionMode(
                        ConvolutionMode.Same)
                .stride(2)));
    }

    @Test
    void aPaddedConvolutionOnASequenceAgrees() {
        assertAgreesAndIsBuilt(SEQUENCE, convolution(padding(2, axis(3))), sequence(each -> each.padding(2)));
    }

    @Test
    void aCausalConvolutionAgrees() {
        for (int dilation = 1; dilation <= 2; dilation++) {
            int gap = dilation;
            assertAgreesAndIsBuilt(
                    SEQUENCE,
                    convolution(new Axis(3, 1, Padding.of(2L * gap, 0), gap, Rounding.FLOOR)),
                    sequence(
                            each -> each.convolutionMode(ConvolutionMode.Causal).dilation(gap)));
        }
        assertAgreesAndIsBuilt(
                SEQUENCE,
                convolution(new Axis(3, 2, Padding.of(2, 0), 1, Rounding.FLOOR)),
                sequence(each -> each.convolutionMode(ConvolutionMode.Causal).stride(2)));
    }

    /** By the sides that it states, this is the second step of the first filter; it is used as the first of the second. */
    @Test
    void deeplearning4jReadsFiltersOnSequencesInAnotherOrderThanItStates() {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .list(new Convolution1DLayer.Builder(2, 1, 0)
                        .nOut(2)
                        .activation(Activation.IDENTITY)
                        .build())
                .validateOutputLayerConfig(false)
                .setInputType(InputType.recurrent(1, 2))
                .build());
        network.init();
        INDArray filters = network.getLayer(0).getParam("W");
        assertThat(filters.shape()).containsExactly(2, 1, 2, 1);
        filters.assign(0).putScalar(new int[] {0, 0, 1, 0}, 1);
        INDArray output = network.output(Nd4j.createFromArray(new float[][][] {{{3, 5}}}));
        assertThat(output.getFloat(0, 0, 0)).isZero();
        assertThat(output.getFloat(0, 1, 0)).isEqualTo(3);
    }

    @Test
    void anotherConvolutionOnASequenceIsNamed() {
        assertThat(sentences(
                        SEQUENCE, convolution(axis(3)), sequence(each -> each.convolutionMode(ConvolutionMode.Causal))))
                .contains(
                        "any layer: output shape must be 9×4 (⌊(11 − 3) / 1⌋ + 1 = 9), found 11×4 in Deeplearning4j",
                        "any layer: padding must be 0, found 2+0 in Deeplearning4j");
        assertThat(sentences(SEQUENCE, convolution(axis(3)), sequence(each -> each.dilation(2))))
                .contains("any layer: dilation must be 1, found 2 in Deeplearning4j");
    }

    @Test
    void aPoolingOnASequenceAgrees() {
        for (Pooling.Type type : Pooling.Type.values()) {
            assertAgreesAndIsBuilt(
                    SEQUENCE, pooling(type, stride(3, axis(3))), poolSequence(type, each -> each.stride(3)));
            assertAgreesAndIsBuilt(SEQUENCE, pooling(type, axis(3)), poolSequence(type, each -> each));
            assertAgreesAndIsBuilt(
                    SEQUENCE, pooling(type, stride(2, axis(3))).same(), poolSequence(type, each -> each.stride(2)
                            .convolutionMode(ConvolutionMode.Same)));
        }
    }

    @Test
    void anotherPoolingOnASequenceIsNamed() {
        assertThat(sentences(
                        SEQUENCE, pooling(Pooling.Type.MAX, axis(3)), poolSequence(Pooling.Type.AVERAGE, each -> each)))
                .containsExactly("any layer: pool type must be max, found average in Deeplearning4j");
        assertThat(sentences(
                        SEQUENCE,
                        pooling(Pooling.Type.MAX, axis(3)),
                        poolSequence(Pooling.Type.MAX, each -> each.stride(2))))
                .contains("any layer: stride must be 1, found 2 in Deeplearning4j");
    }

    /** It pads the other axis of the image, too, and so makes three columns of the one that a sequence is. */
    @Test
    void aPaddedPoolingOnASequenceIsNoneThatDeeplearning4jCanCompute() {
        Pooling book = pooling(Pooling.Type.MAX, padding(1, axis(3)));
        assertThat(sentences(SEQUENCE, book, poolSequence(Pooling.Type.MAX, each -> each.padding(1))))
                .singleElement()
                .asString()
                .startsWith("any network: forward pass must be possible, found New shape length doesn't match");
        assertNotBuilt(SEQUENCE, book, "the padding of a pooling on a sequence must be valid or same, found 1");
    }

    /** One of its builder's two constructors for a type forgets it. */
    @Test
    void anAverageOnASequenceThatDeeplearning4jTakesForAMaximumIsNamed() {
        Layer average = new Subsampling1DLayer.Builder(PoolingType.AVG)
                .name("layer")
                .kernelSize(3)
                .stride(1)
                .build();
        assertThat(sentences(SEQUENCE, pooling(Pooling.Type.AVERAGE, axis(3)), average))
                .containsExactly("any layer: pool type must be average, found max in Deeplearning4j");
    }

    @Test
    void whatDeeplearning4jComputesOtherwiseIsNotBuilt() {
        assertNotBuilt(SEQUENCE, pooling(Pooling.Type.MAX, dilation(2, axis(3))), "the dilation must be 1, found 2");
        assertNotBuilt(
                VOLUME,
                pooling(Pooling.Type.MAX, dilation(2, axis(2), axis(2), axis(2))),
                "the dilation must be 1, found 2×2×2");
        assertNotBuilt(
                VOLUME,
                pooling(Pooling.Type.AVERAGE, padding(1, axis(2), axis(2), axis(2)))
                        .countingPadding(),
                "the average must leave the padding out, found one that counts it");
    }

    @Test
    void aConvolutionOnAVolumeAgrees() {
        assertAgreesAndIsBuilt(VOLUME, convolution(axis(2), axis(3), axis(3)), volume(each -> each));
        assertAgreesAndIsBuilt(
                VOLUME, convolution(stride(2, axis(2), axis(3), axis(3))), volume(each -> each.stride(2, 2, 2)));
        assertAgreesAndIsBuilt(
                VOLUME, convolution(padding(1, axis(2), axis(3), axis(3))), volume(each -> each.padding(1, 1, 1)));
        assertAgreesAndIsBuilt(
                VOLUME, convolution(dilation(2, axis(2), axis(3), axis(3))), volume(each -> each.dilation(2, 2, 2)));
        assertAgreesAndIsBuilt(
                VOLUME,
                convolution(axis(2), axis(3), axis(3)).same().stride(2),
                volume(each -> each.convolutionMode(ConvolutionMode.Same).stride(2, 2, 2)));
        assertAgreesAndIsBuilt(
                VOLUME, convolution(axis(2), axis(3), axis(3)).withoutBias(), volume(each -> each.hasBias(false)));
    }

    @Test
    void aPoolingOnAVolumeAgrees() {
        for (Pooling.Type type : Pooling.Type.values()) {
            assertAgreesAndIsBuilt(
                    VOLUME,
                    pooling(type, stride(2, axis(2), axis(3), axis(3))),
                    poolVolume(type, each -> each.stride(2, 2, 2)));
            assertAgreesAndIsBuilt(
                    VOLUME,
                    pooling(type, padding(1, axis(2), axis(3), axis(3))),
                    poolVolume(type, each -> each.padding(1, 1, 1)));
            assertAgreesAndIsBuilt(
                    VOLUME,
                    pooling(type, stride(2, axis(2), axis(3), axis(3))).same(),
                    poolVolume(type, each -> each.stride(2, 2, 2).convolutionMode(ConvolutionMode.Same)));
        }
    }

    @Test
    void anotherConvolutionOrPoolingOnAVolumeIsNamed() {
        assertThat(sentences(VOLUME, convolution(axis(2), axis(3), axis(3)), volume(each -> each.kernelSize(3, 3, 2))))
                .contains(
                        "any layer: arrays must be [weights 2×3×3×2×4, biases 4],"
                                + " found [weights 3×3×2×2×4, biases 4] in Deeplearning4j",
                        "any layer: kernel must be 2×3×3, found 3×3×2 in Deeplearning4j");
        assertThat(sentences(
                        VOLUME,
                        pooling(Pooling.Type.MAX, axis(2), axis(3), axis(3)),
                        poolVolume(Pooling.Type.AVERAGE, each -> each)))
                .containsExactly("any layer: pool type must be max, found average in Deeplearning4j");
        assertThat(sentences(
                        VOLUME,
                        convolution(axis(2), axis(3), axis(3)),
                        volume(each -> each.dataFormat(Convolution3D.DataFormat.NDHWC))))
                .containsExactly("any layer: data format must be NCHW, found NDHWC in Deeplearning4j");
    }

    /** On volumes Deeplearning4j computes the mean where it is told the sum. */
    @Test
    void aSumOnAVolumeIsNamedAlthoughItIsAMean() {
        Layer sum = new Subsampling3DLayer.Builder(PoolingType.SUM)
                .name("layer")
                .kernelSize(2, 3, 3)
                .stride(1, 1, 1)
                .convolutionMode(ConvolutionMode.Truncate)
                .build();
        assertThat(sentences(VOLUME, pooling(Pooling.Type.AVERAGE, axis(2), axis(3), axis(3)), sum))
                .containsExactly("any layer: pool type must be average, found sum in Deeplearning4j");
    }

    @Test
    void aDropoutThatIsAPropertyOfAPoolingOnAVolumeAgrees() {
        List<cnnbyhand.byhand.Layer> book =
                List.of(new Dropout("dropout", 0.25), pooling(Pooling.Type.MAX, axis(2), axis(3), axis(3)));
        AnyNetwork.assertAgrees(VOLUME, book, poolVolume(Pooling.Type.MAX, each -> each.dropOut(0.75)));
        assertThat(sentences(VOLUME, book, poolVolume(Pooling.Type.MAX, each -> each.dropOut(0.5))))
                .containsExactly("any dropout: dropout must be drops 25 %, found drops 50 % in Deeplearning4j");
    }

    @Test
    void aWidthsStrideOfItsOwnIsLeftOutOfDeeplearning4jsSize() {
        Window window =
                new Window(List.of(axis(2), axis(3), stride(2, axis(3)).axes().get(0)));
        assertThat(sentences(VOLUME, convolution(window), volume(each -> each.stride(1, 1, 2))))
                .containsExactly(
                        "any layer: output shape must be 4×4×3×4 (depth ⌊(5 − 2) / 1⌋ + 1 = 4,"
                                + " height ⌊(6 − 3) / 1⌋ + 1 = 4, width ⌊(7 − 3) / 2⌋ + 1 = 3), found 4×4×5×4 in Deeplearning4j");
    }

    @Test
    void aDilationIsLeftOutOfDeeplearning4jsSizeOfAPoolingOnAVolume() {
        assertThat(sentences(
                        VOLUME,
                        pooling(
                                Pooling.Type.MAX,
                                dilation(2, axis(2), axis(2), axis(2)).axes().toArray(Axis[]::new)),
                        poolVolume(Pooling.Type.MAX, each -> each.kernelSize(2, 2, 2)
                                .dilation(2, 2, 2))))
                .singleElement()
                .asString()
                .startsWith("any layer: output shape must be 3×4×5×2 ")
                .endsWith(", found 4×5×6×2 in Deeplearning4j");
    }

    /** It takes a flattened sequence for a batch of steps, and the length of what goes into the network for channels. */
    @Test
    void aDenseLayerBehindAFlattenedSequenceIsNoneThatDeeplearning4jCanCompute() {
        List<cnnbyhand.byhand.Layer> book = List.of(convolution(axis(3)), new Flatten("flatten"), Dense.of("dense", 2));
        assertThat(sentences(SEQUENCE, book, sequence(each -> each), dense()))
                .contains(
                        "any flatten: kind of layer must be flatten, found RnnToFeedForwardPreProcessor in Deeplearning4j",
                        "any flatten: output shape must be 36 (9·4 = 36), found 4 in Deeplearning4j",
                        "any dense: arrays must be [weights 36×2, biases 2], found [weights 11×2, biases 2]"
                                + " in Deeplearning4j");
        assertNotBuilt(SEQUENCE, book, "the input must be an image or a volume, found a sequence of 9×4");
    }

    @Test
    void aDenseLayerBehindAFlattenedVolumeAgreesWhereItIsBuilt() {
        assertBuiltAgrees(
                VOLUME,
                convolution(axis(2), axis(3), axis(3)),
                new Pooling("pool", Pooling.Type.MAX, stride(2, axis(2), axis(2), axis(2)), false),
                new Dropout("dropout", 0.5),
                new Flatten("flatten"),
                Dense.of("dense", 2));
    }

    /** Deeplearning4j forgets behind a layer without the padding same that the channels come first. */
    @Test
    void aFlattenThatDeeplearning4jPutsBehindAConvolutionOnAVolumeItselfIsNamed() {
        List<cnnbyhand.byhand.Layer> book =
                List.of(convolution(axis(2), axis(3), axis(3)), new Flatten("flatten"), Dense.of("dense", 2));
        assertThat(sentences(VOLUME, book, volume(each -> each), dense()))
                .hasSize(2)
                .contains("any flatten: data format must be none, found NDHWC in Deeplearning4j");
        List<cnnbyhand.byhand.Layer> same =
                List.of(convolution(axis(2), axis(3), axis(3)).same(), new Flatten("flatten"), Dense.of("dense", 2));
        assertThat(sentences(VOLUME, same, volume(each -> each.convolutionMode(ConvolutionMode.Same)), dense()))
                .isEmpty();
    }

    private static Layer dense() {
        return new DenseLayer.Builder()
                .name("dense")
                .nOut(2)
                .activation(Activation.IDENTITY)
                .build();
    }

    private static Axis axis(long kernel) {
        return new Axis(kernel, 1, Padding.VALID, 1, Rounding.FLOOR);
    }

    private static Window stride(long stride, Axis... axes) {
        return new Window(Stream.of(axes)
                .map(axis -> new Axis(axis.kernel(), stride, axis.padding(), 1, axis.rounding()))
                .toList());
    }

    private static Window padding(long padding, Axis... axes) {
        return new Window(Stream.of(axes)
                .map(axis -> new Axis(axis.kernel(), 1, Padding.of(padding), 1, axis.rounding()))
                .toList());
    }

    private static Window dilation(long dilation, Axis... axes) {
        return new Window(Stream.of(axes)
                .map(axis -> new Axis(axis.kernel(), 1, axis.padding(), dilation, axis.rounding()))
                .toList());
    }

    private static Convolution convolution(Axis... axes) {
        return convolution(new Window(List.of(axes)));
    }

    private static Convolution convolution(Window window) {
        return new Convolution("layer", 4, window, true, ActivationFunction.IDENTITY);
    }

    private static Pooling pooling(Pooling.Type type, Axis... axes) {
        return pooling(type, new Window(List.of(axes)));
    }

    private static Pooling pooling(Pooling.Type type, Window window) {
        return new Pooling("layer", type, window, false);
    }

    private static Layer sequence(UnaryOperator<Convolution1DLayer.Builder> change) {
        return change.apply(new Convolution1DLayer.Builder(3, 1, 0)
                        .name("layer")
                        .nOut(4)
                        .activation(Activation.IDENTITY))
                .build();
    }

    private static Layer poolSequence(Pooling.Type type, UnaryOperator<Subsampling1DLayer.Builder> change) {
        return change.apply(new Subsampling1DLayer.Builder(
                                type == Pooling.Type.MAX
                                        ? SubsamplingLayer.PoolingType.MAX
                                        : SubsamplingLayer.PoolingType.AVG)
                        .name("layer")
                        .kernelSize(3)
                        .stride(1)
                        .padding(0))
                .build();
    }

    private static Layer volume(UnaryOperator<Convolution3D.Builder> change) {
        return change.apply(new Convolution3D.Builder(new int[] {2, 3, 3}, new int[] {1, 1, 1}, new int[] {0, 0, 0})
                        .name("layer")
                        .nOut(4)
                        .convolutionMode(ConvolutionMode.Truncate)
                        .activation(Activation.IDENTITY))
                .build();
    }

    private static Layer poolVolume(Pooling.Type type, UnaryOperator<Subsampling3DLayer.Builder> change) {
        return change.apply(new Subsampling3DLayer.Builder(inDeeplearning4j(type))
                        .name("layer")
                        .kernelSize(2, 3, 3)
                        .stride(1, 1, 1)
                        .padding(0, 0, 0)
                        .convolutionMode(ConvolutionMode.Truncate))
                .build();
    }

    private static PoolingType inDeeplearning4j(Pooling.Type type) {
        return type == Pooling.Type.MAX ? PoolingType.MAX : PoolingType.AVG;
    }
}
