package cnnbyhand.training.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.junit.jupiter.api.Test;

/** How a window is taken apart, and when. */
class StackedWindowTest {

    private static final ArrayShape PHOTO = new ArrayShape(3, 227, 227);

    private static StackedWindow window(ArrayShape input, int kernels, int side, int stride, int dilation) {
        SlidingWindow window =
                SlidingWindow.over(input, pair(side), pair(stride), pair(0), pair(dilation), ConvolutionMode.Truncate);
        return new StackedWindow(new Operation.Convolve(input, window.output(kernels), window, null, Optional.empty()));
    }

    private static int[] pair(int value) {
        return new int[] {value, value};
    }

    @Test
    void fivePlacesAreThreeAndTwo() {
        assertThat(WindowPart.of(5, 1)).containsExactly(new WindowPart(0, 3), new WindowPart(3, 2));
    }

    @Test
    void elevenPlacesWithAStrideOfFourAreEveryFourthFromEachOfTheFirstFour() {
        assertThat(WindowPart.of(11, 4))
                .containsExactly(
                        new WindowPart(0, 3), new WindowPart(1, 3), new WindowPart(2, 3), new WindowPart(3, 2));
    }

    @Test
    void sevenPlacesWithAStrideOfTwoAreTwoPartsOfThreeAndOneOfOne() {
        assertThat(WindowPart.of(7, 2))
                .containsExactly(new WindowPart(0, 3), new WindowPart(1, 3), new WindowPart(6, 1));
    }

    @Test
    void alexnetsFirstConvolutionHas48ChannelsOf57By57() {
        StackedWindow window = window(PHOTO, 96, 11, 4, 1);
        assertThat(window.padded()).isEqualTo(new ArrayShape(3, 228, 228));
        assertThat(window.stack()).isEqualTo(new ArrayShape(48, 57, 57));
        assertThat(window.small().window().suitsWinograd()).isTrue();
    }

    /** A copy of 34×34 for each of 4 · 64 channels: 1,183,744 bytes an image, of which 12 MB have ten. */
    @Test
    void someImagesAreStackedAtATimeButNeverInMoreThan32Portions() {
        ArrayShape maps = new ArrayShape(64, 36, 36);
        assertThat(window(maps, 100, 5, 1, 1).imagesAtATime(23)).isEqualTo(10);
        assertThat(window(maps, 100, 5, 1, 1).imagesAtATime(640)).isEqualTo(21);
    }

    @Test
    void itPaysForLargeKernelsOfWhichThereAreMany() {
        assertThat(window(PHOTO, 96, 11, 4, 1).pays()).isTrue();
        assertThat(window(PHOTO, 96, 5, 1, 1).pays()).isTrue();
        assertThat(window(PHOTO, 64, 5, 1, 1).pays()).as("few kernels").isFalse();
        assertThat(window(PHOTO, 96, 3, 1, 1).pays())
                .as("nothing to take apart")
                .isFalse();
        assertThat(window(PHOTO, 96, 7, 2, 1).pays()).as("81 products for 49").isFalse();
        assertThat(window(PHOTO, 96, 5, 1, 2).pays()).as("gaps").isFalse();
    }
}
