package cnnbyhand.training.engine;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.config.IUpdater;

/** The update of neighbouring parameters that share an updater, whose state stays where Deeplearning4j keeps it. */
final class BlockUpdate {

    /** Fewer values are updated by one processor. */
    private static final long LEAST = 1 << 15;

    private final UpdaterBlock block;
    private final Rule.Choice rules;
    private final INDArray parameters;
    private final FloatPointer values;
    private final FloatPointer gradients;
    private final FloatPointer state;
    private final long length;

    BlockUpdate(UpdaterBlock block, MultiLayerNetwork network, Rule.Choice rules) {
        this.block = block;
        this.rules = rules;
        parameters =
                network.params().get(NDArrayIndex.interval(block.getParamOffsetStart(), block.getParamOffsetEnd()));
        length = parameters.length();
        values = floats(parameters);
        gradients = floats(block.getGradientView());
        state = block.getUpdaterView() == null ? null : floats(block.getUpdaterView());
    }

    private static FloatPointer floats(INDArray array) {
        return new FloatPointer(array.data().addressPointer()).capacity(array.length());
    }

    /** Whether the update needs no more than one parameter's gradient at a time. */
    boolean isByParameter() {
        return rules.of(updater(), 0, 0).isPresent();
    }

    private IUpdater updater() {
        return block.getGradientUpdater().getConfig();
    }

    /** Whether a parameter that begins there belongs to this block. */
    boolean holds(long start) {
        return start >= block.getParamOffsetStart() && start < block.getParamOffsetEnd();
    }

    /** Updates all, once their gradients are where Deeplearning4j keeps them. */
    void apply(int iteration, int epoch) {
        if (isByParameter()) {
            step(0, length, gradients, iteration, epoch);
        } else {
            block.update(iteration, epoch);
            parameters.subi(block.getGradientView().reshape(parameters.shape()));
        }
    }

    /** Updates one parameter, whose gradient may be anywhere. */
    void step(Parameter parameter, FloatPointer gradient, int iteration, int epoch) {
        step(
                parameter.start() - block.getParamOffsetStart(),
                parameter.values().capacity(),
                gradient,
                iteration,
                epoch);
    }

    private void step(long start, long count, FloatPointer gradient, int iteration, int epoch) {
        Rule rule = rules.of(updater(), iteration, epoch).orElseThrow();
        Split.run(count, LEAST, (from, to) -> new UpdatePieces(new FloatPointer(gradient), vectors(start))
                .step(rule, from, to));
    }

    private List<FloatPointer> vectors(long start) {
        List<FloatPointer> vectors = new ArrayList<>(List.of(values.getPointer(start)));
        for (int index = 0; index < Rule.states(updater()); index++) {
            vectors.add(state.getPointer(index * length + start));
        }
        return vectors;
    }
}
