package cnnbyhand.pictures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis: from where to where, and at which round numbers it has marks.
 *
 * @param from the lower end
 * @param to the upper end, above {@code from}
 * @param step between two marks: 1, 2 or 5 times a power of ten
 */
record Ticks(double from, double to, double step) {
    private static final double ROUNDING = 1e-9;
    private static final int[] ROUND = {1, 2, 5, 10};

    /** An axis that holds all values with a little room, whose ends are marks. */
    static Ticks around(List<Double> values, int most) {
        double low = values.stream().mapToDouble(value -> value).min().orElse(0);
        double high = values.stream().mapToDouble(value -> value).max().orElse(1);
        double least = Math.max(1e-6, 1e-6 * Math.max(Math.abs(low), Math.abs(high)));
        double step = step(Math.max(high - low, least) / most);
        double from = Math.floor(low / step + ROUNDING) * step;
        return new Ticks(from, Math.max(Math.ceil(high / step - ROUNDING) * step, from + step), step);
    }

    /** An axis of whole numbers from 0 to a last one, at least 1. */
    static Ticks counting(int last, int most) {
        return new Ticks(0, Math.max(1, last), Math.max(1, step((double) last / most)));
    }

    /** The same axis, cut off where no value can be. */
    Ticks within(double least, double greatest) {
        return new Ticks(Math.max(from, least), Math.min(to, greatest), step);
    }

    /** The marks, from the lowest. */
    List<Double> marks() {
        List<Double> marks = new ArrayList<>();
        for (long place = Math.round(Math.ceil(from / step - ROUNDING));
                place * step <= to + step * ROUNDING;
                place++) {
            marks.add(place * step);
        }
        return marks;
    }

    /** A mark with as many decimals as the step has. */
    String text(double mark) {
        int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + ROUNDING));
        return BigDecimal.valueOf(mark)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /** Where a value lies between the ends, 0 to 1. */
    double share(double value) {
        return (value - from) / (to - from);
    }

    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(least, Double.MIN_NORMAL))));
        for (int factor : ROUND) {
            if (factor * power >= least * (1 - ROUNDING)) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
