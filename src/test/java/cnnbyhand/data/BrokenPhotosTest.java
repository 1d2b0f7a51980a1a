package cnnbyhand.data;

import static cnnbyhand.data.Written.file;
import static cnnbyhand.data.WrittenPictures.photo;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenPhotosTest {
    private static final int CHANNEL = 227 * 227;

    @TempDir
    Path folder;

    @Test
    void aBrokenPhotoAmongGoodOnesIsSkippedAndCountedOnce() throws IOException {
        photos("a", 5, Color.RED);
        photos("b", 5, Color.BLUE);
        byte[] whole = Files.readAllBytes(folder.resolve("a/1.jpg"));
        file(folder, "a/1.jpg", Arrays.copyOf(whole, whole.length / 2));
        file(folder, "b/1.jpg", "no picture".getBytes());
        file(folder, "b/0.jpg", new byte[0]);
        try (ImageData images = opened()) {
            assertThat(read(images.train())).isEqualTo(8 - 3);
            assertThat(read(images.train())).isEqualTo(8 - 3);
            assertThat(images.faults())
                    .hasSize(3)
                    .allMatch(line -> line.startsWith(folder + "/"))
                    .anyMatch(line -> line.startsWith(folder.resolve("b/0.jpg") + ": must be a picture"));
            assertThat(images.test().faults()).isEmpty();
        }
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
