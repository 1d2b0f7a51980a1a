package cnnbyhand.training.engine;

import java.nio.ByteBuffer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A model's network after some steps on random images, with dropout; also a program, to compare processes. */
final class Trained {

    /** By which engine. */
    interface Way {
        TrainingStep of(MultiLayerNetwork network, InputType.InputTypeConvolutional input, long seed);
    }

    private Trained() {}

    /** A sum over all bits of the parameters and of the updater's state. */
    static String sum(Way way, String model, int examples, int steps, long seed) {
        return sum(way, Networks.documented(model, true), model, examples, steps, seed);
    }

    /** The same for a network on the model's images, which is closed behind. */
    static String sum(Way way, MultiLayerNetwork network, String model, int examples, int steps, long seed) {
        try (TrainingStep step = way.of(network, Networks.input(model), seed)) {
            for (int iteration = 0; iteration < steps; iteration++) {
                Batch batch = Batch.of(Networks.input(model), Networks.classes(model), examples, iteration);
                step.fit(batch.pixels(), batch.labels());
            }
        }
        String sum = sum(network.params(), network.getUpdater().getStateViewArray());
        network.close();
        return sum;
    }

    private static String sum(INDArray... arrays) {
        CRC32 sum = new CRC32();
        Stream.of(arrays).forEach(array -> sum.update(bits(array)));
        return Long.toHexString(sum.getValue());
    }

    private static ByteBuffer bits(INDArray values) {
        return values.data().asNio();
    }

    /** Shows the sum for a model, a number of examples and one of steps, and the seed 1. */
    public static void main(String[] arguments) {
        System.out.println(
                sum(Acceleration::of, arguments[0], Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), 1));
    }
}
