package cnnbyhand.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Images of one channel and their labels in two IDX files, as MNIST is published. Pixels are scaled to [0, 1]. */
final class IdxExamples implements Examples {
    private final IdxSet set;
    private final IdxFile images;
    private final IdxFile labels;

    /** Says where the file with the labels is. */
    interface LabelFile {
        /** @throws UnusableData if it is nowhere */
        Path file() throws IOException;
    }

    /** @param images are closed with this, also if the labels cannot be opened */
    IdxExamples(IdxFile images, LabelFile labelFile, IdxSet set) throws IOException {
        this.set = set;
        this.images = images;
        this.labels = openedBeside(images, labelFile);
        try {
            checkLabels();
        } catch (IOException | RuntimeException fault) {
            close();
            throw fault;
        }
    }

    private static IdxFile openedBeside(IdxFile images, LabelFile labelFile) throws IOException {
        try {
            return IdxFile.ofLabels(labelFile.file());
        } catch (IOException | RuntimeException fault) {
            images.close();
            throw fault;
        }
    }

    private void checkLabels() throws IOException {
        if (labels.count() != images.count()) {
            throw images.fault("must hold as many images as there are labels, " + labels.count(), "" + images.count());
        }
        SortedMap<Integer, String> classes = classes();
        for (int index = 0; index < labels.count(); index++) {
            if (!classes.containsKey(output(index))) {
                int first = set.firstLabel();
                String rule = "label " + index + " must be " + first + " to " + (first + classes.lastKey());
                throw labels.fault(rule, "" + Integer.toUnsignedString(labels.number(index)));
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

    IdxFile images() {
        return images;
    }

    IdxFile labels() {
        return labels;
    }

    private int output(int index) throws IOException {
        return labels.number(index) - set.firstLabel();
    }

    @Override
    public ExamplesSource source() {
        String imageFile = images.place();
        String labelFile = labels.place();
        int rows = height();
        int columns = width();
        IdxSet known = set;
        SortedMap<String, String> expected = sums();
        return () -> {
            Path visible = SharedFiles.visible(imageFile);
            IdxFile again = new IdxFile(visible, rows, columns);
            IdxExamples here = new IdxExamples(again, () -> SharedFiles.visible(labelFile), known);
            SharedFiles.require(visible, expected, here.sums(), here);
            return here;
        };
    }

    @Override
    public int count() {
        return images.count();
    }

    @Override
    public int height() {
        return images.side(0);
    }

    @Override
    public int width() {
        return images.side(1);
    }

    @Override
    public int channels() {
        return 1;
    }

    @Override
    public SortedMap<Integer, String> classes() {
        return set.classes();
    }

    @Override
    public int read(int index, float[] pixels, int offset) throws IOException {
        Pixels.scale(upright(images.record(index)), 0, pixels, offset);
        return output(index);
    }

    private byte[] upright(byte[] image) {
        if (!set.transposed()) {
            return image;
        }
        byte[] upright = new byte[image.length];
        for (int place = 0; place < image.length; place++) {
            upright[place % width() * height() + place / width()] = image[place];
        }
        return upright;
    }

    @Override
    public void close() throws IOException {
        try (images;
                labels) {
            // Both are closed, also if closing one of them fails.
        }
    }
}
