package cnnbyhand.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Thousands of damaged files: each gives its one line or, where only pixels changed, is read; none hangs or crashes. */
class DamageTest {
    private static final int COUNT = 12;
    private static byte[] images;
    private static byte[] packed;
    private static byte[] photo;
    private static Path folder;

    @BeforeContainer
    static void writeWholeFiles() throws IOException {
        folder = Files.createTempDirectory("damage");
        images = Written.images(COUNT, 1);
        packed = Written.gzip(images);
        photo = Written.photo(Color.RED, 60, 50, "jpg");
        Written.file(folder, "labels", Written.labels(COUNT));
    }

    @AfterContainer
    static void deleteThem() throws IOException {
        for (String name : new String[] {"labels", "images", "batch", "photo.jpg"}) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.delete(folder);
    }

    @Property(tries = 1000)
    void anIdxFileCutAnywhereIsRefused(@ForAll @IntRange(max = 16 + COUNT * 784 - 1) int length) throws IOException {
        assertRefused(openImages(Arrays.copyOf(images, length)));
    }

    @Property(tries = 1000)
    void aGzipCutAnywhereIsRefused(@ForAll @IntRange(max = 9000) int length) throws IOException {
        Assume.that(length < packed.length);
        assertRefused(openImages(Arrays.copyOf(packed, length)));
    }

    @Property(tries = 500)
    void anyChangeOfAnIdxHeaderIsRefused(
            @ForAll @IntRange(max = 15) int place, @ForAll @IntRange(min = 1, max = 255) int change)
            throws IOException {
        assertRefused(openImages(changed(images, place, change)));
    }

    /** Only a gzip header's time, flags and system may change, and they say nothing of the content. */
    @Property(tries = 1000)
    void aChangeInAGzipIsRefusedOrDoesNoHarm(
            @ForAll @IntRange(max = 9000) int place, @ForAll @IntRange(min = 1, max = 255) int change)
            throws IOException {
        Assume.that(place < packed.length);
        Throwable fault = openImages(changed(packed, place, change));
        assertThat(place < 10 || fault instanceof UnusableData).isTrue();
        assertOneLineIfAny(fault);
    }

    @Property(tries = 1000)
    void anyBytesAtAllAreRefusedAsImages(@ForAll @Size(max = 200) List<Byte> bytes) throws IOException {
        assertRefused(openImages(bytes(bytes)));
    }

    @Property(tries = 1000)
    void anyBytesBehindAMagicNumberAreRefused(@ForAll @Size(max = 100) List<Byte> bytes) throws IOException {
        byte[] headed = Arrays.copyOf(Arrays.copyOf(images, 4), 4 + bytes.size());
        System.arraycopy(bytes(bytes), 0, headed, 4, bytes.size());
        assertRefused(openImages(headed));
    }

    @Property(tries = 500)
    void aCifarFileOfAnotherLengthIsRefused(@ForAll @IntRange(max = 20 * 3073) int length) throws IOException {
        Assume.that(length != COUNT * 3073);
        assertRefused(openCifar(Arrays.copyOf(Written.cifar(20, 1), length)));
    }

    @Property(tries = 500)
    void aCifarLabelAboveNineIsRefused(
            @ForAll @IntRange(max = COUNT - 1) int record, @ForAll @IntRange(min = 10, max = 255) int label)
            throws IOException {
        byte[] batch = Written.cifar(COUNT, 1);
        batch[record * 3073] = (byte) label;
        assertRefused(openCifar(batch));
    }

    @Property(tries = 300)
    void aPhotoCutAnywhereIsBroken(@ForAll @IntRange(max = 5000) int length) throws IOException {
        Assume.that(length < photo.length);
        assertThat(readPhoto(Arrays.copyOf(photo, length))).isEqualTo(Examples.BROKEN);
    }

    @Property(tries = 300)
    void aPhotoOfAnyOtherBytesIsBroken(@ForAll @Size(max = 300) List<Byte> bytes) throws IOException {
        assertThat(readPhoto(bytes(bytes))).isEqualTo(Examples.BROKEN);
    }

    @Property(tries = 300)
    void aChangeInAPhotoDoesNoHarm(
            @ForAll @IntRange(max = 5000) int place, @ForAll @IntRange(min = 1, max = 255) int change)
            throws IOException {
        Assume.that(place < photo.length);
        assertThat(readPhoto(changed(photo, place, change))).isIn(0, Examples.BROKEN);
    }

    private static Throwable openImages(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("images"), bytes);
        Path labels = folder.resolve("labels");
        return catchThrowable(() -> new IdxExamples(file, labels, 28, 28, Classes.digits()).close());
    }

    private static Throwable openCifar(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("batch"), bytes);
        return catchThrowable(() -> new CifarExamples(List.of(file), COUNT, Classes.cifar()).close());
    }

    private static int readPhoto(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("photo.jpg"), bytes);
        String label = folder.getFileName().toString();
        return new PhotoReader(8, 8, List.of(label)).read(file, new float[3 * 64], 0);
    }

    private static void assertRefused(Throwable fault) {
        assertThat(fault).isInstanceOf(UnusableData.class);
        assertOneLineIfAny(fault);
    }

    private static void assertOneLineIfAny(Throwable fault) {
        if (fault != null) {
            assertThat(fault.getMessage()).startsWith(folder + "/").contains("must", "found", "; ");
            assertThat(fault.getMessage()).doesNotContain("\n").doesNotContain("null");
        }
    }

    private static byte[] changed(byte[] whole, int place, int change) {
        byte[] damaged = whole.clone();
        damaged[place] ^= (byte) change;
        return damaged;
    }

    private static byte[] bytes(List<Byte> list) {
        byte[] bytes = new byte[list.size()];
        for (int place = 0; place < bytes.length; place++) {
            bytes[place] = list.get(place);
        }
        return bytes;
    }
}
