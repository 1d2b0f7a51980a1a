package cnnbyhand.training.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.junit.jupiter.api.Test;

/** The last window fits and the next does not. */
class SlidingWindowTest {

    @Test
    void everyWindowFitsAndTheNextDoesNot() {
        for (ConvolutionMode mode : new ConvolutionMode[] {ConvolutionMode.Truncate, ConvolutionMode.Same}) {
            for (int size = 6; size < 15; size++) {
                for (int kernel = 1; kernel < 6; kernel++) {
                    for (int stride = 1; stride < 4; stride++) {
                        check(
                                SlidingWindow.over(
                                        new ArrayShape(1, size, size),
                                        pair(kernel),
                                        pair(stride),
                                        pair(0),
                                        pair(1),
                                        mode),
                                size);
                    }
                }
            }
        }
    }

    private static int[] pair(int value) {
        return new int[] {value, value};
    }

    private static void check(SlidingWindow window, int size) {
        long last = (window.output()[0] - 1) * window.stride()[0] - window.paddingBefore()[0];
        assertThat(last + window.kernel()[0]).isLessThanOrEqualTo(size + window.paddingAfter()[0]);
        assertThat(last + window.stride()[0] + window.kernel()[0]).isGreaterThan(size + window.paddingAfter()[0]);
        assertThat(window.paddingAfter()[0] - window.paddingBefore()[0]).isBetween(0L, 1L);
    }
}
