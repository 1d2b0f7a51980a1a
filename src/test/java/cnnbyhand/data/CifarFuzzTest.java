package cnnbyhand.data;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.fuzz.Mutation;
import cnnbyhand.fuzz.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Any bytes in place of a batch of CIFAR-10. */
@Tag("fuzz")
class CifarFuzzTest {
    private static final int COUNT = 2;
    private static final byte[] BATCH = Written.cifar(COUNT, 1);
    private static Path batch;

    @BeforeContainer
    static void makeFile() throws IOException {
        batch = Files.createTempFile("fuzz", ".bin");
    }

    @AfterContainer
    static void deleteFile() throws IOException {
        Files.delete(batch);
    }

    @Property
    void aChangedBatchIsRefusedOrABatch(@ForAll("mutations") Mutation mutation) throws IOException {
        byte[] changed = mutation.of(BATCH);
        assertThat(isRead(changed))
                .isEqualTo(changed.length == BATCH.length
                        && changed[0] <= 9
                        && changed[3073] <= 9
                        && changed[0] >= 0
                        && changed[3073] >= 0);
    }

    @Property
    void anyBytesAreRefused(@ForAll @Size(max = 300) byte[] bytes) throws IOException {
        assertThat(isRead(bytes)).isFalse();
    }

    @Property
    void aLabelAboveNineIsRefused(
            @ForAll @IntRange(max = COUNT - 1) int record, @ForAll @IntRange(min = 10, max = 255) int label)
            throws IOException {
        byte[] changed = BATCH.clone();
        changed[record * 3073] = (byte) label;
        assertThat(isRead(changed)).isFalse();
    }

    @Provide
    Arbitrary<Mutation> mutations() {
        return Mutation.any();
    }

    private static boolean isRead(byte[] bytes) throws IOException {
        Written.over(batch, bytes);
        return Trial.of(UnusableData.class, () -> {
                    try (Examples examples = new CifarExamples(List.of(batch), COUNT, Classes.cifar())) {
                        ReadExamples.assertSound(examples, 0, 1);
                    }
                })
                .isEmpty();
    }
}
