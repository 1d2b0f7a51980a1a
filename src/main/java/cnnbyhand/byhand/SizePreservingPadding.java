package cnnbyhand.byhand;

/**
 * The two published rules for the padding that keeps an image's size at stride 1: document 001 solves
 * {@code n + 2P − F + 1 = n} for {@code P = (F − 1) / 2}, document 003 says to round {@code H / 2} down.
 *
 * <p>They agree for every odd filter. An even filter has no such padding: the first rule gives no whole number, and the
 * second makes the image one pixel larger.
 */
public final class SizePreservingPadding {
    private SizePreservingPadding() {}

    /** {@code (F − 1) / 2}; refuses an even filter, for which it is not a whole number. */
    public static Expression ofOddFilter(long filter) {
        if (filter % 2 == 0) {
            throw new IllegalArgumentException(
                    "p = (f − 1) / 2 must be a whole number, found (" + filter + " − 1) / 2; take an odd filter");
        }
        return Expression.of(filter).minus(1).dividedBy(2);
    }

    /** {@code ⌊H / 2⌋}, for a filter of either kind. */
    public static Expression halfDown(long filter) {
        return Expression.of(filter).dividedDown(2);
    }

    /** Whether a window along this axis leaves every size as it was. */
    public static boolean keeps(Axis axis) {
        if (axis.stride() != 1) {
            return false;
        }
        Padding padding = axis.padding();
        return padding.kind() == Padding.Kind.SAME
                || padding.before() + padding.after() == axis.span().value() - 1;
    }

    /** What there is to say of a window's padding, to be put behind its derivation; empty where there is nothing. */
    static String remark(Window window, Shape input) {
        Axis axis = window.first();
        if (!isAlikeEveryWay(window, input)) {
            return "";
        }
        long side = input.axes().get(0);
        boolean explained = keeps(axis) && axis.dilation() == 1 && axis.kernel() % 2 == 1;
        return switch (axis.padding().kind()) {
            case VALID -> axis.rounding() != Rounding.FLOOR && axis.endsAtTheEdge(side) ? ", nothing to round" : "";
            case SAME -> explained
                    ? ", p = " + ofOddFilter(axis.kernel()).equation() + " keeps " + Expression.grouped(side)
                    : ", pads " + axis.padded(side) + " in all";
            case EXPLICIT -> explained && axis.padding().isSymmetric()
                    ? ", pad " + halfDown(axis.kernel()).equation() + " keeps " + Expression.grouped(side)
                    : "";
        };
    }

    private static boolean isAlikeEveryWay(Window window, Shape input) {
        return window.axes().stream().distinct().count() == 1
                && input.axes().stream().distinct().count() == 1;
    }
}
