package cnnbyhand.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** What the chunks of a WebP say of it; the numbers in them have their least significant byte first. */
final class Webp {
    private static final int FIRST_CHUNK = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int FOURTEEN_BITS = 0x3fff;

    private Webp() {}

    /** By the first chunk: the whole canvas, or the frame of a simple file, with or without loss. */
    static Optional<PictureSize> size(ByteBuffer file) {
        int content = FIRST_CHUNK + CHUNK_HEAD;
        if (isNamed(file, FIRST_CHUNK, "VP8X")) {
            return Optional.of(new PictureSize(1 + threeBytes(file, content + 4), 1 + threeBytes(file, content + 7)));
        }
        if (isNamed(file, FIRST_CHUNK, "VP8L")) {
            int bits = file.getInt(content + 1);
            return Optional.of(new PictureSize(1 + (bits & FOURTEEN_BITS), 1 + (bits >>> 14 & FOURTEEN_BITS)));
        }
        return isNamed(file, FIRST_CHUNK, "VP8 ")
                ? Optional.of(new PictureSize(
                        file.getShort(content + 6) & FOURTEEN_BITS, file.getShort(content + 8) & FOURTEEN_BITS))
                : Optional.empty();
    }

    /** As EXIF counts, from 1 for upright to 8; 1 where the file does not say. */
    static int orientation(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        try {
            for (long place = FIRST_CHUNK; place + CHUNK_HEAD < bytes.length; ) {
                int content = (int) place + CHUNK_HEAD;
                long length = Integer.toUnsignedLong(file.getInt((int) place + 4));
                if (isNamed(file, (int) place, "EXIF")) {
                    return TiffDirectory.orientation(file, content);
                }
                place = content + length + (length & 1);
            }
        } catch (IndexOutOfBoundsException endsEarly) {
            // It does not say.
        }
        return 1;
    }

    private static boolean isNamed(ByteBuffer file, int place, String name) {
        return PictureKind.hasWord(file.array(), place, name);
    }

    private static int threeBytes(ByteBuffer file, int place) {
        return file.getInt(place - 1) >>> 8;
    }
}
