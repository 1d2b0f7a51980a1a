package cnnbyhand.data;

/** The size of the picture that a JPEG file's header announces. */
final class Jpeg {
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    /** More pixels than any camera takes, and no danger to the memory. */
    private static final long MOST_PIXELS = 100_000_000;

    private final byte[] bytes;
    private int width;
    private int height;

    private Jpeg(byte[] bytes) {
        this.bytes = bytes;
        int place = 2;
        while (place + 9 < bytes.length && at(place) == 0xff && at(place + 1) != START_OF_SCAN) {
            readFrame(place);
            place += 2 + pair(place + 2);
        }
    }

    static boolean isJpeg(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8;
    }

    static Jpeg of(byte[] bytes) {
        return new Jpeg(bytes);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Whether a decoder may be trusted with it: a header of a few bytes can ask for gigabytes. */
    boolean isOfSaneSize() {
        long pixels = (long) width * height;
        return pixels > 0 && pixels <= MOST_PIXELS;
    }

    /** Whether the end marker is there; what a camera writes behind it is no part of the picture. */
    boolean hasEnd() {
        for (int place = bytes.length - 2; place > 0; place--) {
            if (at(place) == 0xff && at(place + 1) == END) {
                return true;
            }
        }
        return false;
    }

    /** Markers C0 to CF begin a frame, but for the tables C4 and CC and the reserved C8. */
    private void readFrame(int place) {
        int marker = at(place + 1);
        if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
            height = pair(place + 5);
            width = pair(place + 7);
        }
    }

    private int pair(int place) {
        return at(place) << 8 | at(place + 1);
    }

    private int at(int place) {
        return bytes[place] & 0xff;
    }
}
