package cnnbyhand.data;

/**
 * The size of a picture.
 *
 * @param width in pixels
 * @param height in pixels
 */
record PictureSize(long width, long height) {
    long pixels() {
        return width * height;
    }

    /** {@code 640×480}. */
    @Override
    public String toString() {
        return width + "×" + height;
    }
}
