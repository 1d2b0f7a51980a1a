package cnnbyhand.tables;

import cnnbyhand.byhand.Derivation;
import cnnbyhand.byhand.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The letters of the hand-kept book's rules. Each means one thing in all of them. */
public final class Letters {
    /** What its last column and its rule are about. */
    public static final String RECEPTIVE_FIELD = "the patch of the input that one value of a layer's output depends on";

    /** What its rule calls so. */
    public static final String JUMP = "how far apart in the input two neighbours look";

    private static final Pattern BETWEEN = Pattern.compile("[^A-Za-z]+");
    private static final Map<String, String> MEANINGS = new LinkedHashMap<>();

    static {
        MEANINGS.put("n", "input side");
        MEANINGS.put("f", "window");
        MEANINGS.put("s", "stride");
        MEANINGS.put("p", "padding");
        MEANINGS.put("q", "padding behind");
        MEANINGS.put("d", "dilation");
        MEANINGS.put("M", "filters");
        MEANINGS.put("C", "channels");
        MEANINGS.put("L", "length");
        MEANINGS.put("D", "depth");
        MEANINGS.put("H", "height");
        MEANINGS.put("W", "width");
        MEANINGS.put("P", "places");
        MEANINGS.put("x", "filters a channel");
        MEANINGS.put("i", "inputs");
        MEANINGS.put("o", "units");
        MEANINGS.put("b", "block side");
        MEANINGS.put("u", "copies of a value");
        MEANINGS.put("t", "copies of the vector");
        MEANINGS.put("w", "words");
        MEANINGS.put("v", "values a word");
        MEANINGS.put("r", "field before");
    }

    private Letters() {}

    /** All of them with what they mean, and the signs and the settings' words that a page shows beside them. */
    public static Map<String, String> withSignsAndWords() {
        Map<String, String> all = new LinkedHashMap<>(MEANINGS);
        all.put("jump", JUMP);
        all.put("⌊ ⌋", "rounded down");
        all.put("⌈ ⌉", "rounded up");
        all.put("dilation", "steps from one cell of the window to the next; 1 leaves no gaps");
        all.put("valid", "no padding: every window lies within the input");
        all.put("same", "as much padding as makes the output ⌈n / s⌉");
        all.put("floor", "a last window that does not fit whole is dropped");
        all.put("ceil_mode", "a last window is taken if it starts inside the input or the padding before it (PyTorch)");
        all.put("cover_all", "a last window is taken wherever it starts (Chainer)");
        return all;
    }

    /** Explains those in the rules of these layers, in one line where it has room. */
    public static List<String> of(List<Entry> entries, int width) {
        Set<String> used = entries.stream()
                .flatMap(entry -> entry.derivations().stream())
                .map(Derivation::rule)
                .flatMap(BETWEEN::splitAsStream)
                .collect(Collectors.toSet());
        String line = MEANINGS.entrySet().stream()
                .filter(each -> used.contains(each.getKey()))
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", ", "letters: ", ""));
        return PageWidth.wrapped(line, 2, ", ", width);
    }

    /** Whether a letter is explained. */
    static boolean explains(String letter) {
        return MEANINGS.containsKey(letter);
    }
}
