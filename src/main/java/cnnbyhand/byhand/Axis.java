package cnnbyhand.byhand;

/**
 * How a window slides along one axis of its input.
 *
 * @param kernel cells of the window
 * @param stride values from one window to the next
 * @param padding virtual values at the ends
 * @param dilation values from one cell of the window to the next; 1 for a window without gaps
 * @param rounding what becomes of a last window that does not fit whole
 */
public record Axis(long kernel, long stride, Padding padding, long dilation, Rounding rounding) {

    /** A window of stride 1 without padding or gaps. */
    static Axis of(long kernel) {
        return new Axis(kernel, 1, Padding.VALID, 1, Rounding.FLOOR);
    }

    Axis stride(long other) {
        return new Axis(kernel, other, padding, dilation, rounding);
    }

    Axis padding(Padding other) {
        return new Axis(kernel, stride, other, dilation, rounding);
    }

    Axis dilation(long other) {
        return new Axis(kernel, stride, padding, other, rounding);
    }

    Axis rounding(Rounding other) {
        return new Axis(kernel, stride, padding, dilation, other);
    }

    /** Refuses a kernel, stride or dilation below 1 and a negative padding, in the name of {@code layer}. */
    void requirePossible(String layer) {
        ImpossibleLayer.requireAtLeast(1, kernel, layer, "kernel");
        ImpossibleLayer.requireAtLeast(1, stride, layer, "stride");
        ImpossibleLayer.requireAtLeast(0, padding.before(), layer, "padding");
        ImpossibleLayer.requireAtLeast(0, padding.after(), layer, "padding");
        ImpossibleLayer.requireAtLeast(1, dilation, layer, "dilation");
    }

    /** The values that a window spans, its gaps included: {@code (k − 1)·d + 1}. */
    public Expression span() {
        return dilation == 1
                ? Expression.of(kernel)
                : Expression.of(kernel).minus(1).times(dilation).plus(1);
    }

    /** How many windows there are along {@code size} values. */
    public Expression positions(String layer, long size) {
        return padding.kind() == Padding.Kind.SAME ? Expression.of(size).dividedUp(stride) : steps(layer, size);
    }

    /** {@link #positions} in letters. */
    String rule() {
        if (padding.kind() == Padding.Kind.SAME) {
            return "⌈n / s⌉";
        }
        String steps = "(" + paddedRule() + " − " + (dilation == 1 ? "f" : "((f − 1)·d + 1)") + ") / s";
        return switch (rounding) {
            case FLOOR -> "⌊" + steps + "⌋ + 1";
            case COVER_ALL -> "⌈" + steps + "⌉ + 1";
            case CEIL_MODE -> "min(⌈" + steps + "⌉ + 1, ⌈" + frontRule() + " / s⌉)";
        };
    }

    private String paddedRule() {
        if (padding.kind() == Padding.Kind.VALID) {
            return "n";
        }
        return padding.isSymmetric() ? "n + 2·p" : "n + p + q";
    }

    private String frontRule() {
        return padding.before() == 0 ? "n" : "(n + p)";
    }

    /** Whether the last window ends at the edge of {@code size} values, so that no rounding is needed. */
    public boolean endsAtTheEdge(long size) {
        return padding.kind() != Padding.Kind.SAME && room(size).minus(span()).value() % stride == 0;
    }

    /** All virtual values along {@code size} values, both ends together. */
    public long padded(long size) {
        if (padding.kind() != Padding.Kind.SAME) {
            return padding.before() + padding.after();
        }
        long windows = -Math.floorDiv(-size, stride);
        return Math.max((windows - 1) * stride + (kernel - 1) * dilation + 1 - size, 0);
    }

    /** How many of {@code size} values, padding aside, no window reaches with padding same, whose windows need no padding then. */
    public long unreached(long size) {
        long windows = -Math.floorDiv(-size, stride);
        return Math.max(size - (windows - 1) * stride - (kernel - 1) * dilation - 1, 0);
    }

    /** Where the window of output place {@code place} starts; negative in the padding. */
    public int start(int place, long size) {
        long before = padding.kind() == Padding.Kind.SAME ? padded(size) / 2 : padding.before();
        return Math.toIntExact(place * stride - before);
    }

    /** Steps from the first window to the last on a padded input of {@code room} values, rounded as this axis does. */
    Expression stepsOn(Expression room) {
        Expression free = room.minus(span());
        return rounding == Rounding.FLOOR ? free.dividedDown(stride) : free.dividedUp(stride);
    }

    /** The input's values and the padding: {@code 28 + 2·1}. */
    Expression room(long size) {
        Expression room = Expression.of(size);
        if (padding.kind() != Padding.Kind.EXPLICIT) {
            return room;
        }
        return padding.isSymmetric()
                ? room.plus(Expression.of(2).times(padding.before()))
                : room.plus(padding.before()).plus(padding.after());
    }

    private Expression steps(String layer, long size) {
        if (room(size).value() < span().value()) {
            throw new ImpossibleLayer(
                    layer,
                    "the window must fit the padded input, found a window of " + span().equation() + " on "
                            + room(size).equation());
        }
        Expression windows = stepsOn(room(size)).plus(1);
        return rounding == Rounding.CEIL_MODE ? windows.orAtMost(startingInside(size)) : windows;
    }

    /** Windows that start before the end of the input: {@code ⌈(n + p) / s⌉}. */
    private Expression startingInside(long size) {
        Expression front = Expression.of(size);
        return (padding.before() == 0 ? front : front.plus(padding.before())).dividedUp(stride);
    }
}
