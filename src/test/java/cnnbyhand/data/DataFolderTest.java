package cnnbyhand.data;

import static cnnbyhand.data.Written.assertOneLine;
import static cnnbyhand.data.Written.file;
import static cnnbyhand.data.WrittenPictures.photo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import cnnbyhand.data.download.Parcel;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private final List<String> said = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void whatLiesInTheFolderIsRead() throws IOException {
        Written.mnist(folder, 30, 10);
        try (ImageData images = DataFolder.open(Dataset.MNIST, "" + folder, false, 7, said::add)) {
            assertThat(images.title()).isEqualTo("MNIST");
            assertThat(images.train().count()).isEqualTo(30);
            assertThat(images.test().count()).isEqualTo(10);
            assertThat(images.sums()).hasSize(4).containsKey("t10k-labels-idx1-ubyte");
            assertThat(images.remarks()).anyMatch(remark -> remark.contains("is not MNIST's as published"));
            assertThat(said).isEmpty();
        }
    }

    @Test
    void whatIsDamagedIsAnErrorAndNotReplacedByDrawings() throws IOException {
        Written.mnist(folder, 30, 10);
        Path labels = file(folder, "mnist/t10k-labels-idx1-ubyte.gz", Written.labels(9));
        assertOneLine(() -> openMnist(true), folder.resolve("mnist/t10k-images-idx3-ubyte.gz"), "9, found 10");
        Files.delete(labels);
        assertOneLine(() -> openMnist(true), labels, "no such file", "put the publisher's file in its place");
    }

    @Test
    void aDataFolderThatIsAFileIsAnError() throws IOException {
        Path file = file(folder, "file", new byte[3]);
        assertOneLine(() -> DataFolder.open(Dataset.MNIST, "" + file, true, 7, said::add), file, "must be a folder");
        Path mnist = file(folder, "mnist", new byte[3]);
        assertOneLine(() -> openMnist(true), mnist, "must be a folder, found a file");
    }

    @Test
    void aFileThatMayNotBeReadIsAnError() throws IOException {
        Written.mnist(folder, 30, 10);
        Path file = folder.resolve("mnist/train-labels-idx1-ubyte.gz");
        assertThat(file.toFile().setReadable(false)).isTrue();
        if (Files.isReadable(file)) {
            System.out.println("skipped a test of data without permission: this user may read anything");
        }
        assumeThat(Files.isReadable(file)).as("only root may read anything").isFalse();
        assertOneLine(() -> openMnist(true), file, "must be there to be read, found no permission");
    }

    @Test
    void aPhotoThatIsGoneBeforeItIsReadIsSkipped() throws IOException {
        Path gone = file(folder, "cats/1.jpg", photo(Color.RED, 30, 30, "jpg"));
        for (String name : new String[] {"cats/2", "cats/3", "dogs/1", "dogs/2"}) {
            file(folder, name + ".jpg", photo(Color.RED, 30, 30, "jpg"));
        }
        try (ImageData images = DataFolder.open(Dataset.IMAGENETTE, "" + folder, true, 7, said::add)) {
            Files.delete(gone);
            assertThat(images.train().read(0, new float[images.train().values()], 0))
                    .isEqualTo(Examples.BROKEN);
            assertThat(images.faults()).singleElement().asString().startsWith(gone + ": must be there");
        }
    }

    @Test
    void aNameThatNoFolderCanHaveIsAnError() {
        assertThatThrownBy(() -> DataFolder.open(Dataset.MNIST, "a\0b", true, 7, said::add))
                .isInstanceOf(UnusableData.class)
                .hasMessageContaining("must be a folder");
    }

    @Test
    void anyFolderOfClassFoldersServesForPhotos() throws IOException {
        for (int number = 0; number < 5; number++) {
            file(folder, "cats/" + number + ".jpg", photo(Color.RED, 30, 30, "jpg"));
            file(folder, "dogs/" + number + ".jpg", photo(Color.RED, 30, 40, "jpg"));
        }
        try (ImageData images = DataFolder.open(Dataset.IMAGENETTE, "" + folder, true, 7, said::add)) {
            assertThat(images.title()).startsWith("photos of ");
            assertThat(images.test().count()).isEqualTo(2);
            assertThat(images.train().classes()).containsEntry(0, "cats").containsEntry(1, "dogs");
        }
    }

    @Test
    void foldersOfOtherSetsAreNoClassesOfPhotos() throws IOException {
        Written.mnist(folder, 30, 10);
        try (ImageData images = DataFolder.open(Dataset.IMAGENETTE, "" + folder, true, 7, said::add)) {
            assertThat(images.title()).isEqualTo("drawn shapes");
        }
    }

    @Test
    void thePublishedAddressesAreHttpsAndTheSumsLookLikeSums() {
        for (Dataset set : Dataset.values()) {
            for (Parcel parcel : Publishers.of(set).parcels()) {
                assertThat(parcel.mirrors()).isNotEmpty().allMatch(mirror -> mirror.getScheme()
                        .equals("https"));
                assertThat(parcel.mirrors()).allMatch(mirror -> mirror.getPath().endsWith("/" + parcel.name()));
                assertThat(parcel.sum()).matches(parcel.algorithm().equals("MD5") ? "[0-9a-f]{32}" : "[0-9a-f]{64}");
            }
        }
    }

    private ImageData openMnist(boolean offline) throws UnusableData {
        return DataFolder.open(Dataset.MNIST, "" + folder, offline, 7, said::add);
    }
}
