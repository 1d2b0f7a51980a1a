package cnnbyhand.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Hundreds of damaged photos: each is told as broken or, where the damage cannot be seen, is read; none crashes. */
class DamagedPhotosTest {
    private static byte[] photo;
    private static Path folder;

    @BeforeContainer
    static void writeWholePhoto() throws IOException {
        folder = Files.createTempDirectory("damage");
        photo = Written.photo(Color.RED, 60, 50, "jpg");
    }

    @AfterContainer
    static void deleteIt() throws IOException {
        Files.deleteIfExists(folder.resolve("photo.jpg"));
        Files.delete(folder);
    }

    @Property(tries = 300)
    void aPhotoCutAnywhereIsBroken(@ForAll @IntRange(max = 5000) int length) throws IOException {
        Assume.that(length < photo.length);
        assertThat(readPhoto(Arrays.copyOf(photo, length))).isEqualTo(Examples.BROKEN);
    }

    @Example
    void aHeaderThatAsksForGigabytesIsRefusedUnread() throws IOException {
        byte[] huge = photo.clone();
        int frame = 0;
        while (huge[frame] != (byte) 0xff || huge[frame + 1] != (byte) 0xc0) {
            frame++;
        }
        Arrays.fill(huge, frame + 5, frame + 9, (byte) 0xff);
        assertThat(Jpeg.of(huge).width()).isEqualTo(65_535);
        assertThat(Jpeg.of(huge).isOfSaneSize()).isFalse();
        assertThat(readPhoto(huge)).isEqualTo(Examples.BROKEN);
    }

    @Property(tries = 300)
    void aPhotoOfAnyOtherBytesIsBroken(@ForAll @Size(max = 300) byte[] bytes) throws IOException {
        assertThat(readPhoto(bytes)).isEqualTo(Examples.BROKEN);
    }

    @Property(tries = 300)
    void aChangeInAPhotoDoesNoHarm(
            @ForAll @IntRange(max = 5000) int place, @ForAll @IntRange(min = 1, max = 255) int change)
            throws IOException {
        Assume.that(place < photo.length);
        assertThat(readPhoto(Written.changed(photo, place, change))).isIn(0, Examples.BROKEN);
    }

    private static int readPhoto(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("photo.jpg"), bytes);
        String label = folder.getFileName().toString();
        return new PhotoReader(8, 8, List.of(label)).read(file, new float[3 * 64], 0);
    }
}
