package cnnbyhand.training;

import cnnbyhand.byhand.Volume;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Chooses how batches pass through a network. */
public final class TrainingSteps {
    private TrainingSteps() {}

    /** The step for an initialized network with {@code outputs} classes; dropout follows from {@code seed}. */
    public static TrainingStep of(MultiLayerNetwork network, Volume image, int outputs, long seed) {
        return new StockStep(network, image, outputs, seed);
    }
}
