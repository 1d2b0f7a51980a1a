package cnnbyhand.byhand;

/**
 * How a window slides along one side of an image.
 *
 * @param kernel cells of the window
 * @param stride pixels from one window to the next
 * @param padding virtual pixels at either end
 * @param dilation pixels from one cell of the window to the next; 1 for a window without gaps
 * @param rounding what becomes of a last step that does not fit whole
 */
public record Axis(long kernel, long stride, Padding padding, long dilation, Rounding rounding) {

    /** Refuses a kernel, stride or dilation below 1 and a negative padding, in the name of {@code layer}. */
    void requirePossible(String layer) {
        ImpossibleLayer.requireAtLeast(1, kernel, layer, "kernel");
        ImpossibleLayer.requireAtLeast(1, stride, layer, "stride");
        ImpossibleLayer.requireAtLeast(0, padding.each(), layer, "padding");
        ImpossibleLayer.requireAtLeast(1, dilation, layer, "dilation");
    }

    /** The pixels that a window spans, its gaps included: {@code (k − 1)·d + 1}. */
    public Expression span() {
        return dilation == 1
                ? Expression.of(kernel)
                : Expression.of(kernel).minus(1).times(dilation).plus(1);
    }

    /** How many windows there are along {@code size} pixels. */
    Expression positions(String layer, long size) {
        return padding.kind() == Padding.Kind.SAME ? Expression.of(size).dividedUp(stride) : steps(layer, size);
    }

    /** {@link #positions} in letters. */
    String rule() {
        if (padding.kind() == Padding.Kind.SAME) {
            return "⌈n / s⌉";
        }
        String padded = padding.kind() == Padding.Kind.VALID ? "n" : "n + 2·p";
        String span = dilation == 1 ? "f" : "((f − 1)·d + 1)";
        String steps = "(" + padded + " − " + span + ") / s";
        return (rounding == Rounding.FLOOR ? "⌊" + steps + "⌋" : "⌈" + steps + "⌉") + " + 1";
    }

    /** Whether the last window ends at the edge of {@code size} pixels, so that no rounding is needed. */
    public boolean endsAtTheEdge(long size) {
        return padding.kind() != Padding.Kind.SAME && room(size).minus(span()).value() % stride == 0;
    }

    /** All virtual pixels along {@code size} pixels, both ends together. */
    public long padded(long size) {
        if (padding.kind() != Padding.Kind.SAME) {
            return 2 * padding.each();
        }
        long windows = Expression.of(size).dividedUp(stride).value();
        return Math.max((windows - 1) * stride + span().value() - size, 0);
    }

    private Expression steps(String layer, long size) {
        Expression free = room(size).minus(span());
        if (free.value() < 0) {
            throw new ImpossibleLayer(
                    layer,
                    "the window must fit the padded input, found a window of " + span().equation() + " on "
                            + room(size).equation());
        }
        return (rounding == Rounding.FLOOR ? free.dividedDown(stride) : free.dividedUp(stride)).plus(1);
    }

    private Expression room(long size) {
        Expression room = Expression.of(size);
        return padding.kind() == Padding.Kind.VALID
                ? room
                : room.plus(Expression.of(2).times(padding.each()));
    }
}
