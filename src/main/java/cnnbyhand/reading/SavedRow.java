package cnnbyhand.reading;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UTFDataFormatException;
import java.util.Map;

/**
 * A row of numbers in the format of {@code Nd4j.write}, read as far as its length: its form (where it lies in memory, how
 * many numbers the form has, their type, the numbers), then where the row's numbers lie, how many they are, and their type.
 */
final class SavedRow {
    private static final String AS_WRITTEN = " must be a row of numbers as Deeplearning4j writes it, found ";
    /** Rank, a side and a stride for each of 32 axes, and three numbers more. */
    private static final long LONGEST_FORM = 68;

    private static final Map<String, Integer> BYTES = Map.of("FLOAT", 4, "DOUBLE", 8, "HALF", 2, "BFLOAT16", 2);

    private SavedRow() {}

    /**
     * How many numbers the row has.
     *
     * @param stream the row, of which only the beginning is read
     * @param size how many bytes it has; the numbers must be all that stands behind the beginning
     * @param name what it is called, for messages
     */
    static long length(InputStream stream, long size, String name) throws IOException, UnusableNetwork {
        CountedBytes counted = new CountedBytes(stream);
        try (DataInputStream in = new DataInputStream(counted)) {
            skipForm(in, name);
            in.readUTF();
            long length = in.readLong();
            String type = in.readUTF();
            Integer each = BYTES.get(type);
            if (each == null) {
                throw new UnusableNetwork(name + " must hold one of "
                        + String.join(", ", BYTES.keySet().stream().sorted().toList()) + ", found "
                        + JsonText.shortened(type));
            }
            long room = (size - counted.bytes) / each;
            if (length < 1 || length != room) {
                throw new UnusableNetwork(
                        name + " must hold the " + length + " numbers that it states, found room for " + room);
            }
            return length;
        } catch (EOFException | UTFDataFormatException damage) {
            throw new UnusableNetwork(name + AS_WRITTEN + "damage");
        }
    }

    private static void skipForm(DataInputStream in, String name) throws IOException, UnusableNetwork {
        in.readUTF();
        long numbers = in.readLong();
        String type = in.readUTF();
        if (numbers < 1 || numbers > LONGEST_FORM || !type.equals("LONG")) {
            throw new UnusableNetwork(
                    name + AS_WRITTEN + "a form of " + numbers + " numbers, " + JsonText.shortened(type));
        }
        in.skipNBytes(numbers * Long.BYTES);
    }

    /** Counts what was read. */
    private static final class CountedBytes extends java.io.FilterInputStream {
        private long bytes;

        CountedBytes(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            bytes += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            bytes += Math.max(count, 0);
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = super.skip(count);
            bytes += skipped;
            return skipped;
        }
    }
}
