package cnnbyhand.training.engine;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The size of one example between two layers; a flat vector of n values is n channels of 1×1. */
record ArrayShape(long channels, long height, long width) {

    static ArrayShape of(InputType.InputTypeConvolutional input) {
        return new ArrayShape(input.getChannels(), input.getHeight(), input.getWidth());
    }

    static ArrayShape flat(long values) {
        return new ArrayShape(values, 1, 1);
    }

    long values() {
        return channels * height * width;
    }

    /** The first examples of an array, as Deeplearning4j takes them. */
    INDArray images(float[] pixels, int examples) {
        INDArray images = Nd4j.createUninitialized(examples, channels, height, width);
        images.data().setData(pixels.length == images.length() ? pixels : Arrays.copyOf(pixels, (int) images.length()));
        return images;
    }
}
