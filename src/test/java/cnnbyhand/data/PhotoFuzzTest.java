package cnnbyhand.data;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.fuzz.Mutation;
import cnnbyhand.fuzz.QuietNatives;
import cnnbyhand.fuzz.Trial;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Any bytes in place of a photo. Where damage cannot be seen, a picture is read all the same. */
@Tag("fuzz")
class PhotoFuzzTest {
    private static Path folder;
    private static byte[] jpeg;
    private static byte[] webp;
    private static QuietNatives quiet;

    @BeforeContainer
    static void makeFolder() throws IOException {
        quiet = new QuietNatives();
        folder = Files.createTempDirectory("fuzz");
        webp = WrittenPictures.webp();
        jpeg = WrittenPictures.photo(Color.RED, 24, 20, "jpg");
    }

    @AfterContainer
    static void deleteFolder() throws IOException {
        Files.delete(folder.resolve("photo"));
        Files.delete(folder);
        quiet.close();
    }

    @Property
    void aChangedJpegIsRefusedOrAPicture(@ForAll("mutations") Mutation mutation) throws IOException {
        isRead(mutation.of(jpeg));
    }

    @Property
    void aChangedPngIsRefusedOrAPicture(@ForAll("mutations") Mutation mutation) throws IOException {
        isRead(mutation.of(WrittenPictures.photo(Color.RED, 24, 20, "png")));
    }

    @Property
    void aChangedBmpIsRefusedOrAPicture(@ForAll("mutations") Mutation mutation) throws IOException {
        isRead(mutation.of(WrittenPictures.photo(Color.RED, 24, 20, "bmp")));
    }

    @Property
    void aChangedTiffIsRefusedOrAPicture(@ForAll("mutations") Mutation mutation) throws IOException {
        isRead(mutation.of(WrittenPictures.photo(Color.RED, 24, 20, "tif")));
    }

    @Property
    void aChangedWebpIsRefusedOrAPicture(@ForAll("mutations") Mutation mutation) throws IOException {
        isRead(mutation.of(webp));
    }

    @Property
    void aJpegCutAnywhereIsRefused(@ForAll @DoubleRange(max = 1, maxIncluded = false) double part) throws IOException {
        assertThat(isRead(Arrays.copyOf(jpeg, (int) (part * jpeg.length)))).isFalse();
    }

    @Property
    void anyBytesAreRefused(@ForAll @Size(max = 300) byte[] bytes) throws IOException {
        assertThat(isRead(bytes)).isFalse();
    }

    @Provide
    Arbitrary<Mutation> mutations() {
        return Mutation.any();
    }

    private static boolean isRead(byte[] bytes) throws IOException {
        Path file = Written.over(folder.resolve("photo"), bytes);
        PhotoReader reader = new PhotoReader(
                new PhotoForm(8, 8, 3, true), List.of(folder.getFileName().toString()));
        return Trial.of(UnusableData.class, () -> {
                    float[] pixels = new float[3 * 64];
                    assertThat(reader.read(Picture.open(file), pixels, 0)).isZero();
                    for (float pixel : pixels) {
                        assertThat(pixel).isBetween(-0.5f, 0.6f);
                    }
                })
                .isEmpty();
    }
}
