package cnnbyhand.data;

import static cnnbyhand.data.Written.assertOneLine;
import static cnnbyhand.data.Written.file;
import static cnnbyhand.data.WrittenPictures.jpegOfChannels;
import static cnnbyhand.data.WrittenPictures.jpegWithRestarts;
import static cnnbyhand.data.WrittenPictures.photo;
import static cnnbyhand.data.WrittenPictures.webp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoFolderTest {
    private static final int CHANNEL = 227 * 227;

    @TempDir
    Path folder;

    @Test
    void aRedPhotoIsRedAboveAndBlackBelow() throws IOException {
        photos("a", 5, Color.RED);
        photos("b", 5, Color.BLUE);
        try (ImageData images = opened()) {
            float[] pixels = new float[3 * CHANNEL];
            assertThat(images.train().read(0, pixels, 0)).isZero();
            assertThat(pixels[227 * 20 + 100]).isCloseTo(1 - 0.485f, within(0.02f));
            assertThat(pixels[CHANNEL + 227 * 20 + 100]).isCloseTo(0 - 0.456f, within(0.02f));
            assertThat(pixels[2 * CHANNEL + 227 * 20 + 100]).isCloseTo(0 - 0.406f, within(0.02f));
            assertThat(pixels[227 * 200 + 100]).isCloseTo(0 - 0.485f, within(0.02f));
            assertThat(images.train().read(1, pixels, 0)).isEqualTo(1);
            assertThat(pixels[2 * CHANNEL + 227 * 20 + 100]).isCloseTo(1 - 0.406f, within(0.02f));
        }
    }

    @Test
    void withoutAFolderValTheLastOfEveryFiveIsForTesting() throws IOException {
        photos("a", 10, Color.RED);
        photos("b", 3, Color.BLUE);
        Files.delete(folder.resolve("b/0.jpg"));
        try (ImageData images = opened()) {
            assertThat(images.train().count()).isEqualTo(8 + 1);
            assertThat(images.test().count()).isEqualTo(2 + 1);
            assertThat(images.title()).isEqualTo("photos of " + folder.getFileName());
            assertThat(images.drawn()).isFalse();
            assertThat(images.train().classes().values()).containsExactly("a", "b");
        }
    }

    @Test
    void theFirstExamplesAreOfAllClasses() throws IOException {
        photos("a", 5, Color.RED);
        photos("b", 5, Color.BLUE);
        photos("c", 5, Color.GREEN);
        try (ImageData images = opened();
                Examples first = images.train().limited(6)) {
            float[] pixels = new float[3 * CHANNEL];
            for (int index = 0; index < 6; index++) {
                assertThat(first.read(index, pixels, 0)).isEqualTo(index % 3);
            }
        }
    }

    @Test
    void aLimitedPhotoIsStillKnownByItsFileAndItsBlack() throws IOException {
        photos("a", 5, Color.RED);
        photos("b", 5, Color.BLUE);
        try (ImageData images = opened();
                Examples first = images.train().limited(3)) {
            float[] pixels = new float[3 * CHANNEL];
            first.read(2, pixels, 0);
            assertThat(first.file(2)).isEqualTo("a/1.jpg");
            for (int channel = 0; channel < 3; channel++) {
                float below = pixels[channel * CHANNEL + 227 * 200 + 100];
                assertThat(below).isCloseTo(first.black(channel), within(0.02f));
            }
            assertThat(pixels[227 * 20 + 100]).isCloseTo(first.black(0) + 1, within(0.02f));
        }
    }

    @Test
    void imagenettesFoldersKeepTheirPlacesAmongAThousand() throws IOException {
        for (String part : new String[] {"train", "val"}) {
            photos(part + "/n02102040", 1, Color.RED);
            photos(part + "/n03888257", 1, Color.BLUE);
        }
        try (ImageData images = opened()) {
            assertThat(images.train().read(1, new float[3 * CHANNEL], 0)).isEqualTo(701);
            assertThat(images.test().read(0, new float[3 * CHANNEL], 0)).isEqualTo(217);
            assertThat(images.test().classes()).containsEntry(217, "English springer");
            assertThat(images.title()).isEqualTo("Imagenette");
        }
    }

    @Test
    void photosOfManyKindsAreRead() throws IOException {
        file(folder, "a/1.png", photo(Color.RED, 20, 30, "png"));
        file(folder, "a/2.BMP", photo(Color.RED, 300, 400, "bmp"));
        file(folder, "b/1.JPEG", photo(Color.RED, 227, 227, "jpg"));
        file(folder, "b/2.jpg", photo(Color.RED, 1, 1, "jpg"));
        file(folder, "b/2.jfif", photo(Color.RED, 20, 20, "jpg"));
        file(folder, "b/2.JPE", photo(Color.RED, 20, 20, "jpg"));
        file(folder, "b/3.tif", photo(Color.RED, 30, 30, "tif"));
        file(folder, "b/4.webp", webp());
        file(folder, "b/a PNG in spite of its name.JPEG", photo(Color.RED, 30, 30, "png"));
        file(folder, "b/grey.jpg", jpegOfChannels(1));
        file(folder, "b/for printers.jpg", jpegOfChannels(4));
        file(folder, "b/restarts.jpg", jpegWithRestarts());
        try (ImageData images = opened()) {
            assertThat(read(images.train()) + read(images.test())).isEqualTo(12);
            assertThat(images.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"train, test", "train, validation", "Train, Val", "TRAINING, Valid", "train, Testing"})
    void thePartsAreKnownByTheirNamesInAnyCase(String train, String test) throws IOException {
        for (String name : new String[] {"a", "b"}) {
            photos(train + "/" + name, 5, Color.RED);
            photos(test + "/" + name, 2, Color.BLUE);
        }
        try (ImageData images = opened()) {
            assertThat(images.train().count()).isEqualTo(10);
            assertThat(images.test().count()).isEqualTo(4);
            assertThat(images.train().classes().values()).containsExactly("a", "b");
            assertThat(images.remarks()).noneMatch(remark -> remark.startsWith("left out"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"photos", "train", "test"})
    void aFolderAroundTheClassFoldersIsToldAsTheOneToName(String around) throws IOException {
        photos(around + "/a", 2, Color.RED);
        photos(around + "/b", 2, Color.RED);
        Path one = folder.resolve(around);
        assertOneLine(this::opened, one, "must hold pictures", "say -Ddata=" + one);
    }

    @Test
    void whatMacosPutsIntoAnArchiveIsNoClass() throws IOException {
        photos("a", 2, Color.RED);
        photos("b", 2, Color.RED);
        file(folder, "__MACOSX/a/._1.png", new byte[3]);
        try (ImageData images = opened()) {
            assertThat(images.train().classes().values()).containsExactly("a", "b");
        }
    }

    @Test
    void testPicturesOfUnknownClassesGiveWayToThoseForValidation() throws IOException {
        for (String name : new String[] {"train/a", "train/b", "valid/a", "valid/b"}) {
            photos(name, 2, Color.RED);
        }
        photos("test", 3, Color.RED);
        try (ImageData images = opened()) {
            assertThat(images.test().count()).isEqualTo(4);
            assertThat(images.remarks())
                    .contains("left out: 1 folder with what is in it")
                    .contains("every test picture is a training picture, too: the accuracy says nothing of new ones");
        }
    }

    @Test
    void whatIsLeftOutIsCountedInOneLine() throws IOException {
        photos("a", 5, Color.RED);
        photos("b", 5, Color.RED);
        photos("a/more", 5, Color.RED);
        file(folder, "b/1.gif", photo(Color.RED, 9, 9, "gif"));
        file(folder, "b/notes.TXT", new byte[3]);
        file(folder, "cover.jpg", photo(Color.RED, 9, 9, "jpg"));
        file(folder, "a/.hidden", new byte[3]);
        try (ImageData images = opened()) {
            assertThat(images.remarks())
                    .contains(
                            "left out: 2 files of other kinds (.gif, .txt), 1 picture outside of class folders, 1 folder"
                                    + " with what is in it");
        }
    }

    @Test
    void aClassOfOnePictureCannotBePartedAndIsRefused() throws IOException {
        photos("a", 5, Color.RED);
        photos("b", 1, Color.RED);
        assertOneLine(() -> opened(), folder.resolve("b"), "2 or more pictures", "found 1");
    }

    @Test
    void theSumTellsThatAFolderHasChanged() throws IOException {
        photos("a", 5, Color.RED);
        photos("b", 5, Color.RED);
        var before = opened().sums();
        assertThat(opened().sums()).isEqualTo(before);
        file(folder, "a/1.jpg", photo(Color.RED, 50, 41, "jpg"));
        assertThat(opened().sums()).isNotEqualTo(before);
    }

    private ImageData opened() throws IOException {
        return PhotoFolder.open(Dataset.IMAGENETTE, PhotoForm.of(Dataset.IMAGENETTE), folder);
    }

    private void photos(String classFolder, int count, Color colour) throws IOException {
        for (int number = 0; number < count; number++) {
            file(folder, classFolder + "/" + number + ".jpg", photo(colour, 40 + number, 60, "jpg"));
        }
    }

    /** Reads all and returns how many are good. */
    private static int read(Examples examples) throws IOException {
        int good = 0;
        for (int index = 0; index < examples.count(); index++) {
            good += examples.read(index, new float[3 * CHANNEL], 0) == Examples.BROKEN ? 0 : 1;
        }
        return good;
    }
}
