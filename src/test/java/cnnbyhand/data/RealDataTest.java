package cnnbyhand.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The three real sets, where the usual data folder has them. */
class RealDataTest {
    @Test
    void mnistHasItsExamplesAndSums() throws IOException {
        try (ImageData images = open(Dataset.MNIST)) {
            assertThat(images.train().count()).isEqualTo(60_000);
            assertThat(images.test().count()).isEqualTo(10_000);
            assertThat(images.remarks()).isEmpty();
            float[] pixels = new float[784];
            assertThat(images.train().read(0, pixels, 0)).isEqualTo(5);
            assertThat(images.test().read(0, pixels, 0)).isEqualTo(7);
            assertThat(mean(images.train(), 2000)).isBetween(0.12, 0.14);
        }
    }

    @Test
    void cifarHasItsExamples() throws IOException {
        try (ImageData images = open(Dataset.CIFAR10)) {
            assertThat(images.train().count()).isEqualTo(50_000);
            assertThat(images.test().count()).isEqualTo(10_000);
            assertThat(images.sums()).hasSize(6);
            assertThat(mean(images.train(), 2000)).isBetween(0.45, 0.50);
        }
    }

    @Test
    void imagenetteIsCentredAndWhole() throws IOException {
        try (ImageData images = open(Dataset.IMAGENETTE)) {
            assertThat(images.train().count()).isEqualTo(9_469);
            assertThat(images.test().count()).isEqualTo(3_925);
            assertThat(images.train().classes().keySet())
                    .containsExactly(0, 217, 482, 491, 497, 566, 569, 571, 574, 701);
            assertThat(mean(images.train(), 300)).isBetween(-0.05, 0.05);
            assertThat(images.train().faults()).isEmpty();
        }
    }

    private static ImageData open(Dataset set) throws UnusableData {
        RealData.require(set);
        return DataFolder.open(set, DataFolder.usual().toString(), true, 1, line -> {});
    }

    private static double mean(Examples examples, int count) throws IOException {
        float[] pixels = new float[examples.values()];
        double sum = 0;
        for (int index = 0; index < count; index++) {
            examples.read(index, pixels, 0);
            for (float pixel : pixels) {
                sum += pixel;
            }
        }
        return sum / count / pixels.length;
    }
}
