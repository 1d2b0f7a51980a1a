package cnnbyhand.training.engine;

import java.util.Random;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Random images and labels, as the engine takes them and as Deeplearning4j does. */
record Batch(float[] pixels, int[] labels, INDArray images, INDArray oneHot) {

    static Batch of(InputType.InputTypeConvolutional input, int classes, int examples, long seed) {
        Random random = new Random(seed);
        long[] shape = {examples, input.getChannels(), input.getHeight(), input.getWidth()};
        float[] pixels = new float[Math.toIntExact(shape[0] * shape[1] * shape[2] * shape[3])];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) random.nextGaussian();
        }
        int[] labels = random.ints(examples, 0, classes).toArray();
        INDArray oneHot = Nd4j.create(examples, classes);
        for (int row = 0; row < examples; row++) {
            oneHot.putScalar(row, labels[row], 1);
        }
        return new Batch(pixels, labels, Nd4j.createFromArray(pixels).reshape(shape), oneHot);
    }
}
