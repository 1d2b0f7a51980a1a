package cnnbyhand.data;

import static cnnbyhand.data.Written.overwritten;
import static cnnbyhand.data.WrittenPictures.photo;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Pictures' files, damaged where their formats keep what matters. */
final class SpoiledPictures {
    static final int FRAME = 0xC0;
    static final int HUFFMAN_TABLE = 0xC4;
    static final int QUANTIZATION_TABLE = 0xDB;
    static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int TIFF_DIRECTORY = 4;

    private SpoiledPictures() {}

    static byte[] half(String format) throws IOException {
        byte[] whole = photo(Color.RED, 60, 50, format);
        return Arrays.copyOf(whole, whole.length / 2);
    }

    static byte[] without(byte[] whole, int last) {
        return Arrays.copyOf(whole, whole.length - last);
    }

    /** A camera puts a small photo, with its own end, into the header of the large one. */
    static byte[] halfBehindPreview(byte[] whole) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(whole, 0, 2);
        bytes.write(ByteBuffer.allocate(4).putInt(0xFFE10000 + 2 + whole.length).array());
        bytes.write(whole);
        bytes.write(whole, 2, whole.length / 2);
        return bytes.toByteArray();
    }

    static byte[] scratched(byte[] small) throws IOException {
        byte[] whole = photo(Color.RED, 200, 200, "jpg");
        Arrays.fill(whole, whole.length / 2, whole.length / 2 + 40, (byte) 0x55);
        return whole;
    }

    static byte[] renamed(byte[] whole, int marker) {
        byte[] damaged = whole.clone();
        damaged[place(whole, marker) + 1] = (byte) COMMENT;
        return damaged;
    }

    /** Overwrites four bytes behind a marker. */
    static byte[] at(byte[] whole, int marker, int distance, int number) {
        return overwritten(whole, place(whole, marker) + distance, number);
    }

    private static int place(byte[] whole, int marker) {
        int place = 0;
        while (whole[place] != (byte) 0xff || whole[place + 1] != (byte) marker) {
            place++;
        }
        return place;
    }

    /** With the right check sum over its header, which lies at 12 to 28. */
    static byte[] hugePng() throws IOException {
        byte[] claiming = overwritten(overwritten(photo(Color.RED, 60, 50, "png"), 16, 30_000), 20, 30_000);
        CRC32 sum = new CRC32();
        sum.update(claiming, 12, 17);
        return overwritten(claiming, 29, (int) sum.getValue());
    }

    static byte[] hugeBmp() throws IOException {
        return overwritten(overwritten(photo(Color.RED, 60, 50, "bmp"), 18, 0x007F0000), 22, 0x007F0000);
    }

    static byte[] tiffWithoutDirectory(byte[] jpeg) throws IOException {
        return overwritten(photo(Color.RED, 60, 50, "tif"), TIFF_DIRECTORY, 0x7FFFFF7F);
    }
}
