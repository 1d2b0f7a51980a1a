package cnnbyhand.data;

/**
 * What a JPEG file's markers tell of it. The decoder cannot be asked whether a file is whole: it fills what is missing
 * with grey and calls that a picture.
 */
final class Jpeg {
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    /** More pixels than any camera takes, and no danger to the memory. */
    private static final long MOST_PIXELS = 100_000_000;

    private final byte[] bytes;
    private int width;
    private int height;
    private boolean ended;

    private Jpeg(byte[] bytes) {
        this.bytes = bytes;
        int place = 2;
        while (place + 9 < bytes.length && at(place) == 0xff && at(place + 1) != START_OF_SCAN) {
            readFrame(place);
            place += 2 + pair(place + 2);
        }
        ended = place + 1 < bytes.length && at(place + 1) == START_OF_SCAN && endFollows(place);
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

    /** The picture that is announced is of a sane size, and after its first scan there is an end. */
    boolean isWhole() {
        long pixels = (long) width * height;
        return ended && pixels > 0 && pixels <= MOST_PIXELS;
    }

    /** Markers C0 to CF begin a frame, but for the tables C4 and CC and the reserved C8. */
    private void readFrame(int place) {
        int marker = at(place + 1);
        if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
            height = pair(place + 5);
            width = pair(place + 7);
        }
    }

    private boolean endFollows(int scan) {
        for (int place = bytes.length - 2; place > scan; place--) {
            if (at(place) == 0xff && at(place + 1) == END) {
                return true;
            }
        }
        return false;
    }

    private int pair(int place) {
        return at(place) << 8 | at(place + 1);
    }

    private int at(int place) {
        return bytes[place] & 0xff;
    }
}
