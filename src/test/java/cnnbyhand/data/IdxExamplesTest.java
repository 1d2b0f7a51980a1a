package cnnbyhand.data;

import static cnnbyhand.data.Written.gzip;
import static cnnbyhand.data.Written.images;
import static cnnbyhand.data.Written.labels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxExamplesTest {
    @TempDir
    Path folder;

    @Test
    void anyImageIsReadByItsIndexAndScaled() throws IOException {
        byte[] raw = images(20, 1);
        try (IdxExamples examples = opened(gzip(raw), gzip(labels(20)))) {
            float[] pixels = new float[2 * 784];
            assertThat(examples.read(13, pixels, 784)).isEqualTo(3);
            assertThat(pixels[784 + 5]).isEqualTo(Byte.toUnsignedInt(raw[16 + 13 * 784 + 5]) / 255f);
            assertThat(pixels[5]).isZero();
            assertThat(examples.count()).isEqualTo(20);
        }
    }

    @Test
    void gzippedOrNotTheImagesAndTheirSumsAreTheSame() throws IOException {
        float[] packed = new float[784];
        float[] plain = new float[784];
        try (IdxExamples one = opened(gzip(images(5, 1)), gzip(labels(5)));
                IdxExamples other = opened(images(5, 1), labels(5))) {
            one.read(4, packed, 0);
            other.read(4, plain, 0);
            assertThat(packed).isEqualTo(plain);
            assertThat(one.sums()).isEqualTo(other.sums()).hasSize(2);
        }
    }

    @Test
    void theUnpackedCopyLeavesNoTrace() throws Exception {
        Set<Path> before = temporaryFiles();
        opened(gzip(images(5, 1)), gzip(labels(5))).close();
        assertThatThrownBy(() -> opened(images(5, 1), labels(4))).isInstanceOf(UnusableData.class);
        assertThat(leftSince(before)).isEmpty();
    }

    /** Waits, because other processes of the tests have such files, too, for as long as they read them. */
    private static Set<Path> leftSince(Set<Path> before) throws Exception {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        Set<Path> since = temporaryFiles();
        since.removeAll(before);
        Set<Path> left = since;
        while (!left.isEmpty() && System.nanoTime() < patience) {
            Thread.sleep(20);
            left = temporaryFiles();
            left.retainAll(since);
        }
        return left;
    }

    private static Set<Path> temporaryFiles() throws IOException {
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(file -> file.getFileName().toString().startsWith("cnn-by-hand-"))
                    .collect(Collectors.toSet());
        }
    }

    private IdxExamples opened(byte[] imageBytes, byte[] labelBytes) throws IOException {
        return new IdxExamples(
                new IdxFile(Files.write(imageFile(), imageBytes), 28, 28),
                () -> Files.write(labelFile(), labelBytes),
                IdxSet.MNIST);
    }

    private Path imageFile() {
        return folder.resolve("images");
    }

    private Path labelFile() {
        return folder.resolve("labels");
    }
}
