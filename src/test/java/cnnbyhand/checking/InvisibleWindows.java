package cnnbyhand.checking;

import static cnnbyhand.checking.Edits.convolution;
import static cnnbyhand.checking.Edits.pooling;

import java.util.List;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.PoolingType;

/** Slips in how a window slides and what a pool takes, none of which changes a shape or a count. */
final class InvisibleWindows {
    private InvisibleWindows() {}

    static List<WrongNetwork> all() {
        return List.of(
                WrongNetwork.of(
                        "a pool is 5×5 with padding 2 instead of 2×2",
                        "mnist",
                        pooling("max_pooling2d_2", pool -> {
                            pool.setKernelSize(square(5));
                            pool.setPadding(square(2));
                        }),
                        "max_pooling2d_2: kernel must be 2×2, found 5×5 in Deeplearning4j",
                        "max_pooling2d_2: padding must be 0×0, found 2×2 in Deeplearning4j"),
                WrongNetwork.of(
                        "a pool's kernel is left at Deeplearning4j's 1×1",
                        "mnist",
                        pooling("max_pooling2d_2", pool -> pool.setKernelSize(square(1))),
                        "max_pooling2d_2: kernel must be 2×2, found 1×1 in Deeplearning4j"),
                WrongNetwork.of(
                        "a pool is 2×2 instead of 3×3, which overlaps",
                        "alexnet",
                        pooling("pool1", pool -> pool.setKernelSize(square(2))),
                        "pool1: kernel must be 3×3, found 2×2 in Deeplearning4j"),
                WrongNetwork.of(
                        "a pool takes the average instead of the maximum",
                        "vgg",
                        pooling("max_pooling2d", pool -> pool.setPoolingType(PoolingType.AVG)),
                        "max_pooling2d: pool type must be max, found average in Deeplearning4j"),
                WrongNetwork.of(
                        "a pool takes the Euclidean norm",
                        "mnist",
                        pooling("max_pooling2d_2", pool -> {
                            pool.setPoolingType(PoolingType.PNORM);
                            pool.setPnorm(2);
                        }),
                        "max_pooling2d_2: pool type must be max, found pnorm 2 in Deeplearning4j"),
                WrongNetwork.of(
                        "a pool takes the sum, which Deeplearning4j accepts and cannot compute",
                        "mnist",
                        pooling("max_pooling2d_2", pool -> pool.setPoolingType(PoolingType.SUM)),
                        "max_pooling2d_2: pool type must be max, found sum in Deeplearning4j",
                        "network: forward pass must be possible, found Not supported: SUM in the forward pass"),
                WrongNetwork.of(
                        "a pool pads to the same size where there is nothing to pad",
                        "mnist",
                        pooling("max_pooling2d_2", pool -> pool.setConvolutionMode(ConvolutionMode.Same)),
                        "max_pooling2d_2: padding must be 0×0, found same in Deeplearning4j",
                        "max_pooling2d_2: rounding must be floor, found same in Deeplearning4j"),
                WrongNetwork.of(
                        "a pool refuses a remainder instead of dropping it",
                        "mnist",
                        pooling("max_pooling2d_2", pool -> pool.setConvolutionMode(ConvolutionMode.Strict)),
                        "max_pooling2d_2: rounding must be floor, found strict in Deeplearning4j"),
                WrongNetwork.of(
                        "a convolution has gaps under same padding",
                        "cifar10",
                        convolution("conv2d_1", conv -> conv.setDilation(square(2))),
                        "conv2d_1: dilation must be 1×1, found 2×2 in Deeplearning4j"),
                WrongNetwork.of(
                        "a convolution has gaps and as much padding as they need",
                        "mnist",
                        convolution("conv2d_4", conv -> {
                            conv.setDilation(square(2));
                            conv.setPadding(square(1));
                        }),
                        "conv2d_4: padding must be 0×0, found 1×1 in Deeplearning4j",
                        "conv2d_4: dilation must be 1×1, found 2×2 in Deeplearning4j"),
                WrongNetwork.of(
                        "a convolution states its padding of 1 instead of asking for the same size",
                        "cifar10",
                        convolution("conv2d_1", conv -> {
                            conv.setConvolutionMode(ConvolutionMode.Truncate);
                            conv.setPadding(square(1));
                        }),
                        "conv2d_1: padding must be same, found 1×1 in Deeplearning4j",
                        "conv2d_1: rounding must be same, found floor in Deeplearning4j"),
                WrongNetwork.of(
                        "a convolution strides by 2 over an image padded to twice its size",
                        "vgg",
                        convolution("conv2d_2", conv -> {
                            conv.setStride(square(2));
                            conv.setPadding(square(5));
                        }),
                        "conv2d_2: stride must be 1×1, found 2×2 in Deeplearning4j",
                        "conv2d_2: padding must be 0×0, found 5×5 in Deeplearning4j"));
    }

    private static int[] square(int side) {
        return new int[] {side, side};
    }
}
