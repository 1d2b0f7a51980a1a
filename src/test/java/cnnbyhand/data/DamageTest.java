package cnnbyhand.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

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
    private static Path folder;

    @BeforeContainer
    static void writeWholeFiles() throws IOException {
        folder = Files.createTempDirectory("damage");
        images = Written.images(COUNT, 1);
        packed = Written.gzip(images);
        Written.file(folder, "labels", Written.labels(COUNT));
    }

    @AfterContainer
    static void deleteThem() throws IOException {
        for (String name : new String[] {"labels", "images", "batch"}) {
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
        assertRefused(openImages(Written.changed(images, place, change)));
    }

    /** Some bits of a gzip say nothing of the content: the time in its header, for one. */
    @Property(tries = 1000)
    void aChangeInAGzipIsRefusedOrDoesNoHarm(
            @ForAll @IntRange(max = 9000) int place, @ForAll @IntRange(min = 1, max = 255) int change)
            throws IOException {
        Assume.that(place < packed.length);
        Throwable fault = openImages(Written.changed(packed, place, change));
        if (fault == null) {
            assertThat(sumOfImages())
                    .isEqualTo(Sum.sha256().add(images, 0, images.length).hex());
        } else {
            assertRefused(fault);
        }
    }

    @Property(tries = 1000)
    void anyBytesAtAllAreRefusedAsImages(@ForAll @Size(max = 200) byte[] bytes) throws IOException {
        assertRefused(openImages(bytes));
    }

    @Property(tries = 1000)
    void anyBytesBehindAMagicNumberAreRefused(@ForAll @Size(max = 100) byte[] bytes) throws IOException {
        byte[] headed = Arrays.copyOf(Arrays.copyOf(images, 4), 4 + bytes.length);
        System.arraycopy(bytes, 0, headed, 4, bytes.length);
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

    private static Throwable openImages(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("images"), bytes);
        Path labels = folder.resolve("labels");
        return catchThrowable(() -> new IdxExamples(file, labels, 28, 28, Classes.digits()).close());
    }

    private static Throwable openCifar(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("batch"), bytes);
        return catchThrowable(() -> new CifarExamples(List.of(file), COUNT, Classes.cifar()).close());
    }

    private static void assertRefused(Throwable fault) {
        assertThat(fault).isInstanceOf(UnusableData.class);
        assertThat(fault.getMessage()).startsWith(folder + "/").contains("must", "found", "; ");
        assertThat(fault.getMessage()).doesNotContain("\n").doesNotContain("null");
    }

    private static String sumOfImages() throws IOException {
        try (IdxFile file = new IdxFile(folder.resolve("images"), 28, 28)) {
            return file.sum();
        }
    }
}
