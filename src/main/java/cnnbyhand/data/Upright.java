package cnnbyhand.data;

import static org.bytedeco.opencv.global.opencv_core.flip;
import static org.bytedeco.opencv.global.opencv_core.transpose;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Turns a picture of a format whose orientation OpenCV does not heed. */
final class Upright {
    private static final int ACROSS = 1;
    private static final int DOWN = 0;
    private static final int BOTH = -1;

    /** By EXIF's number from 1 on: what remains to be flipped once rows and columns are exchanged, from 5 on. */
    private static final Integer[] FLIPS = {null, ACROSS, BOTH, DOWN, null, ACROSS, BOTH, DOWN};

    private static final int FIRST_EXCHANGED = 5;

    private Upright() {}

    /** The file's bytes if it is upright already, else those of another file with the same picture. */
    static byte[] of(byte[] file, int orientation) {
        return orientation == 1 ? file : turned(file, orientation);
    }

    private static byte[] turned(byte[] file, int orientation) {
        try (Mat bytes = new Mat(file);
                Mat picture = imdecode(bytes, IMREAD_COLOR);
                Mat turned = new Mat();
                BytePointer written = new BytePointer()) {
            if (orientation < FIRST_EXCHANGED) {
                picture.copyTo(turned);
            } else {
                transpose(picture, turned);
            }
            Integer flip = FLIPS[orientation - 1];
            if (flip != null) {
                flip(turned, turned, flip);
            }
            imencode(".bmp", turned, written);
            byte[] upright = new byte[Math.toIntExact(written.limit())];
            written.get(upright);
            return upright;
        }
    }
}
