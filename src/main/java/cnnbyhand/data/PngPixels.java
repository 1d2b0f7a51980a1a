package cnnbyhand.data;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** The packed pixels of a PNG, looked through row by row. */
final class PngPixels {
    private static final int LAST_FILTER = 4;

    private final PngHeader header;

    PngPixels(PngHeader header) {
        this.header = header;
    }

    /** Takes a row. */
    private interface RowReader {
        void take(byte[] row);
    }

    /**
     * The same, without what lies behind the last row.
     *
     * @throws DataFormatException if they are damaged or end early
     */
    byte[] plain(byte[] packed) throws DataFormatException {
        return isFollowed(packed) ? packedAnew(packed) : packed;
    }

    private boolean isFollowed(byte[] packed) throws DataFormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            read(inflater, row -> {});
            inflater.inflate(new byte[1]);
            return !inflater.finished() || inflater.getRemaining() > 0;
        } finally {
            inflater.end();
        }
    }

    private void read(Inflater inflater, RowReader reader) throws DataFormatException {
        for (PngHeader.Rows rows : header.passes()) {
            byte[] row = new byte[Math.toIntExact(rows.bytes())];
            for (long number = 0; number < rows.count(); number++) {
                fill(inflater, row);
                reader.take(row);
            }
        }
    }

    private static void fill(Inflater inflater, byte[] row) throws DataFormatException {
        int read = 0;
        while (read < row.length) {
            int more = inflater.inflate(row, read, row.length - read);
            if (more == 0) {
                throw new DataFormatException("the pixels end early");
            }
            read += more;
        }
        if (row[0] < 0 || row[0] > LAST_FILTER) {
            throw new DataFormatException("a row has no filter");
        }
    }

    /** Without any effort: this is read once, and at once. */
    private byte[] packedAnew(byte[] packed) throws DataFormatException {
        Inflater inflater = new Inflater();
        Deflater deflater = new Deflater(Deflater.NO_COMPRESSION);
        ByteArrayOutputStream anew = new ByteArrayOutputStream();
        try {
            inflater.setInput(packed);
            read(inflater, row -> {
                deflater.setInput(row);
                drain(deflater, anew);
            });
            deflater.finish();
            drain(deflater, anew);
            return anew.toByteArray();
        } finally {
            inflater.end();
            deflater.end();
        }
    }

    private static void drain(Deflater deflater, ByteArrayOutputStream out) {
        byte[] piece = new byte[1 << 16];
        for (int length = deflater.deflate(piece); length > 0; length = deflater.deflate(piece)) {
            out.write(piece, 0, length);
        }
    }
}
