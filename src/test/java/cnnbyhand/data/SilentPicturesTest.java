package cnnbyhand.data;

import static cnnbyhand.data.Written.file;
import static cnnbyhand.data.WrittenPictures.photo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cnnbyhand.fuzz.CapturedNatives;
import java.awt.Color;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a decoder finds odd about a good picture stays off the screen, and changes no pixel. */
class SilentPicturesTest {
    private static final int BEHIND_HEADER = 33;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("odd")
    void anOddPictureIsReadInSilence(String what, byte[] odd, byte[] plain) throws IOException {
        float[] pixels = pixels("odd", odd);
        float[] expected = pixels("plain", plain);
        assertThat(pixels).containsExactly(expected, within(1e-6f));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bmp", "tif", "jpg", "png"})
    void aPictureThatEndsEarlyIsRefusedInSilence(String format) throws IOException {
        byte[] whole = photo(Color.RED, 20, 16, format);
        Path file = file(folder, "a/cut", Arrays.copyOf(whole, whole.length - 20));
        try (CapturedNatives natives = new CapturedNatives()) {
            assertThatThrownBy(() -> new PhotoReader(new PhotoForm(16, 16, 3, false), List.of("a"))
                            .read(Picture.open(file), new float[3 * 16 * 16], 0))
                    .isInstanceOf(UnusableData.class);
            assertThat(natives.text()).isEmpty();
        }
    }

    private float[] pixels(String name, byte[] picture) throws IOException {
        Path file = file(folder, "a/" + name, picture);
        float[] pixels = new float[3 * 16 * 16];
        try (CapturedNatives natives = new CapturedNatives()) {
            new PhotoReader(new PhotoForm(16, 16, 3, false), List.of("a")).read(Picture.open(file), pixels, 0);
            assertThat(natives.text()).isEmpty();
        }
        return pixels;
    }

    static Stream<Arguments> odd() throws IOException {
        byte[] png = photo(Color.RED, 20, 16, "png");
        byte[] jpeg = photo(Color.RED, 20, 16, "jpg");
        return Stream.of(
                odd("a damaged colour profile", with(png, BEHIND_HEADER, "iCCP", "x\0\0no profile"), png),
                odd(
                        "a colour profile twice",
                        with(with(png, BEHIND_HEADER, "sRGB", "\0"), BEHIND_HEADER, "sRGB", "\0"),
                        png),
                odd("a wrong gamma", with(png, BEHIND_HEADER, "gAMA", "\0\0\0\0"), png),
                odd("a broken text", with(png, BEHIND_HEADER, "zTXt", "key\0\0no zip"), png),
                odd("an impossible time", with(png, BEHIND_HEADER, "tIME", "\0\0\u0063\u0063\u0063\u0063\u0063"), png),
                odd("opacity of the wrong length", with(png, BEHIND_HEADER, "tRNS", "\0"), png),
                odd("a background of the wrong length", with(png, BEHIND_HEADER, "bKGD", "\0"), png),
                odd("a wrong sum over a text", changedLast(with(png, BEHIND_HEADER, "tEXt", "key\0word"), "tEXt"), png),
                odd("a palette for what needs none", with(png, BEHIND_HEADER, "PLTE", "\0\0"), png),
                odd("pixels behind its pixels", with(png, png.length - 12, "IDAT", "more"), png),
                odd("bytes behind a scan", spliced(jpeg, jpeg.length - 2, new byte[] {0x11, 0x22, 0x33}), jpeg),
                odd("a photo that is filled up", spliced(jpeg, jpeg.length - 2, new byte[300]), jpeg),
                odd(
                        "a colour profile without beginning",
                        spliced(jpeg, 2, segment(0xE2, "ICC_PROFILE\0\5\1none")),
                        jpeg),
                odd("bytes between segments", spliced(jpeg, 20, new byte[] {0x11, 0x22, 0x33}), jpeg),
                odd("a revision of JFIF of its own", replaced(jpeg, 11, 7), jpeg));
    }

    private static Arguments odd(String what, byte[] odd, byte[] plain) {
        return Arguments.of(what, odd, plain);
    }

    private static byte[] with(byte[] png, int place, String name, String content) {
        byte[] chunk = (name + content).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(chunk);
        ByteBuffer written = ByteBuffer.allocate(chunk.length + 8)
                .putInt(content.length())
                .put(chunk)
                .putInt((int) sum.getValue());
        return spliced(png, place, written.array());
    }

    private static byte[] segment(int code, String content) {
        return ByteBuffer.allocate(content.length() + 4)
                .put((byte) 0xFF)
                .put((byte) code)
                .putShort((short) (content.length() + 2))
                .put(content.getBytes(StandardCharsets.ISO_8859_1))
                .array();
    }

    private static byte[] spliced(byte[] whole, int place, byte[] piece) {
        return ByteBuffer.allocate(whole.length + piece.length)
                .put(whole, 0, place)
                .put(piece)
                .put(whole, place, whole.length - place)
                .array();
    }

    private static byte[] replaced(byte[] whole, int place, int value) {
        byte[] other = whole.clone();
        other[place] = (byte) value;
        return other;
    }

    /** Changes the sum of the chunk behind the header. */
    private static byte[] changedLast(byte[] png, String name) {
        int length = ByteBuffer.wrap(png).getInt(BEHIND_HEADER);
        return replaced(png, BEHIND_HEADER + 8 + length, 1);
    }
}
