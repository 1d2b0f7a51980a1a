package cnnbyhand.reading;

import cnnbyhand.byhand.Network;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a file says.
 *
 * @param network the network, as a plain list of layers
 * @param format the file's format and who wrote it: {@code Keras 2.2.4, HDF5}
 * @param weights its arrays of weights; nothing where the file has none
 * @param notCompared what the file sets that no book has
 * @param architecture the model as Keras writes it in JSON, with its version, its backend and the input's size, where known;
 *     nothing in other formats
 * @param configuration of Deeplearning4j; nothing in other formats
 */
public record DescribedNetwork(
        Network network,
        String format,
        Optional<StatedWeights> weights,
        List<String> notCompared,
        Optional<String> architecture,
        Optional<Configuration> configuration) {

    /**
     * What Deeplearning4j can read itself.
     *
     * @param text as {@code toJson} gives it
     * @param graph whether it is a {@code ComputationGraphConfiguration} and no {@code MultiLayerConfiguration}
     */
    public record Configuration(String text, boolean graph) {}

    /** The same with its weights, which are read once the architecture is known to be of a version that is known. */
    DescribedNetwork with(Optional<StatedWeights> others) {
        return new DescribedNetwork(network, format, others, notCompared, architecture, configuration);
    }

    /** The same with more that is not compared. */
    DescribedNetwork andNotCompared(List<String> more) {
        return new DescribedNetwork(
                network,
                format,
                weights,
                Stream.concat(notCompared.stream(), more.stream()).toList(),
                architecture,
                configuration);
    }
}
