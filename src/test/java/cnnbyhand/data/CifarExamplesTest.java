package cnnbyhand.data;

import static cnnbyhand.data.Written.assertOneLine;
import static cnnbyhand.data.Written.cifar;
import static cnnbyhand.data.Written.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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
    void aFileThatShrinksWhileItIsReadIsRefused() throws IOException {
        Path file = file(folder, "shrinking.bin", cifar(20, 1));
        try (CifarExamples examples = new CifarExamples(List.of(file), 20, Classes.cifar())) {
            file(folder, "shrinking.bin", cifar(3, 1));
            assertOneLine(() -> examples.read(19, new float[3072], 0), file, "became shorter");
        }
    }
}
