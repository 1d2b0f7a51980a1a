package cnnbyhand.training.engine;

import java.util.List;
import java.util.function.Supplier;
import org.bytedeco.javacpp.FloatPointer;
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

    /** Whether each parameter may be updated as soon as its gradient is known: nobody wants to see all gradients together. */
    boolean isByParameter() {
        return network.getListeners().isEmpty() && blocks.stream().allMatch(BlockUpdate::isByParameter);
    }

    /** Updates one parameter, whenever it is run. */
    Runnable step(Parameter parameter, Supplier<FloatPointer> gradient) {
        BlockUpdate block = blocks.stream()
                .filter(each -> each.holds(parameter.start()))
                .findFirst()
                .orElseThrow();
        return () -> block.step(parameter, gradient.get(), network.getIterationCount(), network.getEpochCount());
    }

    /** Ends a step whose parameters have been updated one by one. */
    void count(double loss) {
        network.setScore(loss);
        BaseOptimizer.incrementIterationCount(network, 1);
    }

    /** Updates all parameters by their gradients, where Deeplearning4j keeps them, and ends the step. */
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
