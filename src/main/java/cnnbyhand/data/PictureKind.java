package cnnbyhand.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats that are read, known by how a file begins, and the size that a file of each claims. */
enum PictureKind {
    JPEG {
        @Override
        boolean begins(byte[] file) {
            return Jpeg.isJpeg(file);
        }

        @Override
        Optional<PictureSize> claimed(ByteBuffer file) {
            return Jpeg.size(file.array());
        }
    },
    PNG {
        @Override
        boolean begins(byte[] file) {
            return PlainPng.isPng(file);
        }

        @Override
        Optional<PictureSize> claimed(ByteBuffer file) {
            return PlainPng.size(file.array());
        }
    },
    BMP {
        @Override
        boolean begins(byte[] file) {
            return hasWord(file, 0, "BM");
        }

        @Override
        Optional<PictureSize> claimed(ByteBuffer file) {
            return Optional.of(new PictureSize(Math.abs((long) file.getInt(18)), Math.abs((long) file.getInt(22))));
        }
    },
    WEBP {
        @Override
        boolean begins(byte[] file) {
            return hasWord(file, 0, "RIFF") && hasWord(file, 8, "WEBP");
        }

        @Override
        Optional<PictureSize> claimed(ByteBuffer file) {
            return Webp.size(file);
        }
    },
    TIFF {
        @Override
        boolean begins(byte[] file) {
            return hasWord(file, 0, "II*\0") || hasWord(file, 0, "MM\0*");
        }

        @Override
        Optional<PictureSize> claimed(ByteBuffer file) {
            return TiffDirectory.of(file).size();
        }
    };

    abstract boolean begins(byte[] file);

    /** @param file least significant bytes first, from its beginning */
    abstract Optional<PictureSize> claimed(ByteBuffer file);

    /** Nothing where it is of another format. */
    static Optional<PictureKind> of(byte[] file) {
        return Stream.of(values()).filter(kind -> kind.begins(file)).findFirst();
    }

    /** The size that the file claims; nothing where it ends before it says so. */
    Optional<PictureSize> size(byte[] file) {
        try {
            return claimed(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN));
        } catch (IndexOutOfBoundsException endsEarly) {
            return Optional.empty();
        }
    }

    static boolean hasWord(byte[] file, int place, String word) {
        byte[] bytes = word.getBytes(StandardCharsets.ISO_8859_1);
        return file.length >= place + bytes.length
                && Arrays.equals(file, place, place + bytes.length, bytes, 0, bytes.length);
    }
}
