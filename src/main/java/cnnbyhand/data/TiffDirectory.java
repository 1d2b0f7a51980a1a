package cnnbyhand.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The first directory of a TIFF, which EXIF uses, too: numbers by their tags. */
final class TiffDirectory {
    private static final int WIDTH = 0x100;
    private static final int HEIGHT = 0x101;
    private static final int ORIENTATION = 0x112;
    private static final int[][] PLACES_AND_LENGTHS = {{0x111, 0x117}, {0x144, 0x145}};
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int ENTRY_BYTES = 12;

    private final ByteBuffer file;

    private TiffDirectory(ByteBuffer file) {
        this.file = file;
    }

    /** @param file from its first byte on, which says the order of the others */
    static TiffDirectory of(ByteBuffer file) {
        ByteBuffer ordered = file.duplicate();
        ordered.order(file.get(0) == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        return new TiffDirectory(ordered);
    }

    /** Whether a file goes on to the end of its picture. */
    static boolean isWhole(byte[] file) {
        try {
            return of(ByteBuffer.wrap(file)).isWhole();
        } catch (IndexOutOfBoundsException endsEarly) {
            return false;
        }
    }

    Optional<PictureSize> size() {
        OptionalLong width = number(WIDTH);
        OptionalLong height = number(HEIGHT);
        return width.isPresent() && height.isPresent()
                ? Optional.of(new PictureSize(width.getAsLong(), height.getAsLong()))
                : Optional.empty();
    }

    /**
     * The orientation that EXIF says; 1 where it says none. Some programs put the six bytes before it that announce it in a
     * JPEG.
     *
     * @param file that holds EXIF
     * @param content where it begins
     */
    static int orientation(ByteBuffer file, int content) {
        int from = PictureKind.hasWord(file.array(), content, "Exif") ? content + 6 : content;
        try {
            return of(file.slice(from, file.limit() - from)).orientation();
        } catch (IndexOutOfBoundsException endsEarly) {
            return 1;
        }
    }

    /** 1 for upright, to 8 as EXIF counts; 1 where it does not say. */
    int orientation() {
        long orientation = number(ORIENTATION).orElse(1);
        return orientation >= 1 && orientation <= 8 ? (int) orientation : 1;
    }

    /** Whether all strips or tiles end in the file. */
    boolean isWhole() {
        for (int[] tags : PLACES_AND_LENGTHS) {
            List<Long> places = numbers(tags[0]);
            List<Long> lengths = numbers(tags[1]);
            for (int piece = 0; piece < Math.min(places.size(), lengths.size()); piece++) {
                if (places.get(piece) + lengths.get(piece) > file.limit()) {
                    return false;
                }
            }
        }
        return true;
    }

    private OptionalLong number(int tag) {
        return numbers(tag).stream().mapToLong(number -> number).findFirst();
    }

    /** None where there is no such tag, or another kind of value. */
    private List<Long> numbers(int tag) {
        int directory = file.getInt(4);
        int entries = Short.toUnsignedInt(file.getShort(directory));
        for (int entry = 0; entry < entries; entry++) {
            int place = directory + 2 + entry * ENTRY_BYTES;
            if (Short.toUnsignedInt(file.getShort(place)) == tag) {
                return numbers(file.getShort(place + 2), file.getInt(place + 4), place + 8);
            }
        }
        return List.of();
    }

    /** Four bytes of values lie in the entry itself, more of them where it says. */
    private List<Long> numbers(int type, int count, int inEntry) {
        if (type != SHORT && type != LONG) {
            return List.of();
        }
        int bytes = type == SHORT ? Short.BYTES : Integer.BYTES;
        int from = (long) count * bytes <= Integer.BYTES ? inEntry : file.getInt(inEntry);
        List<Long> numbers = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            int place = from + index * bytes;
            numbers.add(
                    type == SHORT
                            ? (long) Short.toUnsignedInt(file.getShort(place))
                            : Integer.toUnsignedLong(file.getInt(place)));
        }
        return numbers;
    }
}
