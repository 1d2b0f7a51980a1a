package cnnbyhand.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.datavec.api.io.labels.ParentPathLabelGenerator;

/** Reads pictures with DataVec, one at a time; a thread needs a reader of its own. */
final class PhotoReader {
    private final List<String> folderNames;
    private final PhotoLoader loader;
    private final ParentPathLabelGenerator folders = new ParentPathLabelGenerator();
    private final JpegTrial trial = new JpegTrial();

    PhotoReader(int height, int width, List<String> folderNames) {
        this.folderNames = folderNames;
        loader = new PhotoLoader(height, width);
    }

    /** Returns the place of the picture's folder among the folder names, or {@link Examples#BROKEN}. */
    int read(Path file, float[] pixels, int offset) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (Jpeg.isJpeg(bytes) && isDamaged(bytes)) {
            return Examples.BROKEN;
        }
        try {
            loader.load(bytes, pixels, offset);
        } catch (IOException | RuntimeException | LinkageError undecodable) {
            // DataVec asks Leptonica where OpenCV cannot read a picture; its natives are left out of the build.
            return Examples.BROKEN;
        }
        return folderNames.indexOf(folders.getLabelForPath(file.toUri()).toString());
    }

    private boolean isDamaged(byte[] bytes) {
        Jpeg header = Jpeg.of(bytes);
        return !header.isOfSaneSize() || !header.hasEnd() || trial.isDamaged(bytes);
    }
}
