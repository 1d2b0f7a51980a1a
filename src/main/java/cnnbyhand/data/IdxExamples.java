package cnnbyhand.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Images of one channel and their labels in two IDX files, as MNIST is published. Pixels are scaled to [0, 1]. */
final class IdxExamples implements Examples {
    private final int height;
    private final int width;
    private final SortedMap<Integer, String> classes;
    private final IdxFile images;
    private final IdxFile labels;

    IdxExamples(Path imageFile, Path labelFile, int height, int width, SortedMap<Integer, String> classes)
            throws IOException {
        this.height = height;
        this.width = width;
        this.classes = classes;
        this.images = new IdxFile(imageFile, height, width);
        this.labels = openedBeside(images, labelFile);
        try {
            checkLabels();
        } catch (IOException | RuntimeException fault) {
            close();
            throw fault;
        }
    }

    private static IdxFile openedBeside(IdxFile images, Path labelFile) throws IOException {
        try {
            return new IdxFile(labelFile);
        } catch (IOException | RuntimeException fault) {
            images.close();
            throw fault;
        }
    }

    private void checkLabels() throws IOException {
        if (labels.count() != images.count()) {
            throw images.fault("must hold as many images as there are labels, " + labels.count(), "" + images.count());
        }
        for (int index = 0; index < labels.count(); index++) {
            if (!classes.containsKey(label(index))) {
                throw labels.fault("label " + index + " must be 0 to " + classes.lastKey(), "" + label(index));
            }
        }
    }

    /** Unpacked file → its SHA-256. */
    SortedMap<String, String> sums() {
        SortedMap<String, String> sums = new TreeMap<>();
        sums.put(images.name(), images.sum());
        sums.put(labels.name(), labels.sum());
        return sums;
    }

    private int label(int index) throws IOException {
        return Byte.toUnsignedInt(labels.record(index)[0]);
    }

    @Override
    public int count() {
        return images.count();
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int channels() {
        return 1;
    }

    @Override
    public SortedMap<Integer, String> classes() {
        return classes;
    }

    @Override
    public int read(int index, float[] pixels, int offset) throws IOException {
        Pixels.scale(images.record(index), 0, pixels, offset);
        return label(index);
    }

    @Override
    public void close() throws IOException {
        try (images;
                labels) {
            // Both are closed, also if closing one of them fails.
        }
    }
}
