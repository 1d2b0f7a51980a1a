package cnnbyhand.training.engine;

import java.util.Optional;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.config.IUpdater;

/** The update of neighbouring parameters that share an updater, whose state stays where Deeplearning4j keeps it. */
final class BlockUpdate {

    /** So small that the pieces of all vectors together stay in the cache. */
    private static final int PIECE = 1 << 12;

    private final UpdaterBlock block;
    private final Rule.Choice rules;
    private final INDArray parameters;
    private final FloatPointer values;
    private final FloatPointer gradients;
    private final FloatPointer state;
    private final long length;
    private final float[] parameter = new float[PIECE];
    private final float[] gradient = new float[PIECE];
    private final float[] first = new float[PIECE];
    private final float[] second = new float[PIECE];

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

    void apply(int iteration, int epoch) {
        IUpdater updater = block.getGradientUpdater().getConfig();
        Optional<Rule> rule = rules.of(updater, iteration, epoch);
        if (rule.isPresent()) {
            step(rule.get(), (Rule.states(updater) - 1) * length);
        } else {
            block.update(iteration, epoch);
            parameters.subi(block.getGradientView().reshape(parameters.shape()));
        }
    }

    /** Copied piece by piece into arrays, which the Java compiler handles faster than native memory. */
    private void step(Rule rule, long secondState) {
        for (long start = 0; start < length; start += PIECE) {
            int count = (int) Math.min(PIECE, length - start);
            values.getPointer(start).get(parameter, 0, count);
            gradients.getPointer(start).get(gradient, 0, count);
            state.getPointer(start).get(first, 0, count);
            if (secondState > 0) {
                state.getPointer(start + secondState).get(second, 0, count);
            }
            rule.step(parameter, gradient, first, second, count);
            values.getPointer(start).put(parameter, 0, count);
            state.getPointer(start).put(first, 0, count);
            if (secondState > 0) {
                state.getPointer(start + secondState).put(second, 0, count);
            }
        }
    }
}
