package cnnbyhand.training.engine;

import org.deeplearning4j.nn.conf.ConvolutionMode;

/** A sliding window, rows before columns: what oneDNN wants to know of a convolution or a pooling, and the sizes it leads to. */
record SlidingWindow(
        long[] kernel, long[] stride, long[] dilation, long[] paddingBefore, long[] paddingAfter, long[] output) {

    /** Deeplearning4j's window over an input: Same rounds up and pads what is missing, the odd cell after; other modes round down. */
    static SlidingWindow over(
            ArrayShape input, int[] kernel, int[] stride, int[] padding, int[] dilation, ConvolutionMode mode) {
        long[][] sides = new long[6][2];
        long[] size = {input.height(), input.width()};
        for (int side = 0; side < 2; side++) {
            long reach = (kernel[side] - 1L) * dilation[side] + 1;
            boolean same = mode == ConvolutionMode.Same;
            long output = same
                    ? (size[side] + stride[side] - 1) / stride[side]
                    : (size[side] + 2L * padding[side] - reach) / stride[side] + 1;
            long missing = Math.max(0, (output - 1) * stride[side] + reach - size[side]);
            long[] values = {
                kernel[side],
                stride[side],
                dilation[side] - 1L,
                same ? missing / 2 : padding[side],
                same ? missing - missing / 2 : padding[side],
                output
            };
            for (int value = 0; value < values.length; value++) {
                sides[value][side] = values[value];
            }
        }
        return new SlidingWindow(sides[0], sides[1], sides[2], sides[3], sides[4], sides[5]);
    }

    /** Whether Winograd's algorithm applies, which needs a fraction of the multiplications. */
    boolean suitsWinograd() {
        return kernel[0] == 3 && kernel[1] == 3 && stride[0] == 1 && stride[1] == 1 && isDense();
    }

    /** Whether it has no gaps. */
    boolean isDense() {
        return dilation[0] == 0 && dilation[1] == 0;
    }

    ArrayShape output(long channels) {
        return new ArrayShape(channels, output[0], output[1]);
    }
}
