package cnnbyhand.byhand;

/**
 * A stack of feature maps, or an image.
 *
 * @param height rows, in pixels
 * @param width columns, in pixels
 * @param channels maps one behind the other
 */
public record Volume(long height, long width, long channels) implements Shape {
    public Volume {
        requirePositive(height, "height");
        requirePositive(width, "width");
        requirePositive(channels, "channels");
    }

    @Override
    public Expression values() {
        return Expression.product(height, width, channels);
    }

    @Override
    public String toString() {
        return height + "×" + width + "×" + channels;
    }

    private static void requirePositive(long side, String name) {
        if (side < 1) {
            throw new IllegalArgumentException("a volume's " + name + " must be at least 1, found " + side);
        }
    }
}
