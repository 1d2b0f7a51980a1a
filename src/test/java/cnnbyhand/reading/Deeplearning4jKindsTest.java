package cnnbyhand.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.BuiltParts;
import cnnbyhand.checking.Check;
import cnnbyhand.checking.Disagreement;
import cnnbyhand.checking.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.Convolution3D;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LocalResponseNormalization;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PReLULayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SeparableConvolution2D;
import org.deeplearning4j.nn.conf.layers.SpaceToDepthLayer;
import org.deeplearning4j.nn.conf.layers.Subsampling1DLayer;
import org.deeplearning4j.nn.conf.layers.Subsampling3DLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.Upsampling1D;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.nn.conf.layers.Upsampling3D;
import org.deeplearning4j.nn.conf.layers.ZeroPadding1DLayer;
import org.deeplearning4j.nn.conf.layers.ZeroPadding3DLayer;
import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;
import org.deeplearning4j.nn.conf.layers.convolutional.Cropping1D;
import org.deeplearning4j.nn.conf.layers.convolutional.Cropping2D;
import org.deeplearning4j.nn.conf.layers.convolutional.Cropping3D;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayerWithBackprop;
import org.deeplearning4j.nn.conf.layers.misc.RepeatVector;
import org.deeplearning4j.nn.conf.preprocessor.Cnn3DToFeedForwardPreProcessor;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationThresholdedReLU;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Each kind of layer as Deeplearning4j writes it: the file's reader and Deeplearning4j's own must agree. */
class Deeplearning4jKindsTest {
    private static final Shape SEQUENCE = Shape.sequence(12, 3);
    private static final Shape IMAGE = Shape.image(9, 7, 3);
    private static final Shape VOLUME = Shape.volume(6, 5, 7, 2);

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} on an image")
    @MethodSource("onImages")
    void onAnImage(org.deeplearning4j.nn.conf.layers.Layer layer) throws Exception {
        assertAgrees(IMAGE, InputType.convolutional(9, 7, 3), layer);
    }

    @ParameterizedTest(name = "{0} on a sequence")
    @MethodSource("onSequences")
    void onASequence(org.deeplearning4j.nn.conf.layers.Layer layer) throws Exception {
        assertAgrees(SEQUENCE, InputType.recurrent(3, 12), layer);
    }

    @ParameterizedTest(name = "{0} on a volume")
    @MethodSource("onVolumes")
    void onAVolume(org.deeplearning4j.nn.conf.layers.Layer layer) throws Exception {
        assertAgrees(VOLUME, InputType.convolutional3D(Convolution3D.DataFormat.NCDHW, 6, 5, 7, 2), layer);
    }

    @Test
    void aBlockIsReadWithItsSide() throws Exception {
        assertAgrees(
                Shape.image(6, 9, 2),
                InputType.convolutional(6, 9, 2),
                new SpaceToDepthLayer.Builder<>(3).dropOut(0.5).build());
    }

    @Test
    void aFrozenLayerIsReadByEitherClass() throws Exception {
        for (org.deeplearning4j.nn.conf.layers.Layer frozen : List.of(
                new FrozenLayer(
                        new ConvolutionLayer.Builder(3, 2).nOut(4).dropOut(0.5).build()),
                new FrozenLayerWithBackprop(new BatchNormalization.Builder().build()),
                new FrozenLayer(new SubsamplingLayer.Builder(PoolingType.MAX).build()))) {
            DescribedNetwork read = assertAgrees(IMAGE, InputType.convolutional(9, 7, 3), frozen);
            assertThat(read.network().layers()).hasSize(1);
            assertThat(read.network().ledger().trained()).isZero();
        }
    }

    static Stream<Named<Object>> onImages() {
        return named(
                new ConvolutionLayer.Builder(3, 2).nOut(4).build(),
                new ConvolutionLayer.Builder(3, 3)
                        .nOut(4)
                        .stride(2, 1)
                        .padding(1, 2)
                        .dilation(2, 1)
                        .hasBias(false)
                        .dropOut(0.8)
                        .build(),
                new ConvolutionLayer.Builder(3, 3)
                        .nOut(4)
                        .stride(2, 2)
                        .convolutionMode(ConvolutionMode.Same)
                        .build(),
                new ConvolutionLayer.Builder(3, 3)
                        .nOut(4)
                        .stride(2, 2)
                        .convolutionMode(ConvolutionMode.Strict)
                        .build(),
                new DepthwiseConvolution2D.Builder(3, 3).depthMultiplier(2).build(),
                new SeparableConvolution2D.Builder(3, 3)
                        .depthMultiplier(2)
                        .nOut(5)
                        .build(),
                new Deconvolution2D.Builder(3, 3).nOut(5).stride(2, 2).build(),
                new Deconvolution2D.Builder(2, 2).nOut(5).stride(3, 3).build(),
                new Deconvolution2D.Builder(3, 3)
                        .nOut(5)
                        .stride(2, 2)
                        .padding(1, 1)
                        .build(),
                new Deconvolution2D.Builder(3, 3)
                        .nOut(5)
                        .stride(2, 2)
                        .convolutionMode(ConvolutionMode.Same)
                        .build(),
                new SpaceToDepthLayer.Builder<>(1).build(),
                new SubsamplingLayer.Builder(PoolingType.MAX).build(),
                new SubsamplingLayer.Builder(PoolingType.AVG)
                        .kernelSize(3, 2)
                        .stride(2, 2)
                        .padding(1, 1)
                        .build(),
                new SubsamplingLayer.Builder(PoolingType.AVG)
                        .kernelSize(3, 2)
                        .stride(2, 2)
                        .padding(1, 1)
                        .avgPoolIncludePadInDivisor(true)
                        .build(),
                new GlobalPoolingLayer(PoolingType.AVG),
                new GlobalPoolingLayer.Builder(PoolingType.MAX)
                        .collapseDimensions(false)
                        .build(),
                new ZeroPaddingLayer.Builder(1, 2, 3, 0).build(),
                new Cropping2D(1, 2, 0, 3),
                new Upsampling2D.Builder().size(new int[] {2, 3}).build(),
                new BatchNormalization(),
                new BatchNormalization.Builder()
                        .useLogStd(false)
                        .eps(0.01)
                        .decay(0.8)
                        .build(),
                new BatchNormalization.Builder().lockGammaBeta(true).build(),
                new LocalResponseNormalization.Builder().n(3).build(),
                new PReLULayer.Builder().inputShape(3, 9, 7).build(),
                new PReLULayer.Builder()
                        .inputShape(3, 9, 7)
                        .sharedAxes(2, 3)
                        .dropOut(0.5)
                        .build(),
                new ActivationLayer(Activation.TANH),
                new DropoutLayer(0.75));
    }

    static Stream<Named<Object>> onSequences() {
        return named(
                new Convolution1DLayer.Builder(3).nOut(4).stride(2).build(),
                new Convolution1DLayer.Builder(3)
                        .nOut(4)
                        .padding(1)
                        .dilation(2)
                        .hasBias(false)
                        .build(),
                new Convolution1DLayer.Builder(3)
                        .nOut(4)
                        .dilation(2)
                        .convolutionMode(ConvolutionMode.Causal)
                        .build(),
                new Subsampling1DLayer.Builder(2).stride(2).build(),
                new Subsampling1DLayer.Builder(SubsamplingLayer.PoolingType.AVG)
                        .kernelSize(3)
                        .stride(2)
                        .convolutionMode(ConvolutionMode.Same)
                        .build(),
                new ZeroPadding1DLayer.Builder(1, 2).build(),
                new Cropping1D(2, 1),
                new Upsampling1D.Builder(2).build());
    }

    static Stream<Named<Object>> onVolumes() {
        return named(
                new Convolution3D.Builder(3, 2, 3).nOut(4).stride(2, 1, 1).build(),
                new Convolution3D.Builder(3, 3, 3)
                        .nOut(4)
                        .convolutionMode(ConvolutionMode.Same)
                        .build(),
                new Subsampling3DLayer.Builder().kernelSize(2, 2, 2).build(),
                new Subsampling3DLayer.Builder(PoolingType.AVG)
                        .kernelSize(2, 3, 2)
                        .stride(2, 2, 2)
                        .convolutionMode(ConvolutionMode.Truncate)
                        .dropOut(0.5)
                        .build(),
                new ZeroPadding3DLayer.Builder(1, 2, 0).build(),
                new Cropping3D.Builder(1, 0, 2).build(),
                new Upsampling3D.Builder(2).build(),
                new GlobalPoolingLayer(PoolingType.AVG));
    }

    private static Stream<Named<Object>> named(Object... layers) {
        return Stream.of(layers).map(layer -> Named.of(layer.getClass().getSimpleName(), layer));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "IDENTITY",
                "RELU",
                "RELU6",
                "LEAKYRELU",
                "THRESHOLDEDRELU",
                "ELU",
                "SELU",
                "SIGMOID",
                "HARDSIGMOID",
                "TANH",
                "SOFTPLUS",
                "SOFTSIGN",
                "SWISH",
                "HARDTANH",
                "MISH"
            })
    void aFunctionIsReadByItsClass(Activation function) throws Exception {
        assertAgrees(IMAGE, InputType.convolutional(9, 7, 3), new ActivationLayer(function));
    }

    @Test
    void aFunctionsParameterIsRead() throws Exception {
        for (IActivation function : new IActivation[] {
            new ActivationLReLU(0.3),
            new ActivationELU(0.5),
            new ActivationThresholdedReLU(0.25),
            new ActivationReLU(4.0, 0.5, 0.1)
        }) {
            assertAgrees(IMAGE, InputType.convolutional(9, 7, 3), new ActivationLayer(function));
        }
    }

    @Test
    void aDropoutOfALayerIsARowBeforeItAndAFlattenTheRowBeforeThat() throws Exception {
        DescribedNetwork read = assertAgrees(
                IMAGE,
                InputType.convolutional(9, 7, 3),
                new ConvolutionLayer.Builder(3, 3)
                        .name("conv")
                        .nOut(4)
                        .dropOut(0.8)
                        .build(),
                new SubsamplingLayer.Builder(PoolingType.MAX)
                        .name("pool")
                        .dropOut(0.5)
                        .build(),
                new DenseLayer.Builder().name("dense").nOut(5).dropOut(0.5).build(),
                new OutputLayer.Builder(LossFunction.MCXENT)
                        .name("out")
                        .nOut(3)
                        .activation(Activation.SOFTMAX)
                        .build());
        assertThat(read.network().layers())
                .extracting(Layer::name)
                .containsExactly("conv_dropout", "conv", "pool", "dense_flatten", "dense_dropout", "dense", "out");
        assertThat(read.network().layers().get(0).settings().values()).containsEntry("dropout", "drops 20 %");
        assertThat(read.notCompared()).containsExactly("pool has a dropout, which Deeplearning4j ignores there");
    }

    @Test
    void aLossLayerIsTheActivationThatItHas() throws Exception {
        assertAgrees(
                Shape.vector(6),
                InputType.feedForward(6),
                new DenseLayer.Builder().nOut(5).hasBias(false).build(),
                new LossLayer.Builder(LossFunction.MCXENT)
                        .activation(Activation.SOFTMAX)
                        .build());
    }

    @Test
    void aVectorIsRepeated() throws Exception {
        assertAgrees(Shape.vector(5), InputType.feedForward(5), new RepeatVector.Builder<>(4).build());
    }

    @Test
    void aTableHasARowForEachWord() throws Exception {
        MultiLayerConfiguration table = new NeuralNetConfiguration.Builder()
                .list(new EmbeddingSequenceLayer.Builder()
                        .nIn(10)
                        .nOut(4)
                        .inputLength(6)
                        .build())
                .validateOutputLayerConfig(false)
                .build();
        assertAgrees(read(table, Optional.of(Shape.vector(6))));
    }

    @Test
    void aVolumeIsFlattened() throws Exception {
        MultiLayerConfiguration volume = new NeuralNetConfiguration.Builder()
                .list(
                        new Convolution3D.Builder(2, 2, 2).nOut(3).build(),
                        new DenseLayer.Builder().nOut(4).build())
                .inputPreProcessor(1, new Cnn3DToFeedForwardPreProcessor(5, 4, 6, 3, true))
                .validateOutputLayerConfig(false)
                .setInputType(InputType.convolutional3D(Convolution3D.DataFormat.NCDHW, 6, 5, 7, 2))
                .build();
        assertAgrees(read(volume, Optional.of(VOLUME)));
    }

    @Test
    void theInputOfADenseLayerIsWhatItStates() throws Exception {
        assertThat(read(
                                configuration(
                                        InputType.feedForward(6),
                                        new DenseLayer.Builder().nOut(5).build()),
                                Optional.empty())
                        .network()
                        .input())
                .isEqualTo(Shape.vector(6));
    }

    @Test
    void anImageThatComesAsARowIsWhatItsPreprocessorStates() throws Exception {
        DescribedNetwork read = read(
                configuration(
                        InputType.convolutionalFlat(8, 6, 2),
                        new ConvolutionLayer.Builder(3, 3).nOut(4).build(),
                        new DenseLayer.Builder().nOut(5).build()),
                Optional.empty());
        assertThat(read.network().input()).isEqualTo(Shape.image(8, 6, 2));
        assertThat(read.network().layers())
                .extracting(Layer::name)
                .containsExactly("layer0", "layer1_flatten", "layer1");
        assertAgrees(read);
    }

    @Test
    void aFileOfBeforeAveragesWereAskedForThePaddingCountsIt() throws Exception {
        MultiLayerConfiguration average = configuration(
                InputType.convolutional(9, 7, 3),
                new SubsamplingLayer.Builder(PoolingType.AVG).padding(0, 0).build());
        String old = average.toJson().replace("\"avgPoolIncludePadInDivisor\" : false,", "");
        DescribedNetwork read =
                NetworkReader.read(Files.writeString(folder.resolve("old.json"), old), Optional.of(IMAGE));
        assertThat(read.network().layers().get(0).settings().values())
                .containsEntry("pool type", "average, padding counted");
        assertAgrees(read);
    }

    private DescribedNetwork assertAgrees(
            Shape input, InputType type, org.deeplearning4j.nn.conf.layers.Layer... layers) throws Exception {
        DescribedNetwork read = read(configuration(type, layers), Optional.of(input));
        assertAgrees(read);
        return read;
    }

    private static void assertAgrees(DescribedNetwork read) {
        Verdict verdict = Check.of(read, BuiltParts.of(read, 1));
        assertThat(verdict.disagreements()).extracting(Disagreement::sentence).isEmpty();
        assertThat(verdict.values()).isPositive();
    }

    private static MultiLayerConfiguration configuration(
            InputType type, org.deeplearning4j.nn.conf.layers.Layer... layers) {
        return new NeuralNetConfiguration.Builder()
                .seed(1)
                .l2(0.01)
                .list(layers)
                .validateOutputLayerConfig(false)
                .setInputType(type)
                .build();
    }

    private DescribedNetwork read(MultiLayerConfiguration configuration, Optional<Shape> input)
            throws IOException, UnusableNetwork {
        return NetworkReader.read(Files.writeString(folder.resolve("one.json"), configuration.toJson()), input);
    }
}
