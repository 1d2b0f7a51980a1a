package cnnbyhand.training.spark;

import java.io.Serializable;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * All that training changes in a network.
 *
 * @param numbers the values: the parameters, running statistics among them, and then the updater's state
 * @param iteration steps taken so far
 * @param epoch passes that are over
 */
record NetworkState(Floats numbers, int iteration, int epoch) implements Serializable {

    NetworkState(float[] values, int iteration, int epoch) {
        this(new Floats(values), iteration, epoch);
    }

    static NetworkState of(MultiLayerNetwork network) {
        float[] values = new float[length(network)];
        int parameters = Math.toIntExact(network.params().length());
        start(network.params()).get(values, 0, parameters);
        start(updater(network)).get(values, parameters, values.length - parameters);
        return new NetworkState(values, network.getIterationCount(), network.getEpochCount());
    }

    /** How many values there are of a network. */
    static int length(MultiLayerNetwork network) {
        return Math.toIntExact(network.params().length() + updater(network).length());
    }

    float[] values() {
        return numbers.values();
    }

    void putInto(MultiLayerNetwork network) {
        float[] values = values();
        int parameters = Math.toIntExact(network.params().length());
        start(network.params()).put(values, 0, parameters);
        start(updater(network)).put(values, parameters, values.length - parameters);
        network.setIterationCount(iteration);
        network.setEpochCount(epoch);
    }

    private static INDArray updater(MultiLayerNetwork network) {
        return network.getUpdater().getStateViewArray();
    }

    /** Where the array's memory begins, as a pointer of its own: to move the buffer's would move it for everyone. */
    private static FloatPointer start(INDArray row) {
        return new FloatPointer(row.data().pointer()).position(row.offset());
    }
}
