package cnnbyhand.training;

import cnnbyhand.data.Examples;
import cnnbyhand.data.ImageData;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.deeplearning4j.nn.conf.inputs.InputType;

/** Tiny images whose left or right half is bright: something that a small network learns at once. */
public final class BrightSides implements Examples {
    public static final int SIDE = 6;
    public static final InputType.InputTypeConvolutional IMAGE =
            (InputType.InputTypeConvolutional) InputType.convolutional(SIDE, SIDE, 1);

    private final int count;

    public BrightSides(int count) {
        this.count = count;
    }

    /** {@code training} and {@code tests} images of both kinds. */
    public static ImageData data(int training, int tests) {
        return new ImageData(
                "bright sides",
                new BrightSides(training),
                new BrightSides(tests),
                true,
                "they are made for a test",
                List.of(),
                new TreeMap<>());
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int height() {
        return SIDE;
    }

    @Override
    public int width() {
        return SIDE;
    }

    @Override
    public int channels() {
        return 1;
    }

    @Override
    public SortedMap<Integer, String> classes() {
        SortedMap<Integer, String> classes = new TreeMap<>();
        classes.put(0, "left");
        classes.put(1, "right");
        return classes;
    }

    @Override
    public int read(int index, float[] pixels, int offset) {
        int label = index % 2;
        for (int place = 0; place < SIDE * SIDE; place++) {
            boolean right = place % SIDE >= SIDE / 2;
            float speck = (index * 31 + place * 17) % 10 / 50f;
            pixels[offset + place] = speck + (right == (label == 1) ? 0.8f : 0f);
        }
        return label;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
