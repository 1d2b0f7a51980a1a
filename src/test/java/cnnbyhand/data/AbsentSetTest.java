package cnnbyhand.data;

import static cnnbyhand.data.Written.file;
import static cnnbyhand.data.download.Mirror.gives;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.data.download.BadMirrors;
import cnnbyhand.data.download.Mirror;
import cnnbyhand.data.download.Offer;
import cnnbyhand.data.download.Parcel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Execution(ExecutionMode.CONCURRENT)
class AbsentSetTest {
    private final List<String> said = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void drawnImagesAreHadForTheAskingAndAreNeverCalledMnist() throws IOException {
        try (ImageData images = DataFolder.open(Dataset.MNIST, "drawn", false, 7, said::add)) {
            assertThat(images.title()).isEqualTo("drawn digits");
            assertThat(images.drawn()).isTrue();
            assertThat(images.train().count()).isEqualTo(60_000);
            assertThat(images.toString()).doesNotContain("title=MNIST");
            assertThat(images.sums()).isEmpty();
            assertThat(said).isEmpty();
        }
    }

    @Test
    void drawnTestImagesAreNoTrainingImages() throws IOException {
        try (ImageData images = DataFolder.open(Dataset.MNIST, "drawn", false, 7, said::add)) {
            float[] pixels = new float[2 * 784];
            images.train().read(0, pixels, 0);
            images.test().read(0, pixels, 784);
            assertThat(Arrays.mismatch(pixels, 0, 784, pixels, 784, 2 * 784)).isNotNegative();
        }
    }

    @Test
    void drawnImagesHaveTheSizeOfTheSetThatTheyStandInFor() throws IOException {
        for (Dataset set : Dataset.values()) {
            try (ImageData images = DataFolder.open(set, "drawn", false, 7, said::add)) {
                float[] pixels = new float[set.height() * set.width() * set.channels()];
                assertThat(images.test().values()).isEqualTo(pixels.length);
                assertThat(images.test().read(13, pixels, 0)).isEqualTo(3);
                assertThat(images.test().classes()).hasSize(10).containsKey(9);
                assertThat(images.title()).isEqualTo(set.drawnTitle());
            }
        }
    }

    @Test
    void offlineTheAbsentSetIsDrawnAndOneLineSaysWhy() throws IOException {
        Files.createDirectory(folder.resolve("mnist"));
        ImageData images = openMnist(true);
        assertThat(images.drawn()).isTrue();
        assertThat(images.whyDrawn()).contains("MNIST is not in " + folder).contains("-Doffline=true");
        assertThat(said)
                .singleElement()
                .asString()
                .startsWith(images.whyDrawn())
                .endsWith("using drawn digits instead");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cnnbyhand.data.download.BadMirrors#all")
    void ifNoMirrorHelpsTheSetIsDrawnAndTheReasonIsSaid(String name, Mirror.Behaviour behaviour, String reason)
            throws IOException {
        try (Mirror bad = new Mirror(behaviour)) {
            ImageData images = downloading(bad, new byte[100_000], reason).open(Dataset.MNIST, false, 7);
            assertThat(images.title()).isEqualTo("drawn digits");
            assertThat(images.whyDrawn())
                    .contains("it could not be downloaded (127.0.0.1: ")
                    .contains(reason);
            assertThat(said.get(said.size() - 1))
                    .contains("using drawn digits instead")
                    .doesNotContain("\n", "Exception");
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void aFolderThatIsNotThereIsNotMadeWhereItWasNamed() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> DataFolder.open(Dataset.CIFAR10, "" + missing, true, 7, said::add))
                .hasMessage(missing
                        + ": must be a folder, found no such folder; make it to have CIFAR-10 downloaded into it, or say"
                        + " -Ddata=drawn");
        assertThat(missing).doesNotExist();
    }

    @Test
    void aFolderThatHoldsAnythingButSetsIsNoPlaceForADownload() throws IOException {
        file(folder, "thesis.pdf", new byte[3]);
        assertThatThrownBy(() -> openMnist(false))
                .hasMessage(folder + ": must hold the files of MNIST or of a set like it, such as"
                        + " train-images-idx3-ubyte, found 1 file and no folder; name an empty folder to have MNIST"
                        + " downloaded into it, or say -Ddata=drawn");
        assertThat(folder.toFile().list()).containsExactly("thesis.pdf");
    }

    @Test
    void picturesWithoutClassFoldersAreRefused() throws IOException {
        for (int number = 0; number < 5; number++) {
            file(folder, number + ".jpg", new byte[3]);
        }
        assertThatThrownBy(() -> DataFolder.open(Dataset.IMAGENETTE, "" + folder, false, 7, said::add))
                .hasMessage(folder + ": must hold a folder of pictures for each class, found 5 pictures and no folder;"
                        + " give a folder that holds a folder of pictures for each class, or say -Ddata=drawn");
        assertThat(folder.toFile().list()).hasSize(5);
    }

    @Test
    void anAbsentSetIsDownloadedOnceAndThenRead() throws Exception {
        byte[] archive = Written.archive(
                "set-160/train/a/1.jpg", "set-160/train/b/1.jpg", "set-160/val/a/1.jpg", "set-160/val/b/1.jpg");
        try (Mirror good = new Mirror(gives(archive))) {
            for (int time = 0; time < 2; time++) {
                ImageData images = downloading(good, archive, "").open(Dataset.IMAGENETTE, false, 7);
                assertThat(images.drawn()).isFalse();
                assertThat(images.train().count()).isEqualTo(2);
            }
            assertThat(good.requests()).isEqualTo(1);
            assertThat(folder.resolve("imagenette2/val/b/1.jpg")).exists();
            assertThat(folder.toFile().list()).containsExactly("imagenette2");
        }
    }

    private ImageData openMnist(boolean offline) throws UnusableData {
        return DataFolder.open(Dataset.MNIST, "" + folder, offline, 7, said::add);
    }

    private DataFolder downloading(Mirror mirror, byte[] archive, String reason) {
        String sum = HexFormat.of().formatHex(Written.md5(archive));
        Parcel parcel = new Parcel("set.tgz", List.of(mirror.address()), archive.length, "MD5", sum);
        return new DataFolder(
                folder,
                said::add,
                set -> new Offer(set.folder(), List.of(parcel), "set-160"),
                BadMirrors.patience(reason));
    }
}
