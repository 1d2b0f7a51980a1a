package cnnbyhand.command;

/**
 * How many images of each set a run uses at most.
 *
 * @param training to train on
 * @param test to test on
 */
public record ImageLimit(int training, int test) {
    /** All images. */
    public static final ImageLimit NONE = new ImageLimit(Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** The same for both sets. */
    public static ImageLimit ofEach(int images) {
        return new ImageLimit(images, images);
    }
}
