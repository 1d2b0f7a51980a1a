package cnnbyhand.training.engine;

import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.MultiLayerUpdater;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.deeplearning4j.optimize.solvers.BaseOptimizer;

/**
 * The second half of a training step, as Deeplearning4j's own optimizer does it: the network's updater turns gradients into steps, the
 * steps are taken, the listeners hear of it, the iteration is counted. The gradients are those of the mean loss already, so that
 * Deeplearning4j's extra pass over all of them, which divides by the size of the batch, is not needed.
 */
final class Update {

    private final MultiLayerNetwork network;
    private final List<BlockUpdate> blocks;

    Update(MultiLayerNetwork network) {
        this(network, Rule::of);
    }

    Update(MultiLayerNetwork network, Rule.Choice rules) {
        this.network = network;
        MultiLayerUpdater updater = (MultiLayerUpdater) network.getUpdater();
        blocks = updater.getUpdaterBlocks().stream()
                .map(block -> new BlockUpdate(block, network, rules))
                .toList();
    }

    void apply(double loss) {
        network.setScore(loss);
        network.getListeners().forEach(listener -> listener.onBackwardPass(network));
        network.getListeners().forEach(listener -> listener.onGradientCalculation(network));
        int iteration = network.getIterationCount();
        int epoch = network.getEpochCount();
        blocks.forEach(block -> block.apply(iteration, epoch));
        for (TrainingListener listener : network.getListeners()) {
            listener.iterationDone(network, iteration, epoch);
        }
        BaseOptimizer.incrementIterationCount(network, 1);
    }
}
