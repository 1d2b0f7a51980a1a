package cnnbyhand.data;

import static cnnbyhand.data.Written.cifar;
import static cnnbyhand.data.Written.file;
import static cnnbyhand.data.Written.gzip;
import static cnnbyhand.data.Written.images;
import static cnnbyhand.data.Written.labels;
import static cnnbyhand.data.WrittenPictures.photo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources go through Java's serialization here, as they do on their way to another machine. */
class ExamplesSourceTest {
    private static final String SAME =
            "the images where every machine sees them by the same path, and name it with -Ddata=FOLDER";

    @TempDir
    Path folder;

    @Test
    void filesAreOpenedAgainWithTheSameValues() throws Exception {
        Path one = file(folder, "one.bin", cifar(20, 1));
        try (Examples first = new CifarExamples(List.of(one), 20, Classes.cifar());
                Examples again = sent(first.source()).open()) {
            assertThat(again.count()).isEqualTo(20);
            assertThat(values(again, 13)).isEqualTo(values(first, 13));
            assertThat(again.classes()).isEqualTo(first.classes());
        }
        try (Examples first = digits(1);
                Examples again = sent(first.limited(3).source()).open()) {
            assertThat(again.count()).isEqualTo(3);
            assertThat(values(again, 2)).isEqualTo(values(first, 2));
        }
    }

    @Test
    void drawnImagesAreDrawnAgain() throws Exception {
        try (ImageData images = DrawnExamples.images(Dataset.CIFAR10, 5, "");
                Examples again = sent(images.train().source()).open()) {
            assertThat(values(again, 777)).isEqualTo(values(images.train(), 777));
        }
    }

    @Test
    void photosAreNotListedAgain() throws Exception {
        for (int number = 0; number < 5; number++) {
            for (String name : List.of("a", "b")) {
                file(folder, name + "/" + number + ".jpg", photo(Color.RED, 9, 9 + number, "jpg"));
            }
        }
        try (ImageData photos = PhotoFolder.open(new PhotoForm(8, 8, 3, false), folder)) {
            Files.copy(folder.resolve("a/0.jpg"), folder.resolve("a/00.jpg"));
            try (Examples again = sent(photos.train().source()).open()) {
                assertThat(again.count()).isEqualTo(8);
                assertThat(again.file(7)).isEqualTo(photos.train().file(7));
                assertThat(values(again, 7)).isEqualTo(values(photos.train(), 7));
            }
        }
    }

    @Test
    void whatIsNotThereOnTheOtherMachineIsToldInOneLine() throws Exception {
        try (Examples first = digits(1)) {
            ExamplesSource source = sent(first.source());
            Files.delete(folder.resolve("labels"));
            assertThatThrownBy(source::open)
                    .isInstanceOf(UnusableData.class)
                    .hasMessage(folder.resolve("labels")
                            + ": must be visible from every machine, found nothing there; put " + SAME);
        }
    }

    @Test
    void whatTheOtherMachineMayNotReadIsToldInOneLine() throws Exception {
        try (Examples first = digits(1)) {
            ExamplesSource source = sent(first.source());
            Path labels = folder.resolve("labels");
            assumeThat(labels.toFile().setReadable(false) && !Files.isReadable(labels))
                    .as("a user who may not read everything")
                    .isTrue();
            assertThatThrownBy(source::open)
                    .hasMessage(labels + ": must be visible from every machine, found no permission to read it; put "
                            + SAME);
        }
    }

    @Test
    void otherImagesAtTheSamePlaceAreRefused() throws Exception {
        try (Examples first = digits(1)) {
            ExamplesSource source = sent(first.source());
            digits(2).close();
            assertThatThrownBy(source::open)
                    .isInstanceOf(UnusableData.class)
                    .hasMessage(folder.resolve("images")
                            + ": must be the same on every machine, found another check sum; put " + SAME);
        }
    }

    @Test
    void anotherPictureOfTheSameNameIsToldByItsSizeWhenItIsRead() throws Exception {
        try (ImageData photos = photos()) {
            ExamplesSource source = sent(photos.train().source());
            Path other = file(folder, "b/3.jpg", photo(Color.BLUE, 90, 90, "jpg"));
            // Neither the first nor the last of the list: what a few check sums do not see.
            try (Examples again = source.open()) {
                int index = indexOf(again, "b/3.jpg");
                assertThat(again.read(index, new float[again.values()], 0)).isEqualTo(Examples.BROKEN);
                assertThat(again.fault(index).orElseThrow())
                        .matches(other + ": must be the same on every machine, found \\d+ bytes instead of \\d+; put "
                                + SAME);
                assertThat(again.fault(index - 1)).isEmpty();
            }
        }
    }

    @Test
    void otherPicturesOfTheSameNamesAndSizesAreRefusedBeforeAnythingIsRead() throws Exception {
        try (ImageData photos = photos()) {
            ExamplesSource source = sent(photos.train().source());
            Path first = folder.resolve("a/0.jpg");
            byte[] bytes = Files.readAllBytes(first);
            bytes[bytes.length / 2]++;
            Files.write(first, bytes);
            assertThatThrownBy(source::open)
                    .isInstanceOf(UnusableData.class)
                    .hasMessage(first + ": must be the same on every machine, found another check sum; put " + SAME);
        }
    }

    private ImageData photos() throws Exception {
        for (int number = 0; number < 40; number++) {
            for (String name : List.of("a", "b")) {
                file(folder, name + "/" + number + ".jpg", photo(Color.RED, 9, 9 + number, "jpg"));
            }
        }
        return PhotoFolder.open(new PhotoForm(8, 8, 3, false), folder);
    }

    private static int indexOf(Examples examples, String file) {
        return IntStream.range(0, examples.count())
                .filter(index -> examples.file(index).equals(file))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatATestMadeUpIsNotToBeFoundElsewhere() {
        assertThatThrownBy(new CountedExamples(1, 1, 1, 1)::source).isInstanceOf(UnsupportedOperationException.class);
    }

    private Examples digits(int seed) throws IOException {
        Path labels = file(folder, "labels", gzip(labels(5)));
        IdxFile images = new IdxFile(file(folder, "images", gzip(images(5, seed))), 28, 28);
        return new IdxExamples(images, () -> labels, IdxSet.KMNIST);
    }

    private static float[] values(Examples examples, int index) throws IOException {
        float[] values = new float[examples.values()];
        examples.read(index, values, 0);
        return values;
    }

    private static ExamplesSource sent(ExamplesSource source) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(source);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (ExamplesSource) in.readObject();
        }
    }
}
