package cnnbyhand.byhand;

/**
 * Virtual values before and after an input, along one of its axes.
 *
 * @param kind where the amount comes from
 * @param before values before the first; 0 unless the padding is explicit
 * @param after values after the last; 0 unless the padding is explicit
 */
public record Padding(Kind kind, long before, long after) {

    /** The ways in which a padding is stated. */
    public enum Kind {
        /** No padding: every window lies within the input. */
        VALID,
        /** As much as makes the output ⌈n / s⌉; the odd value, if any, comes after the last (TensorFlow's rule). */
        SAME,
        /** A stated number of values at each end. */
        EXPLICIT
    }

    public static final Padding VALID = new Padding(Kind.VALID, 0, 0);
    public static final Padding SAME = new Padding(Kind.SAME, 0, 0);

    /** The same padding at either end; a padding of 0 is {@link #VALID}. */
    public static Padding of(long each) {
        return of(each, each);
    }

    public static Padding of(long before, long after) {
        return before == 0 && after == 0 ? VALID : new Padding(Kind.EXPLICIT, before, after);
    }

    public boolean isSymmetric() {
        return before == after;
    }

    /** {@code same}, the padding at either end, or {@code 1+2} where the ends differ. */
    @Override
    public String toString() {
        if (kind == Kind.SAME) {
            return "same";
        }
        return isSymmetric() ? Long.toString(before) : before + "+" + after;
    }
}
