package cnnbyhand.data;

import java.util.List;
import java.util.Optional;

/** The segments of a JPEG file: its size, and whether it goes on to its end. */
final class Jpeg {
    private static final int STUFFED = 0x00;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_FRAME = 0xCF;

    /** Huffman tables, a reserved one and arithmetic conditioning lie among them. */
    private static final List<Integer> NO_FRAMES = List.of(0xC4, 0xC8, 0xCC);

    private static final int END = 0xD9;
    private static final int FILL = 0xFF;

    private final byte[] bytes;

    Jpeg(byte[] bytes) {
        this.bytes = bytes;
    }

    static boolean isJpeg(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8;
    }

    /**
     * Walks from segment to segment up to the end marker. A search for the marker alone would find the one of the small
     * preview that cameras put into a photo's header. What they write behind the end is no part of the photo.
     */
    static boolean hasEnd(byte[] bytes) {
        Jpeg jpeg = new Jpeg(bytes);
        int place = jpeg.marker(2);
        while (place > 0 && !jpeg.isEnd(place)) {
            place = jpeg.marker(place + 2 + jpeg.length(place));
        }
        return place > 0;
    }

    boolean isEnd(int marker) {
        return at(marker + 1) == END;
    }

    /** What its frame says; nothing where it has none. */
    static Optional<PictureSize> size(byte[] bytes) {
        Jpeg jpeg = new Jpeg(bytes);
        for (int place = jpeg.marker(2); place > 0; place = jpeg.marker(place + 2 + jpeg.length(place))) {
            if (isFrame(jpeg.at(place + 1)) && place + 8 < bytes.length) {
                return Optional.of(new PictureSize(jpeg.two(place + 7), jpeg.two(place + 5)));
            }
        }
        return Optional.empty();
    }

    private static boolean isFrame(int code) {
        return code >= FIRST_FRAME && code <= LAST_FRAME && NO_FRAMES.indexOf(code) < 0;
    }

    private int two(int place) {
        return at(place) << 8 | at(place + 1);
    }

    /** The next marker, as every decoder looks for it: behind whatever is none; 0 if there is none. */
    int marker(int from) {
        for (int place = from; place + 1 < bytes.length; place++) {
            if (at(place) == 0xff && isMarker(at(place + 1))) {
                return place;
            }
        }
        return 0;
    }

    /** Between two segments lie the pixels, in which these three kinds of bytes are no marker. */
    private static boolean isMarker(int code) {
        return code != STUFFED && code != FILL && (code < FIRST_RESTART || code > LAST_RESTART);
    }

    int length(int place) {
        return place + 3 < bytes.length ? at(place + 2) << 8 | at(place + 3) : 0;
    }

    int at(int place) {
        return bytes[place] & 0xff;
    }
}
