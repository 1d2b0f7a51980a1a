package cnnbyhand.checking;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.Axis;
import cnnbyhand.byhand.DepthwiseConvolution;
import cnnbyhand.byhand.Padding;
import cnnbyhand.byhand.Rounding;
import cnnbyhand.byhand.SeparableConvolution;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.TransposedConvolution;
import cnnbyhand.byhand.Window;
import java.util.List;
import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.SeparableConvolution2D;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;

/** Rarer kinds of convolution: right ones agree, and wrong ones are named. */
class ConvolutionKindsTest {
    private static final Shape IMAGE = Shape.image(7, 6, 2);

    @Test
    void aDepthwiseConvolutionAgrees() {
        DepthwiseConvolution book = DepthwiseConvolution.of("layer", 3).multiplier(2);
        assertAgrees(book, depthwise(each -> each));
        assertAgrees(book.stride(2), depthwise(each -> each.stride(2, 2)));
        assertAgrees(book.padding(2), depthwise(each -> each.padding(2, 2)));
        assertAgrees(book.dilation(2), depthwise(each -> each.dilation(2, 2)));
        assertAgrees(book.multiplier(1), depthwise(each -> each.depthMultiplier(1)));
        assertAgrees(book.withoutBias(), depthwise(each -> each.hasBias(false)));
        assertAgrees(book.activation(ActivationFunction.TANH), depthwise(each -> each.activation(Activation.TANH)));
    }

    @Test
    void aSameDepthwiseConvolutionAgreesWhereItsPaddingIsOddToo() {
        DepthwiseConvolution book =
                DepthwiseConvolution.of("layer", 3).multiplier(2).same();
        assertAgrees(book, depthwise(each -> each.convolutionMode(ConvolutionMode.Same)));
        assertAgrees(book.stride(2), depthwise(each -> each.convolutionMode(ConvolutionMode.Same)
                .stride(2, 2)));
    }

    @Test
    void aSameDepthwiseConvolutionWhoseStrideExceedsItsKernelIsRefused() {
        assertThat(sentences(
                        DepthwiseConvolution.of("layer", 1)
                                .multiplier(2)
                                .stride(3)
                                .same(),
                        depthwise(each -> each.kernelSize(1, 1)
                                .convolutionMode(ConvolutionMode.Same)
                                .stride(3, 3))))
                .singleElement()
                .asString()
                .startsWith("any network: forward pass must be possible, found Invalid padding values");
    }

    @Test
    void aDepthwiseConvolutionOfOtherNumbersIsNamed() {
        assertThat(sentences(
                        DepthwiseConvolution.of("layer", 3).multiplier(2), depthwise(each -> each.depthMultiplier(3))))
                .contains(
                        "any layer: parameters must be 40 ((3·3 + 1)·2·2 = 40), found 60 in Deeplearning4j",
                        "any layer: depth multiplier must be 2, found 3 in Deeplearning4j");
        assertThat(sentences(
                        DepthwiseConvolution.of("layer", 3).multiplier(2).padding(1),
                        depthwise(each -> each.convolutionMode(ConvolutionMode.Same))))
                .containsExactly(
                        "any layer: padding must be 1×1, found same in Deeplearning4j",
                        "any layer: rounding must be floor, found same in Deeplearning4j");
        assertThat(sentences(
                        DepthwiseConvolution.of("layer", 3).multiplier(2),
                        depthwise(each -> each.activation(Activation.RELU))))
                .containsExactly("any layer: activation must be identity, found relu in Deeplearning4j");
    }

    @Test
    void aSeparableConvolutionAgrees() {
        SeparableConvolution book = SeparableConvolution.of("layer", 5, 3).multiplier(2);
        assertAgrees(book, separable(each -> each));
        assertAgrees(book.stride(2), separable(each -> each.stride(2, 2)));
        assertAgrees(book.padding(2), separable(each -> each.padding(2, 2)));
        assertAgrees(book.dilation(2), separable(each -> each.dilation(2, 2)));
        assertAgrees(book.multiplier(1), separable(each -> each.depthMultiplier(1)));
        assertAgrees(book.withoutBias(), separable(each -> each.hasBias(false)));
        assertAgrees(book.activation(ActivationFunction.TANH), separable(each -> each.activation(Activation.TANH)));
        assertAgrees(book.same(), separable(each -> each.convolutionMode(ConvolutionMode.Same)));
        assertAgrees(book.same().stride(2), separable(each -> each.convolutionMode(ConvolutionMode.Same)
                .stride(2, 2)));
    }

    @Test
    void aSeparableConvolutionOfOtherNumbersIsNamed() {
        SeparableConvolution book = SeparableConvolution.of("layer", 5, 3).multiplier(2);
        assertThat(sentences(book, separable(each -> each.depthMultiplier(1))))
                .containsExactly(
                        "any layer: weights must be 56 (3·3·2·2 + 2·2·5 = 56), found 28 in Deeplearning4j",
                        "any layer: parameters must be 61 (3·3·2·2 + 2·2·5 + 5 = 61), found 33 in Deeplearning4j",
                        "any layer: arrays must be [weights 3×3×2×2, pointwise weights 1×1×4×5, biases 5],"
                                + " found [weights 3×3×2×1, pointwise weights 1×1×2×5, biases 5] in Deeplearning4j",
                        "any layer: depth multiplier must be 2, found 1 in Deeplearning4j");
        assertThat(sentences(book.activation(ActivationFunction.RELU), separable(each -> each)))
                .containsExactly("any layer: activation must be relu, found identity in Deeplearning4j");
        assertThat(sentences(book, separable(each -> each.dilation(2, 2).padding(2, 2))))
                .contains(
                        "any layer: padding must be 0×0, found 2×2 in Deeplearning4j",
                        "any layer: dilation must be 1×1, found 2×2 in Deeplearning4j");
    }

    @Test
    void aTransposedConvolutionAgrees() {
        TransposedConvolution book = TransposedConvolution.of("layer", 5, 3);
        assertAgrees(book, transposed(each -> each));
        assertAgrees(book.stride(2), transposed(each -> each.stride(2, 2)));
        assertAgrees(book.stride(3), transposed(each -> each.stride(3, 3)));
        assertAgrees(
                book.padding(1).stride(2), transposed(each -> each.padding(1, 1).stride(2, 2)));
        assertAgrees(book.dilation(2), transposed(each -> each.dilation(2, 2)));
        assertAgrees(book.withoutBias(), transposed(each -> each.hasBias(false)));
        assertAgrees(book.activation(ActivationFunction.TANH), transposed(each -> each.activation(Activation.TANH)));
    }

    @Test
    void aSameTransposedConvolutionAgrees() {
        TransposedConvolution book = TransposedConvolution.of("layer", 5, 3).same();
        assertAgrees(book, transposed(each -> each.convolutionMode(ConvolutionMode.Same)));
        assertAgrees(book.stride(2), transposed(each -> each.convolutionMode(ConvolutionMode.Same)
                .stride(2, 2)));
        assertAgrees(book.stride(3), transposed(each -> each.convolutionMode(ConvolutionMode.Same)
                .stride(3, 3)));
        assertAgrees(book.stride(4), transposed(each -> each.convolutionMode(ConvolutionMode.Same)
                .stride(4, 4)));
    }

    @Test
    void aTransposedConvolutionWhoseStrideExceedsItsKernelIsSmallerInDeeplearning4j() {
        assertThat(sentences(TransposedConvolution.of("layer", 5, 3).stride(4), transposed(each -> each.stride(4, 4))))
                .containsExactly(
                        "any layer: output shape must be 28×24×5 (height 7·4 + max(3 − 4, 0) = 28,"
                                + " width 6·4 + max(3 − 4, 0) = 24), found 27×23×5 in Deeplearning4j",
                        "any layer: output shape must be 28×24×5 (height 7·4 + max(3 − 4, 0) = 28,"
                                + " width 6·4 + max(3 − 4, 0) = 24), found 27×23×5 in the forward pass");
    }

    /** Keras lays the first filter down at the first pixel. */
    @Test
    void aSameTransposedConvolutionWhoseStrideExceedsItsKernelByTwoIsShiftedInDeeplearning4j() {
        assertThat(sentences(
                        TransposedConvolution.of("layer", 5, 3).same().stride(5),
                        transposed(each ->
                                each.convolutionMode(ConvolutionMode.Same).stride(5, 5))))
                .singleElement()
                .asString()
                .startsWith("any layer: value at channel 0, place 0×0 must be ");
    }

    @Test
    void aTransposedConvolutionOfOtherNumbersIsNamed() {
        TransposedConvolution book =
                TransposedConvolution.of("layer", 5, 3).stride(2).padding(1);
        assertThat(sentences(book, transposed(each -> each.stride(2, 2).convolutionMode(ConvolutionMode.Same))))
                .contains("any layer: padding must be 1×1, found same in Deeplearning4j");
        assertThat(sentences(book, transposed(each -> each.stride(2, 2).padding(0, 0))))
                .contains("any layer: padding must be 1×1, found 0×0 in Deeplearning4j");
        assertThat(sentences(
                        book, transposed(each -> each.stride(2, 2).padding(1, 1).activation(Activation.RELU))))
                .containsExactly("any layer: activation must be identity, found relu in Deeplearning4j");
        assertThat(sentences(
                        book, transposed(each -> each.stride(2, 2).padding(1, 1).nOut(4))))
                .contains("any layer: arrays must be [weights 3×3×5×2, biases 5], found [weights 3×3×4×2, biases 4]"
                        + " in Deeplearning4j");
    }

    @Test
    void anOutputPaddingIsNoneOfDeeplearning4js() {
        TransposedConvolution book =
                TransposedConvolution.of("layer", 5, 3).stride(2).outputPadding(1);
        assertThat(sentences(book, transposed(each -> each.stride(2, 2))))
                .contains("any layer: output padding must be 1×1, found none in Deeplearning4j");
        assertNotBuilt(book, "the output padding must be 0, found 1×1");
        assertAgrees(book.outputPadding(0), transposed(each -> each.stride(2, 2)));
    }

    @Test
    void aTransposedConvolutionThatDeeplearning4jComputesOtherwiseIsNotBuilt() {
        TransposedConvolution book = TransposedConvolution.of("layer", 5, 3);
        assertNotBuilt(book.stride(4), "the kernel must be at least the stride of 4, found 3");
        assertNotBuilt(book.same().stride(5), "the stride must be at most 1 more than the kernel of 3, found 5");
        assertNotBuilt(
                book.same().stride(2).outputPadding(0), "the output must be 14×12×5 with padding same, found 13×11×5");
    }

    @Test
    void aDepthwiseConvolutionOnASequenceIsNotBuilt() {
        DepthwiseConvolution book = new DepthwiseConvolution(
                "layer",
                1,
                new Window(List.of(new Axis(3, 1, Padding.VALID, 1, Rounding.FLOOR))),
                true,
                ActivationFunction.IDENTITY);
        AnyNetwork.assertNotBuilt(Shape.sequence(9, 2), book, "the window must have 2 axes to be built, found 1");
    }

    private static Layer transposed(UnaryOperator<Deconvolution2D.Builder> change) {
        return change.apply(new Deconvolution2D.Builder(3, 3)
                        .name("layer")
                        .nOut(5)
                        .stride(1, 1)
                        .padding(0, 0)
                        .activation(Activation.IDENTITY))
                .build();
    }

    private static Layer separable(UnaryOperator<SeparableConvolution2D.Builder> change) {
        return change.apply(new SeparableConvolution2D.Builder(3, 3)
                        .name("layer")
                        .nOut(5)
                        .depthMultiplier(2)
                        .stride(1, 1)
                        .padding(0, 0)
                        .activation(Activation.IDENTITY))
                .build();
    }

    private static Layer depthwise(UnaryOperator<DepthwiseConvolution2D.Builder> change) {
        return change.apply(new DepthwiseConvolution2D.Builder(3, 3)
                        .name("layer")
                        .depthMultiplier(2)
                        .stride(1, 1)
                        .padding(0, 0)
                        .activation(Activation.IDENTITY))
                .build();
    }

    private static void assertAgrees(cnnbyhand.byhand.Layer book, Layer layer) {
        AnyNetwork.assertAgreesAndIsBuilt(IMAGE, book, layer);
    }

    private static List<String> sentences(cnnbyhand.byhand.Layer book, Layer layer) {
        return AnyNetwork.sentences(IMAGE, book, layer);
    }

    private static void assertNotBuilt(cnnbyhand.byhand.Layer book, String message) {
        AnyNetwork.assertNotBuilt(IMAGE, book, message);
    }
}
