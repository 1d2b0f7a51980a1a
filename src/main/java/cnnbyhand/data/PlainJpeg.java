package cnnbyhand.data;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * A whole JPEG without what a decoder complains of and leaves out or overlooks: stray bytes between two segments, a revision
 * of JFIF and a colour transform of Adobe that are none, colour profiles and what else programs add to a picture. libjpeg prints such complaints on the screen, past Java.
 */
final class PlainJpeg {
    private static final int SCAN = 0xDA;
    private static final int JFIF = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int ADOBE = 0xEE;
    private static final int REVISION = 9;
    private static final int ADOBES_TRANSFORM = 15;
    private static final int LAST_TRANSFORM = 2;

    private PlainJpeg() {}

    /** @param bytes that go on to their end, see {@link Jpeg#hasEnd} */
    static byte[] of(byte[] bytes) {
        Jpeg jpeg = new Jpeg(bytes);
        ByteArrayOutputStream plain = new ByteArrayOutputStream(bytes.length);
        plain.write(bytes, 0, 2);
        int place = jpeg.marker(2);
        while (!jpeg.isEnd(place)) {
            int behind = place + 2 + jpeg.length(place);
            int next = jpeg.marker(behind);
            int until = jpeg.at(place + 1) == SCAN ? next : behind;
            if (isHeeded(jpeg.at(place + 1))) {
                plain.writeBytes(segment(jpeg.at(place + 1), Arrays.copyOfRange(bytes, place, until)));
            }
            place = next;
        }
        plain.write(bytes, place, 2);
        return plain.toByteArray();
    }

    /** Of what programs add, JFIF, EXIF with the orientation, and Adobe's word on the colours. */
    private static boolean isHeeded(int code) {
        return code < JFIF || code == JFIF || code == EXIF || code == ADOBE;
    }

    private static byte[] segment(int code, byte[] segment) {
        if (code == JFIF && begins(segment, "JFIF") && segment.length > REVISION) {
            segment[REVISION] = 1;
        }
        if (code == ADOBE && begins(segment, "Adobe") && segment.length > ADOBES_TRANSFORM) {
            boolean known = Byte.toUnsignedInt(segment[ADOBES_TRANSFORM]) <= LAST_TRANSFORM;
            segment[ADOBES_TRANSFORM] = known ? segment[ADOBES_TRANSFORM] : 1;
        }
        return segment;
    }

    private static boolean begins(byte[] segment, String word) {
        return PictureKind.hasWord(segment, 4, word);
    }
}
