package cnnbyhand.pictures;

import cnnbyhand.byhand.Shape;

/**
 * What comes out behind a layer.
 *
 * @param values in the order channel, row, column
 */
record Channels(float[] values, int height, int width) {
    static Channels of(Shape image, float[] values) {
        return new Channels(values, (int) image.height(), (int) image.width());
    }

    double at(int channel, int row, int column) {
        return values[(channel * height + row) * width + column];
    }

    /** The scale of all channels together. */
    SignedScale scale() {
        return SignedScale.of(values);
    }
}
