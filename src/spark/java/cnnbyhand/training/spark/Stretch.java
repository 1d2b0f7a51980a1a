package cnnbyhand.training.spark;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.NoOp;

/**
 * A part of a network's parameters.
 *
 * @param from number of its first value
 * @param end the number behind its last one
 */
record Stretch(int from, int end) {

    /** Where the network keeps what gradients change: not its running statistics, nor layers that are frozen. */
    static List<Stretch> learned(MultiLayerNetwork network) {
        List<Stretch> stretches = new ArrayList<>();
        for (Layer layer : network.getLayers()) {
            layer.paramTable().forEach((name, values) -> {
                if (!(layer.getConfig().getUpdaterByParam(name) instanceof NoOp)) {
                    stretches.add(of(network.params(), values));
                }
            });
        }
        return stretches;
    }

    private static Stretch of(INDArray all, INDArray part) {
        int from = Math.toIntExact(part.offset() - all.offset());
        return new Stretch(from, from + Math.toIntExact(part.length()));
    }
}
