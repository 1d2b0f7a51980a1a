package cnnbyhand.data;

/** From bytes to what a network reads. */
final class Pixels {
    /**
     * The mean red, green and blue of ImageNet's training photos, on a scale from 0 to 1, as published with most of its
     * networks. Chainer's example takes away the mean photo instead. For this network either is a matter of numerical
     * comfort only: conv1 has no padding, so a constant a channel becomes a constant a feature map, and bn1, which
     * follows, takes away whatever constant it finds.
     */
    private static final float[] PHOTO_MEANS = {0.485f, 0.456f, 0.406f};

    private Pixels() {}

    /** Scales bytes 0 … 255, from {@code from} to the end, to 0 … 1. */
    static void scale(byte[] bytes, int from, float[] pixels, int offset) {
        for (int place = from; place < bytes.length; place++) {
            pixels[offset + place - from] = Byte.toUnsignedInt(bytes[place]) / 255f;
        }
    }

    /** What black becomes in a channel of a centred photo. */
    static float centredBlack(int channel) {
        return -PHOTO_MEANS[channel];
    }

    /** Takes ImageNet's mean from each channel of one photo: red, green, blue, {@code perChannel} values each. */
    static void centre(float[] pixels, int offset, int perChannel) {
        for (int channel = 0; channel < PHOTO_MEANS.length; channel++) {
            int from = offset + channel * perChannel;
            for (int place = from; place < from + perChannel; place++) {
                pixels[place] -= PHOTO_MEANS[channel];
            }
        }
    }
}
