package cnnbyhand.byhand;

/**
 * The patch of the input image that one output value can see.
 *
 * @param vertical its rows
 * @param horizontal its columns
 */
public record ReceptiveField(Side vertical, Side horizontal) {

    /**
     * One side of a receptive field.
     *
     * @param extent pixels of the image that one value sees
     * @param jump pixels of the image from one value to the next
     */
    public record Side(Expression extent, long jump) {
        private Side settled() {
            return new Side(Expression.of(extent.value()), jump);
        }

        private Side through(Axis axis) {
            Expression wider =
                    Expression.of(extent.value()).plus(axis.span().minus(1).times(jump));
            return new Side(wider, Expression.of(jump).times(axis.stride()).value());
        }
    }

    /** A pixel sees itself. */
    static final ReceptiveField PIXEL = new ReceptiveField(pixel(), pixel());

    /** What a flat layer sees: all of the image. */
    static ReceptiveField all(Volume image) {
        return new ReceptiveField(
                new Side(Expression.of(image.height()), image.height()),
                new Side(Expression.of(image.width()), image.width()));
    }

    /** The same patch, with no arithmetic to show for it. */
    ReceptiveField unchanged() {
        return new ReceptiveField(vertical.settled(), horizontal.settled());
    }

    ReceptiveField through(Window window) {
        return new ReceptiveField(vertical.through(window.vertical()), horizontal.through(window.horizontal()));
    }

    /** {@code 3 + (3 − 1)·1 = 5}; each side by itself where they differ. */
    public String derivation() {
        return vertical.equals(horizontal)
                ? vertical.extent().equation()
                : "height " + vertical.extent().equation() + ", width "
                        + horizontal.extent().equation();
    }

    @Override
    public String toString() {
        return vertical.extent().value() + "×" + horizontal.extent().value();
    }

    private static Side pixel() {
        return new Side(Expression.of(1), 1);
    }
}
