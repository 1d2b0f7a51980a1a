package cnnbyhand.data;

import cnnbyhand.data.drawn.DrawnDigits;
import cnnbyhand.data.drawn.DrawnShapes;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Pictures drawn at the moment they are read, in the size and value range of the set that they stand in for. */
record DrawnExamples(Dataset set, PhotoForm form, long seed, int count) implements Examples {
    /** Far from any seed that a user types, so that no test picture is a training picture of another run. */
    private static final long TEST = 0x7E57_0000_0000L;

    static ImageData images(Dataset set, long seed, String why) {
        return images(set, PhotoForm.of(set), seed, why);
    }

    /** @param form of the images, the set's own unless it is {@linkplain Dataset#isOfAnySize of any size} */
    static ImageData images(Dataset set, PhotoForm form, long seed, String why) {
        return new ImageData(
                set.drawnTitle(),
                new DrawnExamples(set, form, seed, set.trainCount()),
                new DrawnExamples(set, form, seed + TEST, set.testCount()),
                true,
                why,
                List.of("the project drew these images itself, from seed " + seed),
                new TreeMap<>());
    }

    @Override
    public int height() {
        return form.height();
    }

    @Override
    public int width() {
        return form.width();
    }

    @Override
    public int channels() {
        return form.channels();
    }

    @Override
    public SortedMap<Integer, String> classes() {
        return set == Dataset.MNIST ? Classes.digits() : Classes.numbered(DrawnShapes.NAMES);
    }

    @Override
    public int read(int index, float[] pixels, int offset) {
        Objects.checkIndex(index, count);
        if (set == Dataset.MNIST) {
            return DrawnDigits.draw(seed, index, pixels, offset);
        }
        int label = DrawnShapes.draw(seed, index, form.height(), form.width(), pixels, offset);
        if (form.imageNet()) {
            Pixels.centre(pixels, offset, form.perChannel());
        }
        return label;
    }

    @Override
    public ExamplesSource source() {
        Dataset likeness = set;
        PhotoForm size = form;
        long follows = seed;
        int all = count;
        return () -> new DrawnExamples(likeness, size, follows, all);
    }

    @Override
    public float black(int channel) {
        return form.imageNet() ? Pixels.centredBlack(channel) : 0;
    }

    /** Nothing is open. */
    @Override
    public void close() {}
}
