package cnnbyhand.handouts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The sheets that are printed on. */
public enum Paper {
    A4,
    LETTER;

    /** As it is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Stream.of(values()).map(Paper::word).toList();
    }

    /** @param word one of {@link #words} */
    public static Paper of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
