package cnnbyhand.data;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.fuzz.Mutation;
import cnnbyhand.fuzz.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Any bytes in place of an IDX file, above all those that hardly differ from one. */
@Tag("fuzz")
class IdxFuzzTest {
    private static final int COUNT = 3;
    private static final byte[] IMAGES = Written.images(COUNT, 1);
    private static final byte[] LABELS = Written.labels(COUNT);
    private static Path folder;

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("fuzz");
    }

    @AfterContainer
    static void deleteFolder() throws IOException {
        Files.delete(folder.resolve("images"));
        Files.delete(folder.resolve("labels"));
        Files.delete(folder);
    }

    @Property
    void changedImagesAreRefusedOrAreImages(@ForAll("mutations") Mutation mutation) throws IOException {
        tryOut(mutation.of(IMAGES), LABELS);
    }

    @Property
    void changedLabelsAreRefusedOrAreLabels(@ForAll("mutations") Mutation mutation) throws IOException {
        tryOut(IMAGES, mutation.of(LABELS));
    }

    /** Some bits of a gzip say nothing of its content, the time in its header for one. */
    @Property
    void changedGzipsAreRefusedOrHoldWhatTheyHeld(@ForAll("mutations") Mutation mutation) throws IOException {
        byte[] packed = mutation.of(Written.gzip(IMAGES));
        if (startsAsGzip(packed) && tryOut(packed, LABELS)) {
            assertThat(sumOfImages())
                    .isEqualTo(Sum.sha256().add(IMAGES, 0, IMAGES.length).hex());
        }
    }

    @Property
    void whatIsChangedAndThenGzippedIsRefusedOrImages(@ForAll("mutations") Mutation mutation) throws IOException {
        tryOut(Written.gzip(mutation.of(IMAGES)), LABELS);
    }

    @Property
    void anyBytesAreRefused(@ForAll @Size(max = 200) byte[] bytes) throws IOException {
        assertThat(tryOut(bytes, LABELS)).isFalse();
    }

    @Property
    void anyBytesBehindAMagicNumberAreRefused(@ForAll @Size(max = 100) byte[] bytes) throws IOException {
        byte[] headed = Arrays.copyOf(Arrays.copyOf(IMAGES, 4), 4 + bytes.length);
        System.arraycopy(bytes, 0, headed, 4, bytes.length);
        assertThat(tryOut(headed, LABELS)).isFalse();
    }

    @Property
    void whatIsCutAnywhereIsRefused(@ForAll @IntRange(max = 16 + COUNT * 784 - 1) int length) throws IOException {
        byte[] packed = Written.gzip(IMAGES);
        assertThat(tryOut(Arrays.copyOf(IMAGES, length), LABELS)).isFalse();
        assertThat(tryOut(Arrays.copyOf(packed, Math.min(length, packed.length - 1)), LABELS))
                .isFalse();
    }

    @Provide
    Arbitrary<Mutation> mutations() {
        return Mutation.any();
    }

    private static boolean startsAsGzip(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    }

    /** Returns whether it was read. */
    private static boolean tryOut(byte[] images, byte[] labels) throws IOException {
        Path imageFile = Written.over(folder.resolve("images"), images);
        Path labelFile = Written.over(folder.resolve("labels"), labels);
        return Trial.of(UnusableData.class, () -> {
                    try (Examples examples =
                            new IdxExamples(new IdxFile(imageFile, 28, 28), () -> labelFile, IdxSet.MNIST)) {
                        ReadExamples.assertSound(examples, 0, 1);
                    }
                })
                .isEmpty();
    }

    private static String sumOfImages() throws IOException {
        try (IdxFile file = new IdxFile(folder.resolve("images"), 28, 28)) {
            return file.sum();
        }
    }
}
