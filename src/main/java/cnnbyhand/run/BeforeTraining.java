package cnnbyhand.run;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The weights that a network has before its training, which writes over them. */
final class BeforeTraining {
    private final INDArray weights;

    /** @param network as it was initialized */
    BeforeTraining(MultiLayerNetwork network) {
        this.weights = network.params().dup();
    }

    /** Gives the network those weights again. */
    void restore(MultiLayerNetwork network) {
        network.params().assign(weights);
    }
}
