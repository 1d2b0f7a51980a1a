package cnnbyhand.keeping;

import cnnbyhand.byhand.Network;
import cnnbyhand.checking.ForwardPass;
import cnnbyhand.data.Examples;
import cnnbyhand.training.Prediction;
import java.io.IOException;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One test image in a network as it is at the moment.
 *
 * @param reading what the image was classified as
 * @param outputs what comes out behind every layer, by name
 */
record FirstLook(Prediction reading, Map<String, INDArray> outputs) {

    /** At the first image that can be read. */
    static FirstLook of(Network book, MultiLayerNetwork network, Examples tests) throws IOException {
        float[] pixels = new float[tests.values()];
        int index = 0;
        int label = tests.read(index, pixels, 0);
        while (label == Examples.BROKEN) {
            label = tests.read(++index, pixels, 0);
        }
        return of(book, network, tests, pixels, new Prediction(index, label, 0, 0));
    }

    /** At an image that was read before. */
    static FirstLook at(Network book, MultiLayerNetwork network, Examples tests, Prediction image) throws IOException {
        float[] pixels = new float[tests.values()];
        tests.read(image.index(), pixels, 0);
        return of(book, network, tests, pixels, image);
    }

    private static FirstLook of(
            Network book, MultiLayerNetwork network, Examples tests, float[] pixels, Prediction image) {
        INDArray array = Nd4j.create(pixels, new long[] {1, tests.channels(), tests.height(), tests.width()}, 'c');
        Map<String, INDArray> outputs = ForwardPass.outputs(book, network, array);
        INDArray last = outputs.get(book.layers().get(book.layers().size() - 1).name());
        int predicted = last.argMax().getInt(0);
        return new FirstLook(
                new Prediction(image.index(), image.label(), predicted, last.getDouble(predicted)), outputs);
    }
}
