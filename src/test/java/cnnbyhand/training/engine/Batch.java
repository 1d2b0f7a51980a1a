package cnnbyhand.training.engine;

import cnnbyhand.data.DataFolder;
import cnnbyhand.data.ImageData;
import cnnbyhand.published.Model;
import java.io.IOException;
import java.util.Random;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Images and labels, as the engine takes them and as Deeplearning4j does. */
record Batch(float[] pixels, int[] labels, INDArray images, INDArray oneHot) {

    /** Random pixels. */
    static Batch of(InputType.InputTypeConvolutional input, int classes, int examples, long seed) {
        Random random = new Random(seed);
        float[] pixels =
                new float[Math.toIntExact(examples * ArrayShape.of(input).values())];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) random.nextGaussian();
        }
        return of(input, classes, pixels, random.ints(examples, 0, classes).toArray());
    }

    /** What the project draws in place of the model's images: evenly coloured grounds, black ones under digits. */
    static Batch drawn(Model model, int examples, long seed) throws IOException {
        try (ImageData data = DataFolder.open(model.dataset(), DataFolder.DRAWN, true, seed, line -> {})) {
            float[] pixels = new float[examples * data.train().values()];
            int[] labels = new int[examples];
            for (int example = 0; example < examples; example++) {
                labels[example] = data.train()
                        .read(example, pixels, example * data.train().values());
            }
            return of(model.inputType(), model.dataset().outputs(), pixels, labels);
        }
    }

    static Batch of(InputType.InputTypeConvolutional input, int classes, float[] pixels, int[] labels) {
        INDArray oneHot = Nd4j.create(labels.length, classes);
        for (int row = 0; row < labels.length; row++) {
            oneHot.putScalar(row, labels[row], 1);
        }
        long[] shape = {labels.length, input.getChannels(), input.getHeight(), input.getWidth()};
        return new Batch(pixels, labels, Nd4j.createFromArray(pixels).reshape(shape), oneHot);
    }
}
