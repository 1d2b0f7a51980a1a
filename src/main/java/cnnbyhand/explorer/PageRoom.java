package cnnbyhand.explorer;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Network;
import java.util.List;
import java.util.Optional;

/**
 * How much of a network's weights a page has room for: all of them, those of the first layers, or none.
 *
 * @param entries of the whole network
 * @param layers how many of the first come with their weights
 */
public record PageRoom(List<Entry> entries, int layers) {
    /** In bytes of the page, for what was learned. */
    private static final long MOST_LEARNED = 2_800_000;

    /** In bytes of the page, for the first layers alone. */
    private static final long MOST_OF_FIRST = 500_000;

    /** In multiply-accumulates of the first layers alone: few enough that a page follows a picture with large maps. */
    private static final long MOST_WORK_OF_FIRST = 300_000_000;

    /** In bytes of the page, for what was learned and what the training began with. */
    private static final long MOST_OF_BOTH = 3_150_000;

    /** In bytes of the page, for all pictures; more where the weights of few layers leave room. */
    private static final long MOST_PICTURES = 500_000;

    private static final long MOST_PICTURES_OF_FIRST = 2_100_000;

    private static final int MOST_PICTURE_COUNT = 10;

    /** The room for {@code network}; one that branches comes whole or not at all. */
    public static PageRoom of(Network network) {
        List<Entry> entries = network.ledger().entries();
        if (bytes(entries, Precision.FINE) <= MOST_LEARNED) {
            return new PageRoom(entries, entries.size());
        }
        return new PageRoom(entries, network.graph().isChain() ? first(entries) : 0);
    }

    /** None where the first array is already too large. */
    private static int first(List<Entry> entries) {
        int layers = 0;
        while (fit(entries.subList(0, layers + 1))) {
            layers++;
        }
        return bytes(entries.subList(0, layers), Precision.FINE) == 0 ? 0 : layers;
    }

    private static boolean fit(List<Entry> first) {
        long work = first.stream()
                .mapToLong(entry -> entry.multiplyAccumulates().value())
                .sum();
        return bytes(first, Precision.FINE) <= MOST_OF_FIRST && work <= MOST_WORK_OF_FIRST;
    }

    /** The first layers, whose weights come into the page. */
    public List<Entry> first() {
        return entries.subList(0, layers);
    }

    public boolean whole() {
        return layers == entries.size();
    }

    /** Which weights do not come into the page, and why; nothing if all do. */
    public Optional<String> leftOut() {
        if (whole()) {
            return Optional.empty();
        }
        long megabytes = Math.round(bytes(entries, Precision.FINE) / 1e6);
        return Optional.of(
                layers == 0
                        ? "The network's weights would take " + megabytes
                                + " MB: they are not in the page, which shows the places alone."
                        : "The weights from " + entries.get(layers).name()
                                + " on are left out: all weights would take " + megabytes
                                + " MB. Behind " + entries.get(layers - 1).name()
                                + " the page shows the places alone.");
    }

    /** Whether there is room for what the network learns and for what the training began with. */
    public boolean forBoth() {
        return bytes(entries, Precision.FINE) + bytes(entries, Precision.COARSE) <= MOST_OF_BOTH;
    }

    /** How many pictures of {@code values} numbers may come beside weights. */
    public int pictures(long values) {
        return pictures(values, whole() || layers == 0 ? MOST_PICTURES : MOST_PICTURES_OF_FIRST);
    }

    /** How many pictures of {@code values} numbers may come into a page without weights. */
    public static int picturesAlone(long values) {
        return pictures(values, MOST_PICTURES);
    }

    private static int pictures(long values, long bytes) {
        return (int) Math.min(MOST_PICTURE_COUNT, bytes / inBase64(values));
    }

    private static long bytes(List<Entry> entries, Precision precision) {
        long bits = entries.stream()
                .map(Entry::arrays)
                .flatMap(List::stream)
                .map(array -> array.sides().stream().reduce(1L, Math::multiplyExact))
                .mapToLong(count -> count * precision.bits(count))
                .sum();
        return inBase64(bits / Byte.SIZE);
    }

    private static long inBase64(long bytes) {
        return (bytes + 2) / 3 * 4;
    }
}
