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
