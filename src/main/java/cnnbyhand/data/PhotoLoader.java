package cnnbyhand.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.datavec.image.loader.NativeImageLoader;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * DataVec's loader, which decodes a picture and stretches it to the wanted size whatever its proportions. What it would do
 * last, moving value by value into an array of ND4J, takes twice as long as all the rest; so that is done here, straight
 * to where the values are wanted: red, green, blue, or grey alone, scaled to [0, 1], and for ImageNet's networks centred (see
 * {@link Pixels#centre}).
 */
final class PhotoLoader extends NativeImageLoader {
    private static final long serialVersionUID = 1;
    private static final int COLOURS = 3;

    /** How bright red, green and blue look beside each other (ITU-R BT.601). */
    private static final float[] LUMINANCE = {0.299f, 0.587f, 0.114f};

    /** 65,535 in steps of a byte's 255. */
    private static final double LARGEST_SHORT_IN_BYTES = 257;

    private final transient PhotoForm form;
    private final byte[] blueGreenRed;
    private transient float[] pixels;
    private transient int offset;

    PhotoLoader(PhotoForm form) {
        super(form.height(), form.width(), COLOURS);
        this.form = form;
        blueGreenRed = new byte[form.perChannel() * COLOURS];
    }

    /** @throws IOException or a RuntimeException for what is no picture of 8 or 16 bits a value */
    void load(byte[] file, float[] pixels, int offset) throws IOException {
        this.pixels = pixels;
        this.offset = offset;
        asMatrixView(new ByteArrayInputStream(file), Nd4j.empty());
    }

    @Override
    protected void fillNDArray(Mat image, INDArray unused) {
        if (image.depth() == opencv_core.CV_16U) {
            image.convertTo(image, opencv_core.CV_8U, 1 / LARGEST_SHORT_IN_BYTES, 0);
        }
        if (image.depth() != opencv_core.CV_8U) {
            throw new IllegalArgumentException("a picture must have 8 or 16 bits a value, found " + image);
        }
        image.data().get(blueGreenRed);
        if (form.channels() == 1) {
            fillGrey();
        } else {
            fillColours();
        }
    }

    private void fillColours() {
        int perChannel = form.perChannel();
        for (int channel = 0; channel < COLOURS; channel++) {
            int to = offset + channel * perChannel;
            for (int place = 0; place < perChannel; place++) {
                pixels[to + place] = colour(channel, place);
            }
        }
        if (form.imageNet()) {
            Pixels.centre(pixels, offset, perChannel);
        }
    }

    private void fillGrey() {
        for (int place = 0; place < form.perChannel(); place++) {
            float grey = 0;
            for (int channel = 0; channel < COLOURS; channel++) {
                grey += LUMINANCE[channel] * colour(channel, place);
            }
            pixels[offset + place] = grey;
        }
    }

    /** @param channel 0 for red, 1 for green, 2 for blue */
    private float colour(int channel, int place) {
        return Byte.toUnsignedInt(blueGreenRed[place * COLOURS + COLOURS - 1 - channel]) / 255f;
    }
}
