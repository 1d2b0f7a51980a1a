package cnnbyhand.explorer;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Network;
import cnnbyhand.keeping.Json;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Pictures for a page, and what the network has learned, if it has and if that fits. */
public final class PageValues {
    /** In bytes of the page, for what was learned. */
    private static final long MOST_LEARNED = 2_800_000;

    /** In bytes of the page, for what was learned and what the training began with. */
    private static final long MOST_OF_BOTH = 3_150_000;

    /** In bytes of the page, for all pictures. */
    private static final long MOST_PICTURES = 500_000;

    private static final int MOST_PICTURE_COUNT = 10;

    private final List<Map<String, Object>> pictures = new ArrayList<>();
    private final List<Map<String, Object>> weights = new ArrayList<>();
    private SortedMap<Integer, String> classes = new TreeMap<>();
    private float[] black = {};
    private String note = "";
    private String why = "";
    private String command = "";

    /** How many pictures of {@code values} numbers may come into a page. */
    public static int pictures(long values) {
        return (int) Math.min(MOST_PICTURE_COUNT, MOST_PICTURES / inBase64(values));
    }

    /** Why what {@code network} learns does not come into a page; nothing if it does. */
    public static Optional<String> tooLarge(Network network) {
        long bytes = bytes(network, Precision.FINE);
        return bytes <= MOST_LEARNED
                ? Optional.empty()
                : Optional.of("The network's weights would take " + Math.round(bytes / 1e6)
                        + " MB: they are not in the page, which shows the places alone.");
    }

    /** Whether a page has room for what {@code network} learns and for what the training began with. */
    public static boolean roomForBoth(Network network) {
        return bytes(network, Precision.FINE) + bytes(network, Precision.COARSE) <= MOST_OF_BOTH;
    }

    private static long bytes(Network network, Precision precision) {
        long bits = network.ledger().entries().stream()
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

    /**
     * Takes one picture.
     *
     * @param label what it shows
     * @param pixels channel by channel, and within a channel row by row, 0 for black
     */
    public void picture(String label, byte[] pixels) {
        pictures.add(
                Map.of("label", label, "data", Json.plain(Base64.getEncoder().encodeToString(pixels))));
    }

    /** @param values the number that stands for black in each channel; white is greater by 1 */
    public void black(float... values) {
        black = values.clone();
    }

    /** @param names what the units of the last layer stand for */
    public void classes(SortedMap<Integer, String> names) {
        classes = names;
    }

    /** Takes all weights of one state of the network; the page shows the first that it is given until another is chosen. */
    public void weights(PageWeights state) {
        weights.add(state.told());
    }

    /** @param sentences what has to be said of the pictures */
    public void note(String sentences) {
        note = sentences;
    }

    /**
     * Says why there is nothing learned.
     *
     * @param sentences the reason
     * @param typed what to type; empty where nothing helps
     */
    public void nothingLearned(String sentences, String typed) {
        why = sentences;
        command = typed;
    }

    String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("note", note);
        all.put("why", why);
        all.put("command", command);
        all.put("black", black);
        all.put("classes", classes);
        all.put("pictures", pictures);
        all.put("weights", weights);
        return Json.text(all);
    }
}
