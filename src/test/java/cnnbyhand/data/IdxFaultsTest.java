package cnnbyhand.data;

import static cnnbyhand.data.Written.assertOneLine;
import static cnnbyhand.data.Written.gzip;
import static cnnbyhand.data.Written.images;
import static cnnbyhand.data.Written.labels;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxFaultsTest {
    @TempDir
    Path folder;

    @Test
    void theUnpackedCopyLeavesNoTrace() throws IOException {
        long before = temporaryFiles();
        opened(gzip(images(5, 1)), gzip(labels(5))).close();
        refused(images(5, 1), labels(4), imageFile(), "");
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    @Test
    void aGzipThatEndsEarlyIsRefused() throws IOException {
        byte[] whole = gzip(images(20, 1));
        refused(Arrays.copyOf(whole, whole.length / 2), labels(20), imageFile(), "whole gzip file");
        refused(Arrays.copyOf(whole, whole.length - 4), labels(20), imageFile(), "whole gzip file");
        refused(Arrays.copyOf(whole, 5), labels(20), imageFile(), "whole gzip file");
    }

    @Test
    void aGzipWithDamageInsideIsRefused() throws IOException {
        byte[] damaged = gzip(images(20, 1));
        damaged[damaged.length / 2] ^= 0x10;
        refused(damaged, labels(20), imageFile(), "whole gzip file");
    }

    @Test
    void bytesBehindTheGzipAreRefused() throws IOException {
        byte[] whole = gzip(images(20, 1));
        refused(Arrays.copyOf(whole, whole.length + 3), labels(20), imageFile(), "whole gzip file");
    }

    @Test
    void aWrongMagicNumberIsRefused() throws IOException {
        refused(labels(20), labels(20), imageFile(), "magic number must be 2051, found 2049");
        refused(images(20, 1), images(20, 1), labelFile(), "magic number must be 2049, found 2051");
        refused(
                "<!DOCTYPE html><html>".getBytes(),
                labels(20),
                imageFile(),
                "magic number must be 2051, found 1008813135");
    }

    @Test
    void imagesOfAnotherSizeAreRefused() throws IOException {
        byte[] wide = images(20, 1);
        ByteBuffer.wrap(wide).putInt(12, 29);
        refused(wide, labels(20), imageFile(), "image side must be 28, found 29");
    }

    @Test
    void aLabelOutOfRangeIsRefused() throws IOException {
        byte[] labels = labels(20);
        labels[8 + 7] = 10;
        refused(images(20, 1), labels, labelFile(), "label 7 must be 0 to 9, found 10");
        labels[8 + 7] = (byte) 200;
        refused(images(20, 1), labels, labelFile(), "label 7 must be 0 to 9, found 200");
    }

    @Test
    void fewerImagesThanLabelsAreRefused() throws IOException {
        refused(images(19, 1), labels(20), imageFile(), "as many images as there are labels, 20, found 19");
        refused(images(20, 1), labels(19), imageFile(), "as many images as there are labels, 19, found 20");
    }

    @Test
    void aHeaderThatPromisesTwoToThe31ImagesIsRefusedAtOnce() throws IOException {
        byte[] images = images(20, 1);
        ByteBuffer.wrap(images).putInt(4, Integer.MIN_VALUE);
        refused(images, labels(20), imageFile(), "a promise of 2147483648");
        refused(gzip(images), labels(20), imageFile(), "a promise of 2147483648");
        ByteBuffer.wrap(images).putInt(4, Integer.MAX_VALUE);
        refused(images, labels(20), imageFile(), "a promise of 2147483647");
    }

    @Test
    void aBodyThatIsTooShortOrTooLongIsRefused() throws IOException {
        byte[] images = images(20, 1);
        refused(Arrays.copyOf(images, images.length - 1), labels(20), imageFile(), "15680 values", "only 15679");
        refused(Arrays.copyOf(images, images.length + 1), labels(20), imageFile(), "15680 values", "more than that");
    }

    @Test
    void anEmptyFileAndOneWithoutImagesAreRefused() throws IOException {
        refused(new byte[0], labels(20), imageFile(), "header of 16 bytes, found 0 bytes");
        refused(gzip(new byte[0]), labels(20), imageFile(), "header of 16 bytes, found 0 bytes");
        refused(images(0, 1), labels(0), imageFile(), "a promise of 0");
    }

    private IdxExamples opened(byte[] imageBytes, byte[] labelBytes) throws IOException {
        return new IdxExamples(
                Files.write(imageFile(), imageBytes), Files.write(labelFile(), labelBytes), 28, 28, Classes.digits());
    }

    private void refused(byte[] imageBytes, byte[] labelBytes, Path culprit, String... parts) {
        assertOneLine(() -> opened(imageBytes, labelBytes).close(), culprit, parts);
    }

    private Path imageFile() {
        return folder.resolve("images");
    }

    private Path labelFile() {
        return folder.resolve("labels");
    }

    private static long temporaryFiles() throws IOException {
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(file -> file.getFileName().toString().startsWith("cnn-by-hand-"))
                    .count();
        }
    }
}
