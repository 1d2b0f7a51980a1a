package cnnbyhand.byhand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a layer is told beside its size, in words: most of it leaves shapes and parameter counts as they are. */
public final class Settings {
    public static final String KERNEL = "kernel";
    public static final String STRIDE = "stride";
    public static final String PADDING = "padding";
    public static final String DILATION = "dilation";
    public static final String ROUNDING = "rounding";
    public static final String OUTPUT_PADDING = "output padding";
    public static final String DEPTH_MULTIPLIER = "depth multiplier";
    public static final String POOL_TYPE = "pool type";
    public static final String ACTIVATION = "activation";
    public static final String BIAS = "bias";
    public static final String FROZEN = "frozen";
    public static final String DROPOUT = "dropout";
    /** The value of a padding that keeps ⌈n / s⌉. */
    public static final String SAME = "same";
    /** The value of a setting that a layer does not have. */
    public static final String NONE = "none";

    /** Enough for any share, and too few for the tail that a binary fraction brings. */
    private static final int DIGITS = 9;

    private final Map<String, String> values = new LinkedHashMap<>();

    public Settings put(String name, String value) {
        values.put(name, value);
        return this;
    }

    public Settings put(String name, boolean present) {
        return put(name, present ? "yes" : "no");
    }

    /** A number as people write it: {@code 0.001}, {@code 2.0E-5} as {@code 0.00002}. */
    public Settings put(String name, double number) {
        return put(name, number(number));
    }

    /** The settings by name, in the order in which they were put. */
    public Map<String, String> values() {
        return Collections.unmodifiableMap(values);
    }

    /** {@code 3×3}. */
    public static String sides(List<Long> sides) {
        return sides.stream().map(String::valueOf).collect(Collectors.joining("×"));
    }

    /** A dropout by the share that it drops; digits that only binary fractions bring are left out. */
    public static String dropped(double rate) {
        return "drops " + percent(rate);
    }

    /** {@code 25 %}. */
    public static String percent(double share) {
        return rounded(100 * share) + " %";
    }

    /** A number without the tail that a 32-bit fraction brings: seven digits count. */
    public static String number(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Double.toString(number);
        }
        BigDecimal exact = BigDecimal.valueOf(number);
        return exact.signum() == 0
                ? "0"
                : exact.round(new java.math.MathContext(7)).stripTrailingZeros().toPlainString();
    }

    private static String rounded(double number) {
        return BigDecimal.valueOf(number)
                .setScale(DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
