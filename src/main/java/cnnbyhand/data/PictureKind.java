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

        @Override
        Optional<byte[]> plain(byte[] file) {
            return size(file).flatMap(size -> TrialDecoding.of(PlainJpeg.of(file), size));
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

        @Override
        Optional<byte[]> plain(byte[] file) {
            return PlainPng.of(file);
        }

        @Override
        int orientation(byte[] file) {
            return PlainPng.orientation(file);
        }
    },
    BMP {
        @Override
        boolean begins(byte[] file) {
            return hasWord(file, 0, "BM");
        }

        @Override
        Optional<PictureSize> claimed(ByteBuffer file) {
            return Optional.of(new Bmp(file).size());
        }

        @Override
        Optional<byte[]> plain(byte[] file) {
            return Bmp.isWhole(file) ? Optional.of(file) : Optional.empty();
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

        @Override
        int orientation(byte[] file) {
            return Webp.orientation(file);
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

        @Override
        Optional<byte[]> plain(byte[] file) {
            return TiffDirectory.isWhole(file) ? Optional.of(file) : Optional.empty();
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

    /** What a decoder is given, which prints nothing about it on the screen; nothing where the picture is seen to be damaged. */
    Optional<byte[]> plain(byte[] file) {
        return Optional.of(file);
    }

    /** As EXIF counts from 1 for upright to 8, where OpenCV does not heed it by itself. */
    int orientation(byte[] file) {
        return 1;
    }

    static boolean hasWord(byte[] file, int place, String word) {
        byte[] bytes = word.getBytes(StandardCharsets.ISO_8859_1);
        return file.length >= place + bytes.length
                && Arrays.equals(file, place, place + bytes.length, bytes, 0, bytes.length);
    }
}
