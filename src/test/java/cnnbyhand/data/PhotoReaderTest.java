package cnnbyhand.data;

import static cnnbyhand.data.Written.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferUShort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoReaderTest {
    private static final int HEIGHT = 4;
    private static final int WIDTH = 5;
    private static final int CHANNEL = HEIGHT * WIDTH;
    private static final PhotoForm GREY = new PhotoForm(HEIGHT, WIDTH, 1, false);
    private static final float[] MEANS = {0.485f, 0.456f, 0.406f};

    @TempDir
    Path folder;

    @Test
    void everyValueOfAPhotoOfTheRightSizeArrivesAtItsPlace() throws IOException {
        BufferedImage photo = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        int[] colours = new Random(1).ints(CHANNEL, 0, 1 << 24).toArray();
        photo.setRGB(0, 0, WIDTH, HEIGHT, colours, 0, WIDTH);
        float[] pixels = new float[3 * CHANNEL + 2];
        assertThat(read(photo, pixels, 1)).isEqualTo(1);
        for (int place = 0; place < CHANNEL; place++) {
            for (int channel = 0; channel < 3; channel++) {
                int value = colours[place] >> 8 * (2 - channel) & 0xff;
                float read = pixels[1 + channel * CHANNEL + place] + MEANS[channel];
                assertThat(255 * read).isCloseTo(value, within(1e-3f));
            }
        }
        assertThat(pixels).startsWith(0).endsWith(0);
    }

    @Test
    void aGreyOfSixteenBitsIsAsBrightAsOneOfEight() throws IOException {
        BufferedImage photo = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_USHORT_GRAY);
        short[] values = ((DataBufferUShort) photo.getRaster().getDataBuffer()).getData();
        Arrays.fill(values, (short) (0xffff * 2 / 5));
        float[] pixels = new float[3 * CHANNEL];
        assertThat(read(photo, pixels, 0)).isEqualTo(1);
        for (int channel = 0; channel < 3; channel++) {
            assertThat(pixels[channel * CHANNEL] + MEANS[channel]).isCloseTo(0.4f, within(1e-3f));
        }
    }

    @Test
    void aPhotoThatIsNotForImageNetsNetworksIsNotCentred() throws IOException {
        float[] pixels = new float[3 * CHANNEL];
        read(new PhotoForm(HEIGHT, WIDTH, 3, false), plain(0xff8000), pixels, 0);
        assertThat(pixels[0]).isEqualTo(1);
        assertThat(pixels[CHANNEL]).isCloseTo(0.50196f, within(1e-5f));
        assertThat(pixels[2 * CHANNEL]).isZero();
    }

    @Test
    void aNetworkOfOneChannelReadsHowBrightAColourIs() throws IOException {
        float[] pixels = new float[CHANNEL + 2];
        assertThat(read(GREY, plain(0xff0000), pixels, 1)).isEqualTo(1);
        assertThat(pixels[1]).isCloseTo(0.299f, within(1e-5f));
        assertThat(pixels[CHANNEL]).isCloseTo(0.299f, within(1e-5f));
        assertThat(pixels).startsWith(0).endsWith(0);
        read(GREY, plain(0x00ff00), pixels, 1);
        assertThat(pixels[1]).isCloseTo(0.587f, within(1e-5f));
        read(GREY, plain(0x0000ff), pixels, 1);
        assertThat(pixels[1]).isCloseTo(0.114f, within(1e-5f));
        read(GREY, plain(0xffffff), pixels, 1);
        assertThat(pixels[1]).isCloseTo(1, within(1e-5f));
    }

    private static BufferedImage plain(int colour) {
        BufferedImage photo = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        int[] colours = new int[CHANNEL];
        Arrays.fill(colours, colour);
        photo.setRGB(0, 0, WIDTH, HEIGHT, colours, 0, WIDTH);
        return photo;
    }

    private int read(BufferedImage photo, float[] pixels, int offset) throws IOException {
        return read(new PhotoForm(HEIGHT, WIDTH, 3, true), photo, pixels, offset);
    }

    /** Returns the place of the folder among {@code a} and {@code b}; it is b. */
    private int read(PhotoForm form, BufferedImage photo, float[] pixels, int offset) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(photo, "png", bytes);
        Path file = file(folder, "b/photo.png", bytes.toByteArray());
        return new PhotoReader(form, List.of("a", "b")).read(Picture.open(file), pixels, offset);
    }
}
