package cnnbyhand.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.OptionalLong;

/** The first directory of a TIFF, which EXIF uses, too: numbers by their tags. */
final class TiffDirectory {
    private static final int WIDTH = 0x100;
    private static final int HEIGHT = 0x101;
    private static final int ORIENTATION = 0x112;
    private static final int SHORT = 3;
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

    Optional<PictureSize> size() {
        OptionalLong width = number(WIDTH);
        OptionalLong height = number(HEIGHT);
        return width.isPresent() && height.isPresent()
                ? Optional.of(new PictureSize(width.getAsLong(), height.getAsLong()))
                : Optional.empty();
    }

    /** 1 for upright, to 8 as EXIF counts; 1 where it does not say. */
    int orientation() {
        long orientation = number(ORIENTATION).orElse(1);
        return orientation >= 1 && orientation <= 8 ? (int) orientation : 1;
    }

    private OptionalLong number(int tag) {
        int directory = file.getInt(4);
        int entries = Short.toUnsignedInt(file.getShort(directory));
        for (int entry = 0; entry < entries; entry++) {
            int place = directory + 2 + entry * ENTRY_BYTES;
            if (Short.toUnsignedInt(file.getShort(place)) == tag) {
                boolean small = file.getShort(place + 2) == SHORT;
                return OptionalLong.of(
                        small
                                ? Short.toUnsignedInt(file.getShort(place + 8))
                                : Integer.toUnsignedLong(file.getInt(place + 8)));
            }
        }
        return OptionalLong.empty();
    }
}
