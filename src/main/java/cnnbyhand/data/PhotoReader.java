package cnnbyhand.data;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.datavec.api.io.labels.ParentPathLabelGenerator;
import org.datavec.api.writable.NDArrayWritable;
import org.datavec.api.writable.Writable;
import org.datavec.image.recordreader.ImageRecordReader;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Reads pictures with DataVec, one at a time; a thread needs a reader of its own. DataVec hands out blue, green, red from
 * 0 to 255, stretched to the wanted size whatever their proportions; here they become red, green, blue, scaled to [0, 1]
 * and centred (see {@link Pixels#centre}).
 */
final class PhotoReader {
    private static final int CHANNELS = 3;

    private final int perChannel;
    private final ImageRecordReader reader;
    private final JpegTrial trial = new JpegTrial();

    PhotoReader(int height, int width, List<String> folderNames) {
        perChannel = height * width;
        reader = new ImageRecordReader(height, width, CHANNELS, new ParentPathLabelGenerator());
        reader.setLabels(folderNames);
    }

    /** Returns the place of the picture's folder among the folder names, or {@link Examples#BROKEN}. */
    int read(Path file, float[] pixels, int offset) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (Jpeg.isJpeg(bytes) && isDamaged(bytes)) {
            return Examples.BROKEN;
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return copy(reader.record(file.toUri(), in), pixels, offset);
        } catch (IOException | RuntimeException | LinkageError undecodable) {
            // DataVec asks Leptonica where OpenCV cannot read a picture; its natives are left out of the build.
            return Examples.BROKEN;
        }
    }

    private boolean isDamaged(byte[] bytes) {
        Jpeg header = Jpeg.of(bytes);
        return !header.isOfSaneSize() || !header.hasEnd() || trial.isDamaged(bytes);
    }

    private int copy(List<Writable> record, float[] pixels, int offset) {
        // Closed at once: the values lie outside the Java heap, where no collector would notice that they pile up.
        try (INDArray picture = ((NDArrayWritable) record.get(0)).get()) {
            copy(picture.data().asFloat(), pixels, offset);
        }
        return record.get(1).toInt();
    }

    private void copy(float[] blueFirst, float[] pixels, int offset) {
        for (int channel = 0; channel < CHANNELS; channel++) {
            int from = (CHANNELS - 1 - channel) * perChannel;
            for (int place = 0; place < perChannel; place++) {
                pixels[offset + channel * perChannel + place] = blueFirst[from + place] / 255f;
            }
        }
        Pixels.centre(pixels, offset, perChannel);
    }
}
