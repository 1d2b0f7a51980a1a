package cnnbyhand.agreement;

import static cnnbyhand.agreement.Comparing.BOOKS;
import static cnnbyhand.agreement.Comparing.CHANNELS_LAST;
import static cnnbyhand.agreement.Comparing.GRADIENTS;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    /** Of the values of a batch, twice the 32 axes that an array may have. */
    private static final long MOST_FOR_A_SLOPE = 64;

    private static final String GRADIENT = "a gradient";

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
                    is -> is.kind("batch normalization")
                            && is.axes() == 1
                            && (is.rule(RUN) || is.rule("value") || is.rule(GRADIENT))),
            new Known(
                    "BatchNormalization after Conv3D",
                    is -> is.kind("batch normalization") && is.axes() == 3 && is.rule(RUN)),
            new Known(
                    "GlobalPoolingLayer on 3 channels of 7 steps",
                    is -> is.of(BOOKS) && is.kind("global pooling") && is.axes() == 1 && is.rule(SHAPE)),
            new Known(
                    "SeparableConvolution2D, 3×3 of weights 1",
                    is -> is.of(BOOKS)
                            && is.separableOfOneChannel()
                            && is.rule("value")
                            && is.givesAsManyAsItMultiplies()),
            new Known(
                    "SeparableConvolution2D, kernel 1×1, of 2 filters on one channel",
                    is -> is.of(BOOKS)
                            && is.separableOfOneChannel()
                            && is.rule(RUN)
                            && is.found("sconv2d")
                            && !is.givesAsManyAsItMultiplies()),
            new Known(
                    "Subsampling3DLayer (maximum), kernel 1, Strict, stride 3×2×2",
                    is -> is.of(BOOKS)
                            && is.axes() == 3
                            && is.rule(RUN)
                            && is.isNoCube()
                            && is.found("ConvolutionMode.Strict")),
            new Known(
                    "Convolution3D of 2 filters, kernel 2, Same, stride 1×1×2",
                    is -> is.kind("convolution") && is.takesWidthForHeight()),
            new Known(
                    "Subsampling3DLayer (maximum), kernel 1, Truncate, stride 1×1×2",
                    is -> is.kind("pooling") && !is.dilated() && is.takesWidthForHeight()),
            new Known(
                    "Deconvolution3D of 1 filter",
                    is -> is.of(BOOKS)
                            && is.kind("transposed convolution")
                            && is.axes() == 3
                            && is.isNoCube()
                            && (is.rule(SHAPE) || is.rule(RUN) && is.found("must be at least 1"))),
            new Known(
                    "Subsampling1DLayer (maximum), kernel 3, stride 2, padding 1",
                    is -> is.of(BOOKS)
                            && is.kind("pooling")
                            && is.axes() == 1
                            && is.padded()
                            && (is.rule(RUN) || is.rule("value"))),
            new Known(
                    "ConvolutionLayer, kernel 1×1 of weight 1, Same, stride 1×3",
                    is -> is.of(BOOKS)
                            && (is.kind("convolution")
                                    || is.kind("depthwise convolution")
                                    || is.kind("separable convolution"))
                            && is.unreached()
                            && (is.rule(RUN) || is.rule("value"))),
            new Known(
                    "SubsamplingLayer (maximum), kernel 1×1, Same, stride 1×3",
                    is -> is.of(BOOKS) && is.kind("pooling") && is.unreached() && (is.rule(RUN) || is.rule("value"))),
            new Known(
                    "Deconvolution2D, kernel 1×1 of weight 1, Same, stride 1×3",
                    is -> is.of(BOOKS)
                            && is.kind("transposed convolution")
                            && is.axes() == 2
                            && is.same()
                            && is.stridesFar()
                            && is.rule("value")),
            new Known(
                    "Deconvolution2D, kernel 1×1, Truncate, stride 1×3",
                    is -> is.of(BOOKS)
                            && is.kind("transposed convolution")
                            && is.axes() == 2
                            && !is.same()
                            && is.stridesFar()
                            && is.rule(SHAPE)),
            new Known(
                    "Deconvolution3D, kernel 1, Truncate, stride 2, on 1×1×1 cells",
                    is -> is.of(BOOKS)
                            && is.kind("transposed convolution")
                            && is.axes() == 3
                            && !is.same()
                            && is.stridesFar()
                            && is.rule(SHAPE)),
            new Known("Cropping1D (1, 1) on NWC", is -> is.ofOtherSize("cropping", 1)),
            new Known("ZeroPadding1D (1, 1) on NWC", is -> is.ofOtherSize("zero padding", 1)),
            new Known("Upsampling1D by 2 on NWC", is -> is.ofOtherSize("upsampling", 1)),
            new Known(
                    "GlobalPoolingLayer, collapseDimensions false, on NHWC",
                    is -> is.of(CHANNELS_LAST)
                            && is.kind("global pooling")
                            && is.axes() > 1
                            && is.function("axes kept")),
            new Known("MergeVertex of two volumes in NDHWC", is -> is.ofOtherSize("concatenate", 3)),
            new Known(
                    "SubsetVertex(0, 1), the first two of 3 channels of 2×2",
                    is -> is.of(BOOKS)
                            && is.kind("subset")
                            && is.axes() == 2
                            && (is.rule(SHAPE) || is.rule(RUN) && is.found("channels subset"))),
            new Known(
                    "the same on 3 channels of 4 steps",
                    is -> is.of(BOOKS) && is.kind("subset") && is.axes() == 1 && is.rule(SHAPE)),
            new Known(
                    "the same on 3 channels of 2×2×2",
                    is -> is.of(BOOKS) && is.kind("subset") && is.axes() == 3 && is.rule(RUN)),
            new Known(
                    "the same on NHWC, 3 rows of 2 cells of 4 channels",
                    is -> is.of(CHANNELS_LAST) && is.kind("subset") && is.axes() == 2),
            new Known(
                    "DepthwiseConvolution2D, kernel 1×1, on one example",
                    is -> is.of(BOOKS)
                            && (is.kind("depthwise convolution") || is.kind("separable convolution"))
                            && is.rule(RUN)
                            && is.found("conv2d] execution failed")
                            && is.cells() == 1),
            new Known(
                    "DepthwiseConvolution2D of 2 filters on one channel of 1×2",
                    is -> (is.rule(RUN) || is.rule(GRADIENT))
                            && (is.kind("depthwise convolution") || is.kind("separable convolution"))
                            && is.found("conv2d] execution failed")
                            && is.channels() == 1
                            && is.cells() == is.multiplier()),
            new Known(
                    "DepthwiseConvolution2D of 1 filter on one channel, one step of training",
                    is -> is.of(GRADIENTS)
                            && is.kind("depthwise convolution")
                            && is.rule(GRADIENT)
                            && is.found("depthwise_conv2d_bp")
                            && is.channels() == 1
                            && is.multiplier() == 1),
            new Known(
                    "Subsampling3DLayer (maximum), kernel 2×1×1, dilation 2",
                    is -> is.of(BOOKS)
                            && is.kind("pooling")
                            && is.axes() == 3
                            && is.dilated()
                            && (is.rule(SHAPE) || is.rule(RUN))),
            new Known(
                    "L2NormalizeVertex on 1 channel of 1×1×2",
                    is -> is.of(BOOKS) && is.kind("length normalization") && is.axes() == 3 && is.rule(RUN)),
            new Known(
                    "LocalResponseNormalization, n 5, on 2 channels",
                    is -> is.of(BOOKS) && is.kind("local response normalization") && is.fewChannels() && is.rule(RUN)),
            new Known(
                    "EmbeddingSequenceLayer and a dense layer on the same input",
                    is -> is.of(GRADIENTS)
                            && is.rule(GRADIENT)
                            && is.embedsSharedInput()
                            && is.found("NullPointerException")),
            new Known(
                    "PReLULayer with one slope for 6×6 cells",
                    is -> is.of(GRADIENTS)
                            && is.kind("prelu")
                            && is.rule(GRADIENT)
                            && is.found("prelu_bp")
                            && is.valuesForEachSlope() > MOST_FOR_A_SLOPE),
            new Known(
                    "MergeVertex of two volumes, one step of training",
                    is -> is.of(GRADIENTS)
                            && is.kind("concatenate")
                            && is.axes() == 3
                            && is.rule(GRADIENT)
                            && is.found("Invalid rank")),
            new Known(
                    "MergeVertex in NWC of an input and of it through Cropping1D (0, 0)",
                    is -> is.of(CHANNELS_LAST)
                            && is.kind("concatenate")
                            && is.axes() == 1
                            && (is.rule(SHAPE) || is.rule(RUN) && is.found("different layouts"))
                            && is.takesFromAnyOf(Set.of("cropping", "zero padding", "upsampling"))),
            new Known(
                    "the gradient of ELU with alpha 0.5",
                    is -> is.of(GRADIENTS) && is.rule("gradient of") && is.agreesWithoutElu()));

    /** The row whose layer, settings and kind of finding these are; {@link Cause} knows what follows from one. */
    static Optional<Known> of(Finding finding) {
        Traits traits = new Traits(finding);
        return ALL.stream().filter(each -> each.shows.test(traits)).findFirst();
    }

    static List<Known> all() {
        return ALL;
    }
}
