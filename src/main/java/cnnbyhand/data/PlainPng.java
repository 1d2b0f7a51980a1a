package cnnbyhand.data;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;

/**
 * A PNG without all that a decoder may complain of: the header, a full palette and the pixels, checked from end to end. libpng prints what displeases it on the screen, past Java; colour profiles, texts and times, which it reads
 * before it leaves them out, displease it most.
 */
final class PlainPng {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int INDEXED = 3;
    private static final int PALETTE_ENTRY = 3;
    private static final int CHUNK_FRAME = 12;

    private final ByteArrayOutputStream packedPixels = new ByteArrayOutputStream();
    private byte[] palette = {};
    private PngHeader header;
    private boolean ended;

    private PlainPng() {}

    static boolean isPng(byte[] bytes) {
        return bytes.length >= SIGNATURE.length && Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, 8);
    }

    /** The size that the file claims; nothing where it has no header. */
    static Optional<PictureSize> size(byte[] bytes) {
        return PngHeader.of(bytes).map(PngHeader::size);
    }

    /** As EXIF counts; 1 where the file does not say. */
    static int orientation(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        for (long place = SIGNATURE.length; place + CHUNK_FRAME <= bytes.length; ) {
            if (PictureKind.hasWord(bytes, (int) place + Integer.BYTES, "eXIf")) {
                return TiffDirectory.orientation(in, (int) place + 2 * Integer.BYTES);
            }
            place += CHUNK_FRAME + Integer.toUnsignedLong(in.getInt((int) place));
        }
        return 1;
    }

    /** Nothing where the picture is damaged. */
    static Optional<byte[]> of(byte[] bytes) {
        PlainPng png = new PlainPng();
        try {
            return png.readChunks(ByteBuffer.wrap(bytes, SIGNATURE.length, bytes.length - SIGNATURE.length))
                    ? png.written()
                    : Optional.empty();
        } catch (DataFormatException damaged) {
            return Optional.empty();
        }
    }

    private boolean readChunks(ByteBuffer in) {
        while (!ended && in.remaining() >= CHUNK_FRAME) {
            int length = in.getInt();
            if (length < 0 || length > in.remaining() - CHUNK_FRAME + Integer.BYTES) {
                return false;
            }
            byte[] chunk = new byte[Integer.BYTES + length];
            in.get(chunk);
            if (isCritical(chunk) && (in.getInt() != sum(chunk) || !take(chunk))) {
                return false;
            }
            in.position(in.position() + (isCritical(chunk) ? 0 : Integer.BYTES));
        }
        return ended && header != null;
    }

    private static boolean isCritical(byte[] chunk) {
        return Character.isUpperCase(chunk[0]);
    }

    private boolean take(byte[] chunk) {
        byte[] content = Arrays.copyOfRange(chunk, Integer.BYTES, chunk.length);
        switch (new String(chunk, 0, Integer.BYTES, StandardCharsets.ISO_8859_1)) {
            case "IHDR" -> header = PngHeader.ofContent(content).orElse(null);
            case "PLTE" -> palette = content;
            case "IDAT" -> packedPixels.writeBytes(content);
            case "IEND" -> ended = true;
            default -> header = null;
        }
        return header != null;
    }

    private Optional<byte[]> written() throws DataFormatException {
        if (header.colours() == INDEXED && palette.length < PALETTE_ENTRY) {
            return Optional.empty();
        }
        byte[] pixels = new PngPixels(header).plain(packedPixels.toByteArray());
        ByteArrayOutputStream out = new ByteArrayOutputStream(pixels.length + 1024);
        out.writeBytes(SIGNATURE);
        write(out, "IHDR", header.content());
        if (header.colours() == INDEXED) {
            write(out, "PLTE", Arrays.copyOf(palette, PALETTE_ENTRY << header.bits()));
        }
        write(out, "IDAT", pixels);
        write(out, "IEND", new byte[0]);
        return Optional.of(out.toByteArray());
    }

    private static void write(ByteArrayOutputStream out, String name, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(Integer.BYTES + content.length);
        chunk.put(name.getBytes(StandardCharsets.ISO_8859_1)).put(content);
        out.writeBytes(number(content.length));
        out.writeBytes(chunk.array());
        out.writeBytes(number(sum(chunk.array())));
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }

    private static int sum(byte[] chunk) {
        CRC32 sum = new CRC32();
        sum.update(chunk);
        return (int) sum.getValue();
    }
}
