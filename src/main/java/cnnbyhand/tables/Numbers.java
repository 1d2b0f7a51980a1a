package cnnbyhand.tables;

import java.util.Locale;

/** How numbers are written, the same in every language of the machine. */
public final class Numbers {
    private Numbers() {}

    /** {@code 98.42 %}; a dash where there is no number. */
    public static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    /** With {@code digits} places behind the point; a dash where there is no number, and no sign before a zero. */
    public static String fixed(double number, int digits) {
        return Double.isNaN(number) ? "–" : formatted("%,.", number, digits);
    }

    /** The same without separators, for a file that another program reads; empty where there is no number. */
    static String plain(double number, int digits) {
        return Double.isNaN(number) ? "" : formatted("%.", number, digits);
    }

    private static String formatted(String start, double number, int digits) {
        String text = String.format(Locale.ROOT, start + digits + "f", number);
        return text.matches("-0\\.?0*") ? text.substring(1) : text;
    }
}
