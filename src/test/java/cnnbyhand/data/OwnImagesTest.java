package cnnbyhand.data;

import static cnnbyhand.data.Written.file;
import static cnnbyhand.data.WrittenPictures.photo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images for a network of the user's own. */
class OwnImagesTest {
    @TempDir
    Path folder;

    @Test
    void classFoldersAreReadAtTheNetworksSize() throws IOException {
        photos("cats", 5, Color.RED);
        photos("dogs", 5, Color.BLUE);
        try (ImageData images = open(6, 4, 1, folder.toString())) {
            assertThat(images.title()).isEqualTo("photos of " + folder.getFileName());
            assertThat(images.remarks())
                    .containsExactly(
                            "photos are stretched to 4×6 whatever their proportions",
                            "photos become grey: 0.299 of red, 0.587 of green, 0.114 of blue");
            assertThat(images.train().values()).isEqualTo(24);
            assertThat(images.train().classes().toString()).isEqualTo("{0=cats, 1=dogs}");
            assertThat(images.train().black(0)).isZero();
            assertThat(images.train().count()).isEqualTo(8);
        }
    }

    @Test
    void imagenettesFoldersTakeTheFirstOutputsHere() throws IOException {
        photos("n01440764", 5, Color.RED);
        photos("n03888257", 5, Color.BLUE);
        try (ImageData images = open(6, 4, 3, folder.toString())) {
            assertThat(images.title()).isEqualTo("Imagenette");
            assertThat(images.train().classes().toString()).isEqualTo("{0=tench, 1=parachute}");
            float[] pixels = new float[images.train().values()];
            assertThat(images.train().read(1, pixels, 0)).isEqualTo(1);
        }
    }

    @Test
    void drawnImagesAreThereForTheSizesOfTheSetsAlone() throws IOException {
        try (ImageData digits = open(28, 28, 1, "drawn");
                ImageData shapes = open(32, 32, 3, "drawn")) {
            assertThat(digits.title()).isEqualTo("drawn digits");
            assertThat(shapes.title()).isEqualTo("drawn shapes");
        }
        assertThatThrownBy(() -> open(32, 32, 1, "drawn"))
                .isInstanceOf(UnusableData.class)
                .hasMessage(
                        "drawn images: must be 28×28×1 or 32×32×3, found a network of 32×32×1; name a folder that holds a folder"
                                + " of pictures for each class with -Ddata=FOLDER");
    }

    @Test
    void aFolderOfSetsOfAnotherSizeIsNotTakenForClassFolders() throws IOException {
        Files.createDirectories(folder.resolve("mnist"));
        Files.createDirectories(folder.resolve("imagenette2"));
        assertThatThrownBy(() -> open(32, 32, 1, folder.toString()))
                .isInstanceOf(UnusableData.class)
                .hasMessage(folder
                        + ": must hold a folder of pictures for each class, or a set of images of 32×32×1, found mnist,"
                        + " imagenette2; name the folder of the class folders itself");
    }

    @Test
    void aFolderThatIsNotThereIsNoReasonToTakeAnother() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> open(28, 28, 1, missing.toString()))
                .isInstanceOf(UnusableData.class)
                .hasMessage(missing
                        + ": must be a folder, found no such folder; give a folder that holds a folder of pictures for"
                        + " each class, or say -Ddata=drawn");
    }

    private static ImageData open(int height, int width, int channels, String data) throws IOException {
        return DataFolder.openOwn(height, width, channels, data, 1);
    }

    private void photos(String name, int count, Color colour) throws IOException {
        for (int number = 0; number < count; number++) {
            file(folder, name + "/" + number + ".png", photo(colour, 12, 10, "png"));
        }
    }
}
