package cnnbyhand.data;

/** Whether a JPEG file goes on to its end. */
final class Jpeg {
    private static final int STUFFED = 0x00;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int END = 0xD9;
    private static final int FILL = 0xFF;

    private final byte[] bytes;

    private Jpeg(byte[] bytes) {
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
        while (place > 0 && jpeg.at(place + 1) != END) {
            place = jpeg.marker(place + 2 + jpeg.length(place));
        }
        return place > 0;
    }

    /** The next marker, as every decoder looks for it: behind whatever is none; 0 if there is none. */
    private int marker(int from) {
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

    private int length(int place) {
        return place + 3 < bytes.length ? at(place + 2) << 8 | at(place + 3) : 0;
    }

    private int at(int place) {
        return bytes[place] & 0xff;
    }
}
