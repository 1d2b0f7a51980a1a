package cnnbyhand.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.data.Examples;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExamplePictureTest {
    private static final int ALL = 0xFFFFFF;

    @Test
    void eachPixelOfASmallExampleBecomesASquareOfItsColour() throws IOException {
        float[] redGreenBlueBlack = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0};

        BufferedImage picture = ExamplePicture.of(new Single(2, 3, 0, redGreenBlueBlack), 0);

        assertThat(picture.getWidth()).isEqualTo(128);
        assertThat(picture.getRGB(0, 0) & ALL).isEqualTo(0xFF0000);
        assertThat(picture.getRGB(63, 63) & ALL).isEqualTo(0xFF0000);
        assertThat(picture.getRGB(64, 63) & ALL).isEqualTo(0x00FF00);
        assertThat(picture.getRGB(63, 64) & ALL).isEqualTo(0x0000FF);
        assertThat(picture.getRGB(127, 127) & ALL).isEqualTo(0x000000);
    }

    @Test
    void oneChannelIsGrey() throws IOException {
        BufferedImage picture = ExamplePicture.of(new Single(1, 1, 0, new float[] {0.6f}), 0);

        assertThat(picture.getRGB(5, 5) & ALL).isEqualTo(0x999999);
    }

    @Test
    void aCentredPhotoIsShownInItsOwnColours() throws IOException {
        BufferedImage picture = ExamplePicture.of(new Single(1, 3, -0.4f, new float[] {-0.4f, 0.2f, 0.6f}), 0);

        assertThat(picture.getRGB(5, 5) & ALL).isEqualTo(0x0099FF);
    }

    @Test
    void aLargeExampleIsReducedToTheMeansOfItsPixels() throws IOException {
        float[] columns = new float[256 * 256];
        for (int place = 0; place < columns.length; place++) {
            columns[place] = place % 2 == 0 ? 0.2f : 0.6f;
        }

        BufferedImage picture = ExamplePicture.of(new Single(256, 1, 0, columns), 0);

        assertThat(picture.getHeight()).isEqualTo(128);
        assertThat(picture.getRGB(0, 0) & ALL).isEqualTo(0x666666);
        assertThat(picture.getRGB(127, 127) & ALL).isEqualTo(0x666666);
    }

    @Test
    void theLastPixelsOfAnOddSideAreNotLost() throws IOException {
        float[] lastIsWhite = new float[227 * 227];
        lastIsWhite[lastIsWhite.length - 1] = 1;

        BufferedImage picture = ExamplePicture.of(new Single(227, 1, 0, lastIsWhite), 0);

        assertThat(picture.getWidth()).isEqualTo(114);
        assertThat(picture.getRGB(113, 113) & ALL).isEqualTo(ALL);
        assertThat(picture.getRGB(112, 113) & ALL).isZero();
    }

    /** One square example with the given values. */
    private record Single(int height, int channels, float black, float[] shown) implements Examples {
        @Override
        public int count() {
            return 1;
        }

        @Override
        public int width() {
            return height;
        }

        @Override
        public float black(int channel) {
            return black;
        }

        @Override
        public SortedMap<Integer, String> classes() {
            return new TreeMap<>();
        }

        @Override
        public int read(int index, float[] pixels, int offset) {
            System.arraycopy(shown, 0, pixels, offset, shown.length);
            return 0;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
