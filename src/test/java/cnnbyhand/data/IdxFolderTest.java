package cnnbyhand.data;

import static cnnbyhand.data.Written.assertOneLine;
import static cnnbyhand.data.Written.file;
import static cnnbyhand.data.Written.gzip;
import static cnnbyhand.data.Written.images;
import static cnnbyhand.data.Written.labels;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sets in MNIST's layout, as people have them. */
class IdxFolderTest {
    private static final int EMNISTS_CAPITAL_A = 10;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "'', train-images-idx3-ubyte, t10k-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-labels-idx1-ubyte",
        "mnist, train-images.idx3-ubyte, t10k-images.idx3-ubyte, train-labels.idx1-ubyte, t10k-labels.idx1-ubyte",
        "'', train-images.idx3-ubyte, t10k-images.idx3-ubyte, train-labels.idx1-ubyte, t10k-labels.idx1-ubyte",
        "MNIST/raw, train-images-idx3-ubyte, t10k-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-labels-idx1-ubyte",
        "'', train-images-idx3-ubyte (1), t10k-images-idx3-ubyte(2), train-labels-idx1-ubyte, t10k-labels-idx1-ubyte (10)",
        "raw, Train-Images.idx3-ubyte, T10K-images-idx3-ubyte, train_labels_idx1-ubyte, t10k-labels.idx1.ubyte",
        "Mnist, train-images-idx3-ubyte, t10k-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-labels-idx1-ubyte",
    })
    void mnistsFilesAreReadWhereverPeopleHaveThem(
            String place, String train, String test, String trainLabels, String testLabels) throws IOException {
        Path at = folder.resolve(place);
        file(at, train, images(30, 1));
        file(at, test, images(10, 2));
        file(at, trainLabels, labels(30));
        file(at, testLabels, labels(10));
        try (ImageData images = opened(folder)) {
            assertThat(images.title()).isEqualTo("MNIST");
            assertThat(images.train().count()).isEqualTo(30);
            assertThat(images.sums())
                    .containsOnlyKeys(
                            "t10k-images-idx3-ubyte",
                            "t10k-labels-idx1-ubyte",
                            "train-images-idx3-ubyte",
                            "train-labels-idx1-ubyte");
        }
    }

    @Test
    void eachFileMayLieInAFolderOfItsName() throws IOException {
        for (String part : new String[] {"train", "t10k"}) {
            String images = part + "-images-idx3-ubyte";
            String labels = part + "-labels-idx1-ubyte";
            file(folder, images + "/" + images, images(20, part.length()));
            file(folder, labels + "/" + labels, labels(20));
        }
        try (ImageData images = opened(folder)) {
            assertThat(images.train().count()).isEqualTo(20);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FashionMNIST/raw, '', Fashion-MNIST, 10, 9, ankle boot",
        "fashion, '', Fashion-MNIST, 10, 0, T-shirt/top",
        "KMNIST/raw, '', KMNIST, 10, 9, wo",
        "EMNIST/raw, emnist-balanced-, EMNIST balanced, 47, 46, t",
        "emnist-bymerge, '', EMNIST bymerge, 47, 36, a",
        "gzip, emnist-byclass-, EMNIST byclass, 62, 61, z",
        "gzip, emnist-letters-, EMNIST letters, 26, 0, a",
        "gzip, emnist-digits-, EMNIST digits, 10, 9, 9",
        "EMNIST, emnist-mnist-, EMNIST mnist, 10, 9, 9",
    })
    void otherSetsAreNamedByTheirFolderOrFiles(
            String place, String word, String title, int classes, int output, String name) throws IOException {
        write(folder.resolve(place), word, word.contains("letters") ? oneToTen(20) : labels(20));
        try (ImageData images = opened(folder)) {
            assertThat(images.title()).isEqualTo(title);
            assertThat(images.train().classes()).hasSize(classes).containsEntry(output, name);
            assertThat(images.train().read(3, new float[784], 0)).isEqualTo(3);
        }
        assertThat(DataFolder.outputs(Dataset.MNIST, "" + folder)).isEqualTo(classes);
    }

    @Test
    void emnistsPicturesAreReadUpright() throws IOException {
        byte[] images = images(20, 1);
        write(folder.resolve("emnist-balanced"), "", labels(20));
        try (ImageData read = opened(folder)) {
            float[] pixels = new float[784];
            read.train().read(0, pixels, 0);
            assertThat(pixels[2 * 28 + 5]).isEqualTo(Byte.toUnsignedInt(images[16 + 5 * 28 + 2]) / 255f);
            assertThat(read.train().classes()).containsEntry(EMNISTS_CAPITAL_A, "A");
            assertThat(read.remarks()).anyMatch(remark -> remark.contains("rows for columns"));
        }
    }

    @Test
    void theFirstOfQmnistsEightNumbersIsTheClass() throws IOException {
        Path at = folder.resolve("QMNIST/raw");
        file(at, "qmnist-train-images-idx3-ubyte.gz", gzip(images(20, 1)));
        file(at, "qmnist-test-images-idx3-ubyte.gz", gzip(images(20, 2)));
        file(at, "qmnist-train-labels-idx2-int.gz", gzip(wideLabels(20)));
        file(at, "qmnist-test-labels-idx2-int.gz", gzip(wideLabels(20)));
        try (ImageData images = opened(folder)) {
            assertThat(images.title()).isEqualTo("QMNIST");
            assertThat(images.train().read(17, new float[784], 0)).isEqualTo(7);
            assertThat(images.remarks())
                    .contains("qmnist-train-images-idx3-ubyte is not QMNIST's as published: its MD5 is another");
        }
    }

    @Test
    void ofSeveralSetsMnistIsTakenOrTheOneThatIsNamed() throws IOException {
        write(folder.resolve("EMNIST/raw"), "emnist-letters-", oneToTen(20));
        write(folder.resolve("EMNIST/raw"), "emnist-byclass-", labels(20));
        assertOneLine(() -> opened(folder), folder, "one set", "EMNIST/raw/emnist-byclass and 1 more");
        assertThat(opened(folder.resolve("EMNIST/raw/emnist-letters")).title()).isEqualTo("EMNIST letters");
        write(folder.resolve("MNIST/raw"), "", labels(20));
        assertThat(opened(folder).title()).isEqualTo("MNIST");
    }

    @Test
    void anEmnistThatDoesNotSayWhichIsRefused() throws IOException {
        write(folder.resolve("emnist"), "", labels(20));
        assertOneLine(() -> opened(folder), folder.resolve("emnist"), "call it emnist-balanced");
    }

    @Test
    void testImagesThatAreTheTrainingImagesAreRefused() throws IOException {
        write(folder, "", labels(20));
        Path test = file(folder, "t10k-images-idx3-ubyte", images(20, 1));
        assertOneLine(() -> opened(folder), test, "other images", "the bytes of train-images-idx3-ubyte");
    }

    @Test
    void theRemedyForAMissingFileLeavesTheOthersAlone() throws IOException {
        write(folder, "", labels(20));
        Files.delete(folder.resolve("t10k-labels-idx1-ubyte"));
        assertOneLine(
                () -> opened(folder),
                folder.resolve("t10k-labels-idx1-ubyte.gz"),
                "found no such file; put the publisher's file in its place, or say -Ddata=drawn");
    }

    private static ImageData opened(Path data) throws IOException {
        return DataFolder.open(Dataset.MNIST, data.toString(), true, 1, line -> {});
    }

    private static void write(Path at, String word, byte[] labels) throws IOException {
        file(at, word + "train-images-idx3-ubyte", images(20, 1));
        file(at, word + "train-labels-idx1-ubyte", labels);
        String test = word.isEmpty() ? "t10k" : "test";
        file(at, word + test + "-images-idx3-ubyte", images(20, 2));
        file(at, word + test + "-labels-idx1-ubyte", labels);
    }

    private static byte[] oneToTen(int count) {
        byte[] labels = labels(count);
        IntStream.range(8, labels.length).forEach(place -> labels[place]++);
        return labels;
    }

    private static byte[] wideLabels(int count) {
        ByteBuffer bytes = ByteBuffer.allocate(12 + 32 * count);
        bytes.putInt(0x0C02).putInt(count).putInt(8);
        for (int index = 0; index < count; index++) {
            bytes.putInt(index % 10).put(new byte[28]);
        }
        return bytes.array();
    }
}
