package cnnbyhand.explorer.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Plain words that spell out values, read from the first on: how a network comes into the page. */
public final class Words {
    private final String[] words;
    private int next;

    public Words(String... words) {
        this.words = words.clone();
    }

    public String text() {
        return words[next++];
    }

    public long number() {
        return Long.parseLong(text());
    }

    /** A fraction, spelled as {@link Double#doubleToLongBits} so that no digit is lost. */
    public double fraction() {
        return Double.longBitsToDouble(number());
    }

    public boolean truth() {
        return Boolean.parseBoolean(text());
    }

    /** So many fractions as the first word says, each behind its name. */
    public Map<String, Double> fractions() {
        long count = number();
        Map<String, Double> fractions = new LinkedHashMap<>();
        while (fractions.size() < count) {
            fractions.put(text(), fraction());
        }
        return fractions;
    }

    /** So many values as the first word says. */
    public <T> List<T> list(Function<Words, T> value) {
        long count = number();
        List<T> values = new ArrayList<>();
        while (values.size() < count) {
            values.add(value.apply(this));
        }
        return values;
    }
}
