package cnnbyhand.data;

import static cnnbyhand.data.Written.assertOneLine;
import static cnnbyhand.data.Written.cifar;
import static cnnbyhand.data.Written.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CifarExamplesTest {
    @TempDir
    Path folder;

    @Test
    void anyImageOfAnyFileIsReadByItsIndex() throws IOException {
        byte[] second = cifar(20, 2);
        Path one = file(folder, "one.bin", cifar(20, 1));
        Path two = file(folder, "two.bin", second);
        try (CifarExamples examples = new CifarExamples(List.of(one, two), 20, Classes.cifar())) {
            float[] pixels = new float[3072 + 1];
            assertThat(examples.read(37, pixels, 1)).isEqualTo(7);
            assertThat(pixels[1]).isEqualTo(Byte.toUnsignedInt(second[17 * 3073 + 1]) / 255f);
            assertThat(pixels[3072]).isEqualTo(Byte.toUnsignedInt(second[18 * 3073 - 1]) / 255f);
            assertThat(examples.count()).isEqualTo(40);
            assertThat(examples.sums()).containsOnlyKeys("one.bin", "two.bin");
        }
    }

    @Test
    void aFileOfAWrongLengthIsRefused() throws IOException {
        byte[] whole = cifar(20, 1);
        refused(Arrays.copyOf(whole, whole.length - 1), "61460 bytes", "found 61459 bytes");
        refused(Arrays.copyOf(whole, whole.length + 1), "61460 bytes", "found 61461 bytes");
        refused(Arrays.copyOf(whole, whole.length - 3073), "20 records of 3073", "found 58387 bytes");
        refused(new byte[0], "found 0 bytes");
    }

    @Test
    void aLabelAboveNineIsRefused() throws IOException {
        byte[] wrong = cifar(20, 1);
        wrong[11 * 3073] = 10;
        refused(wrong, "label of record 11 must be 0 to 9, found 10");
        wrong[11 * 3073] = (byte) 255;
        refused(wrong, "label of record 11 must be 0 to 9, found 255");
    }

    @Test
    void aFileThatShrinksWhileItIsReadIsRefused() throws IOException {
        Path file = file(folder, "shrinking.bin", cifar(20, 1));
        try (CifarExamples examples = new CifarExamples(List.of(file), 20, Classes.cifar())) {
            file(folder, "shrinking.bin", cifar(3, 1));
            assertOneLine(() -> examples.read(19, new float[3072], 0), file, "became shorter");
        }
    }

    private void refused(byte[] bytes, String... parts) throws IOException {
        Path file = file(folder, "batch.bin", bytes);
        assertOneLine(() -> new CifarExamples(List.of(file), 20, Classes.cifar()).close(), file, parts);
    }
}
