package cnnbyhand.agreement;

import static cnnbyhand.agreement.Comparing.BOOKS;
import static cnnbyhand.agreement.Comparing.CHANNELS_LAST;
import static cnnbyhand.agreement.Comparing.GRADIENTS;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Differences that are in the table of what Deeplearning4j gives otherwise.
 *
 * @param row how the table's row begins
 * @param shows whether a finding is one of it
 */
record Known(String row, Predicate<Traits> shows) {
    private static final String RUN = "a run";
    private static final String SHAPE = "output shape";

    private static final List<Known> ALL = List.of(
            new Known(
                    "softmax as the activation of a 1×1 convolution in NCHW",
                    is -> is.of(BOOKS) && is.rule("value") && is.axes() > 1 && is.function("softmax")),
            new Known(
                    "the same in NCW, on 2 channels of 2 steps",
                    is -> is.of(BOOKS) && is.rule("value") && is.axes() == 1 && is.function("softmax")),
            new Known(
                    "GELU(true), the precise one",
                    is -> is.of(BOOKS) && is.rule("value") && is.function("gelu by tanh")),
            new Known(
                    "BatchNormalization, means 1 and 10, on a batch of 2 sequences",
                    is -> is.kind("batch normalization") && is.axes() == 1
                            || !is.of(BOOKS) && is.behind("batch normalization", 1)),
            new Known("BatchNormalization after Conv3D", is -> is.kind("batch normalization") && is.axes() == 3),
            new Known(
                    "GlobalPoolingLayer on 3 channels of 7 steps",
                    is -> is.of(BOOKS) && is.kind("global pooling") && is.axes() == 1 && is.rule(SHAPE)),
            new Known(
                    "SeparableConvolution2D, 3×3 of weights 1",
                    is -> is.kind("separable convolution") && is.channels() == 1),
            new Known(
                    "Convolution3D of 2 filters, kernel 2, Same, stride 1×1×2",
                    is -> is.of(BOOKS)
                            && (is.kind("convolution") || is.kind("pooling"))
                            && is.axes() == 3
                            && (is.rule(SHAPE) || is.rule(RUN))
                            && is.strideOfWidthIsOther()),
            new Known(
                    "Deconvolution3D of 1 filter",
                    is -> is.of(BOOKS) && is.kind("transposed convolution") && is.axes() == 3 && is.rule(SHAPE)),
            new Known(
                    "Subsampling1DLayer (maximum), kernel 3, stride 2, padding 1",
                    is -> is.of(BOOKS) && is.kind("pooling") && is.axes() == 1 && is.padded()),
            new Known(
                    "ConvolutionLayer, kernel 1×1 of weight 1, Same, stride 1×3",
                    is -> is.of(BOOKS)
                            && (is.kind("convolution")
                                    || is.kind("depthwise convolution")
                                    || is.kind("separable convolution"))
                            && is.unreached()),
            new Known(
                    "SubsamplingLayer (maximum), kernel 1×1, Same, stride 1×3",
                    is -> is.of(BOOKS) && is.kind("pooling") && is.unreached()),
            new Known(
                    "Deconvolution2D, kernel 1×1 of weight 1, Same, stride 1×3",
                    is -> is.kind("transposed convolution") && is.axes() == 2 && is.stridesFar()),
            new Known("Cropping1D (1, 1) on NWC", is -> is.of(CHANNELS_LAST) && is.behind("cropping", 1)),
            new Known("ZeroPadding1D (1, 1) on NWC", is -> is.of(CHANNELS_LAST) && is.behind("zero padding", 1)),
            new Known("Upsampling1D by 2 on NWC", is -> is.of(CHANNELS_LAST) && is.behind("upsampling", 1)),
            new Known(
                    "GlobalPoolingLayer, collapseDimensions false, on NHWC",
                    is -> is.of(CHANNELS_LAST) && (is.behind("global pooling", 2) || is.behind("global pooling", 3))),
            new Known("MergeVertex of two volumes in NDHWC", is -> is.of(CHANNELS_LAST) && is.behind("concatenate", 3)),
            new Known(
                    "SubsetVertex(0, 1), the first two of 3 channels",
                    is -> is.kind("subset") && is.axes() > 0 || is.of(CHANNELS_LAST) && is.behind("subset", 2)),
            new Known(
                    "DepthwiseConvolution2D, kernel 1×1, on one example",
                    is -> (is.kind("depthwise convolution") || is.kind("separable convolution"))
                            && is.rule(RUN)
                            && is.givesOneRow()),
            new Known(
                    "Subsampling3DLayer (maximum), kernel 2×1×1, dilation 2",
                    is -> is.of(BOOKS) && is.kind("pooling") && is.axes() == 3 && is.dilated()),
            new Known(
                    "Subsampling3DLayer (maximum), kernel 1, Strict, stride 3×2×2",
                    is -> is.of(BOOKS) && is.axes() == 3 && is.rule(RUN) && is.strict()),
            new Known(
                    "L2NormalizeVertex on 1 channel of 1×1×2", is -> is.kind("length normalization") && is.axes() == 3),
            new Known(
                    "LocalResponseNormalization, n 5, on 2 channels",
                    is -> is.kind("local response normalization") && is.fewChannels()),
            new Known(
                    "EmbeddingSequenceLayer and a dense layer on the same input",
                    is -> is.of(GRADIENTS) && is.rule("a gradient") && is.embedsSharedInput()),
            new Known(
                    "PReLULayer with one slope for 6×6 cells",
                    is -> is.of(GRADIENTS) && is.rule("a gradient") && is.found("prelu_bp")),
            new Known("the gradient of ELU with alpha 0.5", is -> is.of(GRADIENTS) && is.contains("elu with alpha")));

    /** The row that a finding belongs to. */
    static Optional<Known> of(Finding finding) {
        Traits traits = new Traits(finding);
        return ALL.stream().filter(each -> each.shows.test(traits)).findFirst();
    }

    static List<Known> all() {
        return ALL;
    }
}
