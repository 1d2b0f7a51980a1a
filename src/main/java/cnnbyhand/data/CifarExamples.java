package cnnbyhand.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * CIFAR-10's binary batches: records of one label and 32 × 32 values of red, of green, of blue. Every file is checked
 * from end to end when it is opened. Pixels are scaled to [0, 1].
 */
final class CifarExamples implements Examples {
    private static final int SIDE = 32;
    private static final int CHANNELS = 3;
    private static final int RECORD_BYTES = 1 + SIDE * SIDE * CHANNELS;

    private final SortedMap<Integer, String> classes;
    private final int recordsEach;
    private final List<RecordFile> files = new ArrayList<>();
    private final SortedMap<String, String> sums = new TreeMap<>();

    /** @param recordsEach examples in every file: 10,000 as published */
    CifarExamples(List<Path> files, int recordsEach, SortedMap<Integer, String> classes) throws IOException {
        this.recordsEach = recordsEach;
        this.classes = classes;
        try {
            for (Path file : files) {
                checkLength(file);
                sums.put(file.getFileName().toString(), checkedSum(file));
                this.files.add(new RecordFile(file, Files.newByteChannel(file), 0, RECORD_BYTES));
            }
        } catch (IOException | RuntimeException fault) {
            close();
            throw fault;
        }
    }

    private void checkLength(Path file) throws IOException {
        long expected = (long) recordsEach * RECORD_BYTES;
        if (Files.size(file) != expected) {
            String rule = "must hold " + expected + " bytes, " + recordsEach + " records of " + RECORD_BYTES;
            throw UnusableData.published(file, rule, Files.size(file) + " bytes");
        }
    }

    private String checkedSum(Path file) throws IOException {
        Sum sum = Sum.sha256();
        try (InputStream in = Files.newInputStream(file)) {
            for (int index = 0; index < recordsEach; index++) {
                byte[] record = in.readNBytes(RECORD_BYTES);
                sum.add(record, 0, record.length);
                checkLabel(file, index, record);
            }
        }
        return sum.hex();
    }

    private void checkLabel(Path file, int index, byte[] record) throws UnusableData {
        int label = record.length == 0 ? -1 : Byte.toUnsignedInt(record[0]);
        if (!classes.containsKey(label)) {
            String rule = "label of record " + index + " must be 0 to " + classes.lastKey();
            throw UnusableData.published(file, rule, String.valueOf(label));
        }
    }

    /** File → its SHA-256. */
    SortedMap<String, String> sums() {
        return sums;
    }

    @Override
    public ExamplesSource source() {
        List<String> places = new ArrayList<>();
        files.forEach(file -> places.add(file.file().toAbsolutePath().toString()));
        int each = recordsEach;
        SortedMap<Integer, String> names = new TreeMap<>(classes);
        SortedMap<String, String> expected = new TreeMap<>(sums);
        return () -> {
            List<Path> visible = new ArrayList<>();
            for (String place : places) {
                visible.add(SharedFiles.visible(place));
            }
            CifarExamples here = new CifarExamples(visible, each, names);
            SharedFiles.require(visible.get(0), expected, here.sums(), here);
            return here;
        };
    }

    @Override
    public int count() {
        return files.size() * recordsEach;
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
        return CHANNELS;
    }

    @Override
    public SortedMap<Integer, String> classes() {
        return classes;
    }

    @Override
    public int read(int index, float[] pixels, int offset) throws IOException {
        byte[] record = files.get(index / recordsEach).record(index % recordsEach);
        Pixels.scale(record, 1, pixels, offset);
        return record[0];
    }

    @Override
    public void close() throws IOException {
        for (RecordFile file : files) {
            file.close();
        }
    }
}
