package cnnbyhand.data;

import static cnnbyhand.data.Written.assertOneLine;
import static cnnbyhand.data.Written.file;
import static cnnbyhand.data.WrittenPictures.photo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.awt.Color;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a picture claims to be is known before it is decoded. */
class PictureSizeTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "bmp", "tif"})
    void theSizeIsReadOfEveryFormat(String format) throws IOException {
        byte[] picture = photo(Color.RED, 61, 50, format);
        assertThat(PictureKind.of(picture).orElseThrow().size(picture)).contains(new PictureSize(61, 50));
    }

    @Test
    void theSizeIsReadOfEveryKindOfWebp() throws IOException {
        byte[] lossy = WrittenPictures.webp();
        assertThat(PictureKind.WEBP.size(lossy)).contains(new PictureSize(60, 50));
        assertThat(PictureKind.WEBP.size(withOrientation(lossy, 60, 50, 1))).contains(new PictureSize(60, 50));
        int lossless = 59 | 49 << 14;
        byte[] other = ByteBuffer.allocate(40)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF----WEBPVP8L----/".getBytes())
                .putInt(lossless)
                .array();
        assertThat(PictureKind.WEBP.size(other)).contains(new PictureSize(60, 50));
    }

    @ParameterizedTest
    @CsvSource({"30000, 30000, '250,000,000 that are read'", "8000, 8000, '16,000,000 that a file of its size'"})
    void aTiffThatClaimsTooMuchIsRefusedBeforeItIsDecoded(int width, int height, String bound) throws IOException {
        byte[] tiff = tiff(width, height, width == 30000 ? 1_000_000 : 100);
        Path file = file(folder, "a.tif", tiff);
        assertOneLine(
                () -> Picture.open(file).plain(),
                file,
                "claims " + width + "×" + height + " pixels, more than the " + bound);
    }

    @Test
    void aWebpThatClaimsTooMuchIsRefused() throws IOException {
        Path file = file(folder, "a.webp", withOrientation(WrittenPictures.webp(), 30_000, 30_000, 1));
        assertOneLine(() -> Picture.open(file).plain(), file, "claims 30000×30000 pixels, more than the 16,000,000");
    }

    @Test
    void moreThanCanBeCountedIsRefused() throws IOException {
        Path file = file(folder, "a.tif", tiff(-1, -1, 100));
        assertOneLine(() -> Picture.open(file).plain(), file, "claims 4294967295×4294967295 pixels, more than the");
    }

    @Test
    void theSizeIsReadOfABmpOfOs2() {
        byte[] picture = ByteBuffer.allocate(40)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("BM".getBytes())
                .putInt(14, 12)
                .putShort(18, (short) 60)
                .putShort(20, (short) 50)
                .array();
        assertThat(PictureKind.BMP.size(picture)).contains(new PictureSize(60, 50));
    }

    @ParameterizedTest
    @CsvSource({"12000, 9000", "16320, 12240"})
    void whatTheLargestCamerasTakeIsLetThrough(int width, int height) throws IOException {
        Path file = file(folder, "a.tif", tiff(width, height, 300_000));
        assertThatCode(() -> Picture.open(file).plain()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 3", "6, 6", "8, 8", "9, 1"})
    void theOrientationOfAPngIsHeeded(int written, int read) throws IOException {
        byte[] png = photo(Color.RED, 60, 50, "png");
        ByteBuffer out =
                ByteBuffer.allocate(png.length + 38).put(png, 0, 33).putInt(26).put("eXIf".getBytes());
        out.put(exif(written)).putInt(0).put(png, 33, png.length - 33);
        assertThat(PictureKind.PNG.orientation(out.array())).isEqualTo(read);
        assertThat(PictureKind.PNG.orientation(png)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1, above", "2, above", "3, below", "4, below", "5, left", "6, right", "7, right", "8, left"})
    void theOrientationOfAWebpIsHeeded(int orientation, String red) throws IOException {
        Path file = file(folder, "a/1.webp", withOrientation(WrittenPictures.webp(), 60, 50, orientation));
        float[] pixels = new float[3 * 16 * 16];
        new PhotoReader(new PhotoForm(16, 16, 3, false), List.of("a")).read(Picture.open(file), pixels, 0);
        assertThat(pixels[2 * 16 + 8] > 0.5 && pixels[13 * 16 + 8] < 0.5).isEqualTo(red.equals("above"));
        assertThat(pixels[2 * 16 + 8] < 0.5 && pixels[13 * 16 + 8] > 0.5).isEqualTo(red.equals("below"));
        assertThat(pixels[8 * 16 + 2] > 0.5 && pixels[8 * 16 + 13] < 0.5).isEqualTo(red.equals("left"));
        assertThat(pixels[8 * 16 + 2] < 0.5 && pixels[8 * 16 + 13] > 0.5).isEqualTo(red.equals("right"));
    }

    /** A directory of two entries and as many zeros as are wanted behind it. */
    private static byte[] tiff(int width, int height, int bytes) {
        return ByteBuffer.allocate(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {'I', 'I', 42, 0})
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x100)
                .putShort((short) 4)
                .putInt(1)
                .putInt(width)
                .putShort((short) 0x101)
                .putShort((short) 4)
                .putInt(1)
                .putInt(height)
                .array();
    }

    /** Puts a simple WebP into an extended one, with EXIF behind it. */
    private static byte[] withOrientation(byte[] simple, int width, int height, int orientation) {
        byte[] frame = Arrays.copyOfRange(simple, 12, simple.length);
        int exif = 8 + 2 + 12 + 4;
        ByteBuffer out = ByteBuffer.allocate(12 + 18 + frame.length + 8 + exif).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes()).putInt(out.capacity() - 8).put("WEBP".getBytes());
        out.put("VP8X".getBytes()).putInt(10).putInt(8);
        out.putShort((short) (width - 1))
                .put((byte) 0)
                .putShort((short) (height - 1))
                .put((byte) 0);
        out.put(frame).put("EXIF".getBytes()).putInt(exif).put(exif(orientation));
        return out.array();
    }

    /** A directory of one entry. */
    private static byte[] exif(int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN);
        exif.put(new byte[] {'I', 'I', 42, 0}).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x112).putShort((short) 3).putInt(1).putInt(orientation);
        return exif.array();
    }
}
