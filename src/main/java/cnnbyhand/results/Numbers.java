package cnnbyhand.results;

import java.util.Locale;

/** How numbers are written, the same in every language of the machine. */
public final class Numbers {
    private Numbers() {}

    /** {@code 98.42 %}. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    /** With {@code digits} places behind the point; a dash where there is no number. */
    public static String fixed(double number, int digits) {
        return Double.isNaN(number) ? "–" : String.format(Locale.ROOT, "%." + digits + "f", number);
    }
}
