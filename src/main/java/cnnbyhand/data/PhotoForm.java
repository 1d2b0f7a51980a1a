package cnnbyhand.data;

import java.io.Serializable;

/**
 * What a network wants of a photo.
 *
 * @param height in pixels
 * @param width in pixels
 * @param channels 3 for red, green and blue, 1 for grey
 * @param imageNet whether photos are centred and Imagenette's classes have their places among 1000, as in ImageNet's
 *     networks; otherwise values are from 0 to 1 and classes take the outputs from 0 on
 */
record PhotoForm(int height, int width, int channels, boolean imageNet) implements Serializable {

    static PhotoForm of(Dataset set) {
        return of(set, set.height(), set.width());
    }

    /** The same at another size. */
    static PhotoForm of(Dataset set, int height, int width) {
        return new PhotoForm(height, width, set.channels(), set == Dataset.IMAGENETTE);
    }

    /** Whether the images of a set are so already. */
    boolean fits(Dataset set) {
        return height == set.height() && width == set.width() && channels == set.channels();
    }

    /** Values of a channel. */
    int perChannel() {
        return height * width;
    }

    /** {@code 28×28×1}. */
    @Override
    public String toString() {
        return height + "×" + width + "×" + channels;
    }
}
