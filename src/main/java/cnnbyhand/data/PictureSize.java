package cnnbyhand.data;

/**
 * The size of a picture.
 *
 * @param width in pixels
 * @param height in pixels
 */
record PictureSize(long width, long height) {
    /** As many as a long can count, where it claims more. */
    long pixels() {
        return Math.multiplyHigh(width, height) == 0 && width * height >= 0 ? width * height : Long.MAX_VALUE;
    }

    /** {@code 640×480}. */
    @Override
    public String toString() {
        return width + "×" + height;
    }
}
