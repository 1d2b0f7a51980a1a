package cnnbyhand.byhand;

/**
 * Virtual pixels around an image along one side.
 *
 * @param kind where the amount comes from
 * @param each pixels at either end; 0 unless the padding is explicit
 */
public record Padding(Kind kind, long each) {

    /** The three ways in which the documents state a padding. */
    public enum Kind {
        /** No padding: every window lies within the image. */
        VALID,
        /** As much as makes the output ⌈n / s⌉; the odd pixel, if any, goes to the far end. */
        SAME,
        /** A stated number of pixels at either end. */
        EXPLICIT
    }

    public static final Padding VALID = new Padding(Kind.VALID, 0);
    public static final Padding SAME = new Padding(Kind.SAME, 0);

    /** A padding of 0 is the same thing as {@link #VALID}, and is that. */
    public static Padding of(long each) {
        return each == 0 ? VALID : new Padding(Kind.EXPLICIT, each);
    }

    @Override
    public String toString() {
        return kind == Kind.SAME ? "same" : Long.toString(each);
    }
}
