package cnnbyhand.checking;

import static cnnbyhand.byhand.ActivationFunction.RELU;
import static cnnbyhand.byhand.ActivationFunction.SOFTMAX;
import static cnnbyhand.checking.AnyNetwork.assertBuiltAgrees;
import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Dropout;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.LocalResponseNormalization;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.Shape;
import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.AdaDelta;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Networks that come from no document: right ones agree, and wrong ones are named. */
class AnyNetworkTest {
    /** Deeplearning4j lays out channel by channel; each value is compared with the one of the same place and channel. */
    @Test
    void aFlattenInKerassOrderIsComparedValueByValue() {
        assertBuiltAgrees(Shape.image(3, 4, 2), new Flatten("flatten", true), Dense.of("dense", 5));
        assertBuiltAgrees(Shape.volume(2, 3, 4, 2), new Flatten("flatten", true), Dense.of("dense", 5));
    }

    private static final Shape IMAGE = Shape.image(6, 6, 2);
    private static final InputType TYPE = InputType.convolutional(6, 6, 2);

    @Test
    void withoutADocumentTheVerdictNamesOnlyWhoWasHeard() {
        Verdict verdict = check(
                List.of(new Flatten("flatten"), Dense.of("dense", 3).activation(RELU)),
                dense("dense", 3, Activation.RELU));
        assertThat(verdict.summary())
                .isEqualTo(
                        "2 layers: 6 shapes, 8 counts, 4 settings, 33 values agree: by hand = Deeplearning4j = forward pass");
    }

    @Test
    void aDenseLayerBehindASingleUnitAgrees() {
        assertAgrees(
                List.of(new Flatten("flatten"), Dense.of("one", 1).activation(RELU), Dense.of("two", 2)),
                dense("one", 1, Activation.RELU),
                dense("two", 2, Activation.IDENTITY));
    }

    @Test
    void aDenseLayerBehindAnImageOfOneValueAgrees() {
        assertAgrees(
                List.of(Convolution.of("conv", 1, 6), new Flatten("flatten"), Dense.of("dense", 2)),
                convolution("conv", 1, 6, Activation.IDENTITY),
                dense("dense", 2, Activation.IDENTITY));
    }

    @Test
    void aFlattenAgreesAlthoughDeeplearning4jFlattensBehindADropoutOrAnActivation() {
        assertAgrees(
                List.of(new Flatten("flatten"), new Dropout("dropout", 0.5), RELU.row("relu"), Dense.of("dense", 2)),
                new DropoutLayer.Builder(0.5).name("dropout").build(),
                new ActivationLayer.Builder()
                        .name("relu")
                        .activation(Activation.RELU)
                        .build(),
                dense("dense", 2, Activation.IDENTITY));
    }

    @Test
    void aFlattenAgreesAlthoughDeeplearning4jFlattensBeforeADropoutOrAnActivation() {
        NeuralNetConfiguration.ListBuilder list = new NeuralNetConfiguration.Builder()
                .seed(1)
                .list()
                .inputPreProcessor(1, new CnnToFeedForwardPreProcessor(4, 4, 3));
        Verdict verdict = check(
                List.of(
                        Convolution.of("conv", 3, 3),
                        new Dropout("dropout", 0.5),
                        RELU.row("relu"),
                        new Flatten("flatten"),
                        Dense.of("dense", 2)),
                list,
                convolution("conv", 3, 3, Activation.IDENTITY),
                new DropoutLayer.Builder(0.5).name("dropout").build(),
                new ActivationLayer.Builder()
                        .name("relu")
                        .activation(Activation.RELU)
                        .build(),
                dense("dense", 2, Activation.IDENTITY));
        assertThat(sentences(verdict)).isEmpty();
        assertThat(verdict.values()).isEqualTo(4 * 28 + 2);
    }

    @Test
    void aFlattenThatNobodyNeedsIsNamed() {
        NeuralNetConfiguration.ListBuilder list = new NeuralNetConfiguration.Builder()
                .seed(1)
                .list()
                .inputPreProcessor(1, new CnnToFeedForwardPreProcessor(4, 4, 3));
        Verdict verdict = check(
                List.of(Convolution.of("conv", 3, 3), new Dropout("dropout", 0.5)),
                list,
                convolution("conv", 3, 3, Activation.IDENTITY),
                new DropoutLayer.Builder(0.5).name("dropout").build());
        assertThat(sentences(verdict)).anyMatch(each -> each.startsWith("any (before dropout): layer must be one of"));
    }

    @Test
    void anInputThatArrivesAsOneRowOfNumbersAgrees() {
        NeuralNetConfiguration.ListBuilder list =
                new NeuralNetConfiguration.Builder().seed(1).list();
        list.layer(convolution("conv", 3, 3, Activation.RELU)).layer(dense("dense", 2, Activation.IDENTITY));
        Verdict verdict = Check.of(
                book(List.of(
                        Convolution.of("conv", 3, 3).activation(RELU), new Flatten("flatten"), Dense.of("dense", 2))),
                initialized(list, InputType.convolutionalFlat(6, 6, 2)));
        assertThat(sentences(verdict)).isEmpty();
        assertThat(verdict.values()).isEqualTo(2 * 28 + 2);
    }

    @Test
    void aNetworkWithItsChannelsLastIsNamed() {
        NeuralNetConfiguration.ListBuilder list =
                new NeuralNetConfiguration.Builder().seed(1).list();
        list.layer(new ConvolutionLayer.Builder(3, 3)
                .name("conv")
                .nOut(3)
                .stride(1, 1)
                .padding(0, 0)
                .dataFormat(CNN2DFormat.NHWC)
                .activation(Activation.RELU)
                .build());
        Verdict verdict = Check.of(
                book(List.of(Convolution.of("conv", 3, 3).activation(RELU))),
                initialized(list, InputType.convolutional(6, 6, 2, CNN2DFormat.NHWC)));
        assertThat(sentences(verdict))
                .containsExactly("any conv: data format must be NCHW, found NHWC in Deeplearning4j");
        assertThat(verdict.summary()).isEqualTo("1 disagreement");
    }

    @Test
    void aDropoutThatIsAPropertyOfTheLayerBehindItAgrees() {
        Layer output = new OutputLayer.Builder(LossFunction.MCXENT)
                .name("dense")
                .nOut(2)
                .activation(Activation.SOFTMAX)
                .dropOut(0.75)
                .build();
        assertAgrees(
                List.of(
                        new Flatten("flatten"),
                        new Dropout("dropout", 0.25),
                        Dense.of("dense", 2).activation(SOFTMAX)),
                output);
        assertAgrees(
                List.of(
                        new Dropout("dropout", 0.25),
                        new Flatten("flatten"),
                        Dense.of("dense", 2).activation(SOFTMAX)),
                output);
    }

    @Test
    void aDropoutOfAnotherShareInTheLayerBehindItIsNamed() {
        Verdict verdict = check(
                List.of(new Flatten("flatten"), new Dropout("dropout", 0.5), Dense.of("dense", 2)),
                new DenseLayer.Builder()
                        .name("dense")
                        .nOut(2)
                        .activation(Activation.IDENTITY)
                        .dropOut(0.75)
                        .build());
        assertThat(sentences(verdict))
                .containsExactly("any dropout: dropout must be drops 50 %, found drops 25 % in Deeplearning4j");
    }

    @Test
    void aDropoutThatDeeplearning4jIgnoresIsNoDropout() {
        Verdict verdict = check(
                List.of(new Dropout("dropout", 0.5), Pooling.max("pool", 2)),
                new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                        .name("pool")
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .padding(0, 0)
                        .dropOut(0.5)
                        .build());
        assertThat(sentences(verdict))
                .containsExactly("any dropout: layer must be there, found none of that name in Deeplearning4j");
    }

    @Test
    void aSoftmaxThatRunsOverTheWidthOfAnImageIsNamedByItsValues() {
        Verdict verdict = check(
                List.of(Convolution.of("conv", 3, 3).activation(SOFTMAX)),
                convolution("conv", 3, 3, Activation.SOFTMAX));
        assertThat(sentences(verdict))
                .singleElement()
                .asString()
                .startsWith("any conv: value at channel 0, place 0×0 must be 0.")
                .contains("softmax over 3 channels")
                .endsWith("in the forward pass");
    }

    @Test
    void aSamePoolingWhoseStrideExceedsItsKernelIsNamedByItsValues() {
        Verdict verdict = check(
                List.of(
                        Convolution.of("conv", 1, 4),
                        Pooling.max("pool", 1).stride(3).same()),
                convolution("conv", 1, 4, Activation.IDENTITY),
                new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                        .name("pool")
                        .kernelSize(1, 1)
                        .stride(3, 3)
                        .convolutionMode(ConvolutionMode.Same)
                        .build());
        assertThat(sentences(verdict))
                .singleElement()
                .asString()
                .startsWith("any pool: value at channel 0, place 0×0 must be ");
    }

    @Test
    void aRowOneTooManyIsNamedAndNotTheLayerBehindIt() {
        Verdict verdict = check(
                List.of(Convolution.of("one", 3, 3), Convolution.of("two", 2, 2)),
                convolution("one", 3, 3, Activation.IDENTITY),
                new ActivationLayer.Builder()
                        .name("extra")
                        .activation(Activation.TANH)
                        .build(),
                convolution("two", 2, 2, Activation.IDENTITY));
        assertThat(sentences(verdict))
                .containsExactly("any extra: layer must be one of the document's, found one that it lacks"
                        + " in Deeplearning4j");
    }

    @Test
    void anAverageThatCountsThePaddingIsNamed() {
        Pooling pool = Pooling.average("pool", 2).padding(1);
        Layer counting = average(true);
        assertThat(sentences(check(List.of(pool), counting)))
                .containsExactly(
                        "any pool: pool type must be average, found average, padding counted in Deeplearning4j");
        assertAgrees(List.of(pool.countingPadding()), counting);
        assertAgrees(List.of(pool), average(false));
    }

    @Test
    void localResponseNormalizationAgreesAndEachOfItsNumbersIsCompared() {
        LocalResponseNormalization book = new LocalResponseNormalization("local", 3, 2, 0.5, 0.75);
        assertAgrees(List.of(book), local(3, 2, 0.5, 0.75));
        assertThat(Stream.of(
                                local(1, 2, 0.5, 0.75),
                                local(3, 1, 0.5, 0.75),
                                local(3, 2, 0.25, 0.75),
                                local(3, 2, 0.5, 0.5))
                        .flatMap(wrong -> sentences(check(List.of(book), wrong)).stream()))
                .containsExactly(
                        "any local: n must be 3, found 1 in Deeplearning4j",
                        "any local: k must be 2, found 1 in Deeplearning4j",
                        "any local: alpha must be 0.5, found 0.25 in Deeplearning4j",
                        "any local: beta must be 0.75, found 0.5 in Deeplearning4j");
    }

    @Test
    void whatANetworkSetsAndNobodyComparesIsListed() {
        NeuralNetConfiguration.ListBuilder list =
                new NeuralNetConfiguration.Builder().dataType(DataType.DOUBLE).list();
        Verdict verdict = check(
                List.of(new Flatten("flatten"), Dense.of("dense", 2)), list, dense("dense", 2, Activation.IDENTITY));
        assertThat(verdict.agrees()).isTrue();
        assertThat(verdict.notCompared()).contains("dataType DOUBLE");
    }

    @Test
    void howANetworkIsTrainedIsListedWhereNobodySaysHow() {
        Verdict verdict = check(
                List.of(new Flatten("flatten"), Dense.of("dense", 2).activation(SOFTMAX)),
                new OutputLayer.Builder(LossFunction.MCXENT)
                        .name("dense")
                        .nOut(2)
                        .activation(Activation.SOFTMAX)
                        .weightInit(WeightInit.ZERO)
                        .biasInit(1)
                        .updater(new AdaDelta(0.5, 1e-7))
                        .build());
        assertThat(verdict.agrees()).isTrue();
        assertThat(verdict.notCompared())
                .containsExactlyInAnyOrder(
                        "loss categorical cross entropy",
                        "weights start WeightInitConstant(value 0.0)",
                        "biases start 1",
                        "optimizer Adadelta, rate 1, rho 0.5, epsilon 1e-7");
    }

    @Test
    void theCheckLeavesTheNetworkAsItWasBitForBit() {
        MultiLayerNetwork network = network(
                new NeuralNetConfiguration.Builder().seed(1).list(),
                convolution("conv", 3, 3, Activation.RELU),
                dense("dense", 2, Activation.IDENTITY));
        var before = network.params().dup();
        Check.of(
                book(List.of(
                        Convolution.of("conv", 3, 3).activation(RELU), new Flatten("flatten"), Dense.of("dense", 2))),
                network);
        assertThat(network.params().equalsWithEps(before, 0)).isTrue();
    }

    private static void assertAgrees(List<cnnbyhand.byhand.Layer> book, Layer... layers) {
        Verdict verdict = check(book, layers);
        assertThat(sentences(verdict)).isEmpty();
        assertThat(verdict.values()).isPositive();
    }

    private static Verdict check(List<cnnbyhand.byhand.Layer> book, Layer... layers) {
        return check(book, new NeuralNetConfiguration.Builder().seed(1).list(), layers);
    }

    private static Verdict check(
            List<cnnbyhand.byhand.Layer> book, NeuralNetConfiguration.ListBuilder list, Layer... layers) {
        return Check.of(book(book), network(list, layers));
    }

    private static Network book(List<cnnbyhand.byhand.Layer> layers) {
        return Network.of("any", IMAGE, layers);
    }

    private static MultiLayerNetwork network(NeuralNetConfiguration.ListBuilder list, Layer... layers) {
        Stream.of(layers).forEach(list::layer);
        return initialized(list, TYPE);
    }

    private static MultiLayerNetwork initialized(NeuralNetConfiguration.ListBuilder list, InputType type) {
        MultiLayerConfiguration configuration =
                list.validateOutputLayerConfig(false).setInputType(type).build();
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        return network;
    }

    private static List<String> sentences(Verdict verdict) {
        return verdict.disagreements().stream().map(Disagreement::sentence).toList();
    }

    private static Layer convolution(String name, int filters, int kernel, Activation function) {
        return new ConvolutionLayer.Builder(kernel, kernel)
                .name(name)
                .nOut(filters)
                .stride(1, 1)
                .padding(0, 0)
                .activation(function)
                .build();
    }

    private static Layer dense(String name, int units, Activation function) {
        return new DenseLayer.Builder()
                .name(name)
                .nOut(units)
                .activation(function)
                .build();
    }

    private static Layer average(boolean countsPadding) {
        return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.AVG)
                .name("pool")
                .kernelSize(2, 2)
                .stride(2, 2)
                .padding(1, 1)
                .avgPoolIncludePadInDivisor(countsPadding)
                .build();
    }

    private static Layer local(double n, double k, double alpha, double beta) {
        return new org.deeplearning4j.nn.conf.layers.LocalResponseNormalization.Builder()
                .name("local")
                .n(n)
                .k(k)
                .alpha(alpha)
                .beta(beta)
                .build();
    }
}
