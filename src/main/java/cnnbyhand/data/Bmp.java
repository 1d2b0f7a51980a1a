package cnnbyhand.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The header of a BMP, in the form of OS/2 or of Windows, and whether the pixels go on to their end. */
final class Bmp {
    private static final int FILE_HEADER = 14;
    private static final int OS2_HEADER = 12;
    private static final int SHORTEST_HEADER = 36;
    private static final int PLAIN = 0;
    private static final int RUNS_OF_BYTES = 1;
    private static final int RUNS_OF_NIBBLES = 2;
    private static final int MASKED = 3;
    private static final int MOST_COLOURS = 256;
    private static final int WORD_BITS = 32;

    private final ByteBuffer file;
    private final int header;

    /** @param file least significant bytes first */
    Bmp(ByteBuffer file) {
        this.file = file;
        header = file.getInt(FILE_HEADER);
    }

    /** Whether a decoder finds all that the header promises. */
    static boolean isWhole(byte[] file) {
        try {
            return new Bmp(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN)).isWhole();
        } catch (IndexOutOfBoundsException endsEarly) {
            return false;
        }
    }

    /** Rows may be counted from below, as a negative height. */
    PictureSize size() {
        return header == OS2_HEADER
                ? new PictureSize(Short.toUnsignedInt(file.getShort(18)), Short.toUnsignedInt(file.getShort(20)))
                : new PictureSize(Math.abs((long) file.getInt(18)), Math.abs((long) file.getInt(22)));
    }

    private boolean isWhole() {
        long pixels = Integer.toUnsignedLong(file.getInt(10));
        boolean headed = header == OS2_HEADER || header >= SHORTEST_HEADER;
        if (!headed || paletteEnd() > file.limit() || pixels > file.limit()) {
            return false;
        }
        return switch (compression()) {
            case PLAIN, MASKED -> pixels + rowBytes() * size().height() <= file.limit();
            case RUNS_OF_BYTES, RUNS_OF_NIBBLES -> runsEnd((int) pixels);
            default -> false;
        };
    }

    private int compression() {
        return header == OS2_HEADER ? PLAIN : file.getInt(30);
    }

    private int bits() {
        return file.getShort(header == OS2_HEADER ? 24 : 28);
    }

    /** Rows are filled up to words of four bytes. */
    private long rowBytes() {
        return (size().width() * bits() + WORD_BITS - 1) / WORD_BITS * Integer.BYTES;
    }

    private long paletteEnd() {
        int all = bits() <= 8 ? 1 << Math.max(0, bits()) : 0;
        int said = header == OS2_HEADER ? 0 : file.getInt(46);
        int colours = said == 0 || bits() > 8 ? all : said;
        boolean possible = colours >= 0 && colours <= MOST_COLOURS;
        return possible ? FILE_HEADER + (long) header + colours * (header == OS2_HEADER ? 3L : 4L) : Long.MAX_VALUE;
    }

    /** Pairs of a length and a colour; behind the length 0 an end, a jump or as many colours as the second byte says. */
    private boolean runsEnd(int from) {
        int place = from;
        while (true) {
            int length = Byte.toUnsignedInt(file.get(place));
            int second = Byte.toUnsignedInt(file.get(place + 1));
            if (length == 0 && second == 1) {
                return true;
            }
            place += 2 + (length > 0 ? 0 : followingBytes(second));
        }
    }

    private int followingBytes(int second) {
        if (second == 0) {
            return 0;
        }
        int colours = compression() == RUNS_OF_BYTES ? second : (second + 1) / 2;
        return second == 2 ? 2 : (colours + 1) / 2 * 2;
    }
}
