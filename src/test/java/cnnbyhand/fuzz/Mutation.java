package cnnbyhand.fuzz;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * One to four changes of a whole file, one after the other: bytes flipped, taken out, put in, cut off at the end, or
 * numbers overwritten by those at which arithmetic breaks.
 */
public record Mutation(List<Change> changes) {
    private static final int[] EDGES = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0xFFFF, 0x7FFF0000, 0x01000000};

    /** @param place of the change, from 0 for the beginning to 1 for the end of the file */
    public record Change(Kind kind, double place, byte[] bytes) {
        @Override
        public String toString() {
            return kind + " at " + place + " " + Arrays.toString(bytes);
        }
    }

    /** What happens to the bytes at a place. */
    public enum Kind {
        FLIP,
        DELETE,
        INSERT,
        TRUNCATE,
        OVERWRITE_NUMBER
    }

    public static Arbitrary<Mutation> any() {
        Arbitrary<Change> changes = Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(8))
                .as(Change::new);
        return changes.list().ofMinSize(1).ofMaxSize(4).map(Mutation::new);
    }

    /** A changed copy; {@code whole} stays as it is. */
    public byte[] of(byte[] whole) {
        byte[] bytes = whole.clone();
        for (Change change : changes) {
            bytes = changed(bytes, change);
        }
        return bytes;
    }

    private static byte[] changed(byte[] bytes, Change change) {
        int place = (int) (change.place() * bytes.length);
        int end = Math.min(bytes.length, place + change.bytes().length);
        return switch (change.kind()) {
            case FLIP -> flipped(bytes, place, end, change.bytes());
            case DELETE -> joined(Arrays.copyOf(bytes, place), new byte[0], rest(bytes, end));
            case INSERT -> joined(Arrays.copyOf(bytes, place), change.bytes(), rest(bytes, place));
            case TRUNCATE -> Arrays.copyOf(bytes, place);
            case OVERWRITE_NUMBER -> overwritten(bytes, place, EDGES[change.bytes()[0] & 7]);
        };
    }

    private static byte[] flipped(byte[] bytes, int place, int end, byte[] changes) {
        for (int at = place; at < end; at++) {
            bytes[at] ^= changes[at - place];
        }
        return bytes;
    }

    private static byte[] overwritten(byte[] bytes, int place, int number) {
        for (int at = place; at < Math.min(bytes.length, place + 4); at++) {
            bytes[at] = (byte) (number >> 8 * (3 - at + place));
        }
        return bytes;
    }

    private static byte[] rest(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static byte[] joined(byte[] one, byte[] two, byte[] three) {
        byte[] joined = Arrays.copyOf(one, one.length + two.length + three.length);
        System.arraycopy(two, 0, joined, one.length, two.length);
        System.arraycopy(three, 0, joined, one.length + two.length, three.length);
        return joined;
    }
}
