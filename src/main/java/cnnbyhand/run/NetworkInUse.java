package cnnbyhand.run;

import cnnbyhand.training.engine.TrainingStep;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

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

    /** Gives the network its own weights back. */
    @Override
    public void close() {
        network.params().assign(own);
    }
}
