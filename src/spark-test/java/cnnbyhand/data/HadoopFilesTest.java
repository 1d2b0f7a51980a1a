package cnnbyhand.data;

import static cnnbyhand.data.Written.file;
import static cnnbyhand.data.Written.images;
import static cnnbyhand.data.WrittenPictures.photo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images that lie in a file system of Hadoop's: the same disk, reached by its address. */
class HadoopFilesTest {
    private static final PhotoForm FORM = new PhotoForm(8, 8, 3, false);

    @TempDir
    private Path folder;

    @BeforeAll
    static void teach() {
        TriedFileSystem.teach();
    }

    @Test
    void classFoldersHoldTheSamePicturesByTheirAddress() throws Exception {
        writePhotos();
        Path remote = ImagePlace.path(TriedFileSystem.address(folder));
        try (ImageData own = PhotoFolder.open(FORM, folder);
                ImageData photos = PhotoFolder.open(FORM, remote);
                Examples again = photos.train().source().open()) {
            assertThat(photos.train().count()).isEqualTo(8);
            assertThat(again.file(7)).isEqualTo("b/3.jpg");
            assertThat(values(again, 5)).isEqualTo(values(own.train(), 5));
            assertThat(photos.sums()).isEqualTo(own.sums());
        }
    }

    @Test
    void onlyTheDriverListsFolders() throws Exception {
        writePhotos();
        try (ImageData photos = PhotoFolder.open(FORM, ImagePlace.path(TriedFileSystem.address(folder)))) {
            ExamplesSource source = photos.train().source();
            int listings = TriedFileSystem.listings();
            try (Examples again = source.open()) {
                values(again, 3);
            }
            assertThat(listings).isPositive();
            assertThat(TriedFileSystem.listings()).isEqualTo(listings);
        }
    }

    @Test
    void digitsAreReadByIndexPackedOrNot() throws IOException {
        Written.mnist(folder, 40, 10);
        Path packed = folder.resolve("mnist/train-images-idx3-ubyte.gz");
        Files.delete(packed);
        file(folder, "mnist/train-images-idx3-ubyte", images(40, 1));
        try (ImageData digits = DataFolder.openOwn(28, 28, 1, TriedFileSystem.address(folder), 1);
                Examples again = digits.train().source().open()) {
            assertThat(again.count()).isEqualTo(40);
            float[] last = values(again, 39);
            byte[] file = images(40, 1);
            assertThat(last[783]).isEqualTo(Byte.toUnsignedInt(file[file.length - 1]) / 255f);
        }
    }

    /** Hadoop itself repeats 10 times what is not answered. */
    @Test
    void theFirstQuestionIsNotRepeatedForLongAndThoseWhileTrainingAre() throws IOException {
        int before = TriedFileSystem.retries().size();
        Path remote = ImagePlace.path(TriedFileSystem.address(folder));
        int opened = TriedFileSystem.retries().size();
        assertThat(Files.isDirectory(remote)).isTrue();

        List<String> retries = TriedFileSystem.retries();
        assertThat(retries.subList(before, opened)).containsExactly("2");
        assertThat(retries.subList(opened, retries.size())).isNotEmpty().containsOnly("10");
    }

    @Test
    void whatIsNotThereIsToldByItsAddress() {
        String nowhere = TriedFileSystem.address(folder.resolve("nowhere"));

        assertThatThrownBy(() -> DataFolder.openOwn(28, 28, 1, nowhere, 1))
                .isInstanceOf(UnusableData.class)
                .hasMessageStartingWith(nowhere + ": must be a folder, found no such folder; ");
        assertThatThrownBy(() -> DataFolder.open(Dataset.MNIST, nowhere, false, 1, line -> {}))
                .isInstanceOf(UnusableData.class)
                .hasMessage(nowhere + ": must be a folder, found no such folder; put the images there");
        assertThatThrownBy(() -> SharedFiles.visible(nowhere))
                .hasMessageStartingWith(nowhere + ": must be visible from every machine, found nothing there; ");
    }

    @Test
    void aFolderThatOnlyHadoopReachesIsNotDownloadedInto() {
        String empty = TriedFileSystem.address(folder);

        assertThatThrownBy(() -> DataFolder.open(Dataset.MNIST, empty, false, 1, line -> {}))
                .isInstanceOf(UnusableData.class)
                .hasMessageStartingWith(empty + ": must hold ")
                .hasMessageEndingWith(", found no file and no folder; put the images there");
    }

    @Test
    void aFileSystemThatHadoopDoesNotKnowIsToldInOneLine() {
        assertThatThrownBy(() -> ImagePlace.path("unheard://of/it"))
                .isInstanceOf(UnusableData.class)
                .hasMessage(
                        "unheard://of/it: must be in a file system that can be reached, found No FileSystem for scheme"
                                + " \"unheard\"; name a folder with -Ddata=FOLDER, or say -Ddata=drawn");
    }

    private void writePhotos() throws IOException {
        for (int number = 0; number < 5; number++) {
            for (String name : List.of("a", "b")) {
                file(folder, name + "/" + number + ".jpg", photo(Color.RED, 9, 9 + number, "jpg"));
            }
        }
    }

    private static float[] values(Examples examples, int index) throws IOException {
        float[] values = new float[examples.values()];
        examples.read(index, values, 0);
        return values;
    }
}
