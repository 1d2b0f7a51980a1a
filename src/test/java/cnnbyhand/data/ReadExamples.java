package cnnbyhand.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

/** What every reader promises of the examples that it hands out. */
final class ReadExamples {
    private ReadExamples() {}

    /** Reads all: labels that are classes, values from {@code least} to {@code most}, nothing beyond an example's place. */
    static void assertSound(Examples examples, float least, float most) throws IOException {
        float[] pixels = new float[examples.values() + 2];
        assertThat(examples.count()).isPositive();
        for (int index = 0; index < examples.count(); index++) {
            pixels[0] = Float.MAX_VALUE;
            pixels[pixels.length - 1] = Float.MAX_VALUE;
            assertThat(examples.classes()).containsKey(examples.read(index, pixels, 1));
            assertThat(within(pixels, least, most)).isTrue();
        }
    }

    private static boolean within(float[] pixels, float least, float most) {
        boolean within = pixels[0] == Float.MAX_VALUE && pixels[pixels.length - 1] == Float.MAX_VALUE;
        for (int place = 1; place < pixels.length - 1; place++) {
            within &= pixels[place] >= least && pixels[place] <= most;
        }
        return within;
    }
}
