package cnnbyhand.run;

import cnnbyhand.training.engine.TrainingStep;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A network that answers with one set of weights after another, all by the engine that trained it: a copy would take longer
 * to make than what is asked of it.
 */
final class NetworkInUse implements AutoCloseable {
    private final MultiLayerNetwork network;
    private final TrainingStep step;
    private final INDArray own;

    /** @param step computes with the weights that lie in {@code network} */
    NetworkInUse(MultiLayerNetwork network, TrainingStep step) {
        this.network = network;
        this.step = step;
        this.own = network.params().dup();
    }

    MultiLayerNetwork network() {
        return network;
    }

    /** The outputs of each example, one behind the other. */
    float[] outputs(float[] pixels, int examples) {
        return step.probabilities(pixels, examples);
    }

    /**
     * What comes out of one of the first layers for each example, one behind the other; by Deeplearning4j, since the engine
     * that trains gives only what comes out at the end.
     *
     * @param sides of the batch: examples, channels, height, width
     */
    float[] outputs(String layer, float[] pixels, long... sides) {
        INDArray batch = Nd4j.create(pixels, sides, 'c');
        int last = network.getLayerNames().indexOf(layer);
        List<INDArray> activations = network.feedForwardToLayer(last, batch, false);
        return activations.get(last + 1).dup('c').data().asFloat();
    }

    /** Gives the network its own weights back. */
    @Override
    public void close() {
        network.params().assign(own);
    }
}
