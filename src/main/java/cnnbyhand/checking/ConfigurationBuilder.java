package cnnbyhand.checking;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.ImpossibleLayer;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Network;
import cnnbyhand.checking.twins.BuiltTraining;
import cnnbyhand.checking.twins.FrozenLayers;
import cnnbyhand.checking.twins.NotInDeeplearning4j;
import cnnbyhand.checking.twins.Twin;
import cnnbyhand.published.Initialization;
import cnnbyhand.published.Loss;
import cnnbyhand.published.Optimizer;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;

/**
 * Deeplearning4j's book for a network from a file. Where nobody wrote it down in Deeplearning4j, it is built layer by layer,
 * each by its twin. Its weights are only there to compute with; uniform ones are drawn the fastest.
 */
public final class ConfigurationBuilder {
    private ConfigurationBuilder() {}

    /**
     * What Deeplearning4j makes of its own configuration, initialized.
     *
     * @throws ImpossibleLayer where it refuses it
     */
    static MultiLayerNetwork own(String name, String text) {
        try {
            return initialized(MultiLayerConfiguration.fromJson(text));
        } catch (RuntimeException refusal) {
            throw refused(name, refusal);
        }
    }

    static ImpossibleLayer refused(String name, RuntimeException refusal) {
        return new ImpossibleLayer(
                name, "Deeplearning4j must be able to build its own configuration, found: " + Check.reason(refusal));
    }

    static MultiLayerNetwork initialized(MultiLayerConfiguration configuration) {
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        return network;
    }

    /**
     * Builds it.
     *
     * @throws NotInDeeplearning4j where Deeplearning4j cannot compute a layer
     */
    public static MultiLayerConfiguration of(Network network, long seed) {
        NeuralNetConfiguration.Builder untrained = new NeuralNetConfiguration.Builder().weightInit(WeightInit.UNIFORM);
        return built(network, untrained, seed, ConfigurationBuilder::asItIs);
    }

    /**
     * The same network as it can be trained: its last layer computes the loss, and nothing is frozen.
     *
     * @throws NotInDeeplearning4j where Deeplearning4j cannot compute a layer, or not train a network that ends in such a one
     */
    public static MultiLayerConfiguration trainable(
            Network network, Optimizer optimizer, Initialization start, Loss loss, long seed) {
        NeuralNetConfiguration.Builder trained = new NeuralNetConfiguration.Builder()
                .updater(BuiltTraining.updater(optimizer))
                .weightInit(BuiltTraining.weights(start))
                .biasInit(start.biases());
        Layer last = last(network);
        return built(
                network,
                trained,
                seed,
                (entry, twin) -> entry.name().equals(last.name())
                        ? Optional.of(twin.builtLast(last.unfrozen(), entry.input(), BuiltTraining.loss(loss)))
                        : trained(entry, twin));
    }

    /** What Deeplearning4j keeps beside the layer's own arrays would be trained, too. */
    private static Optional<org.deeplearning4j.nn.conf.layers.Layer> trained(Entry entry, Twin twin) {
        if (!twin.spare(entry.layer()).isEmpty()) {
            throw new NotInDeeplearning4j(
                    entry.name(),
                    "to be trained it must have all arrays that Deeplearning4j trains, found none for "
                            + twin.spare(entry.layer()).iterator().next());
        }
        return twin.built(entry.layer().unfrozen(), entry.input());
    }

    private static Optional<org.deeplearning4j.nn.conf.layers.Layer> asItIs(Entry entry, Twin twin) {
        return twin.built(entry.layer().unfrozen(), entry.input())
                .map(layer -> entry.parameters().isFrozen() ? FrozenLayers.around(layer) : layer);
    }

    private static Layer last(Network network) {
        return network.layers().get(network.layers().size() - 1);
    }

    /** What stands for a row in Deeplearning4j. */
    @FunctionalInterface
    private interface BuiltRow {
        Optional<org.deeplearning4j.nn.conf.layers.Layer> of(Entry entry, Twin twin);
    }

    private static MultiLayerConfiguration built(
            Network network, NeuralNetConfiguration.Builder settings, long seed, BuiltRow row) {
        NeuralNetConfiguration.ListBuilder list = settings.seed(seed)
                .activation(Activation.IDENTITY)
                .convolutionMode(ConvolutionMode.Truncate)
                .list();
        add(network.ledger().entries(), row, list);
        // Otherwise an embedding's words are overwritten by the length of what comes in.
        return list.overrideNinUponBuild(false)
                .validateOutputLayerConfig(false)
                .setInputType(Shapes.type(network.input()))
                .build();
    }

    private static void add(List<Entry> entries, BuiltRow row, NeuralNetConfiguration.ListBuilder list) {
        int layers = 0;
        for (Entry entry : entries) {
            Twin twin = Twin.of(entry.layer());
            Optional<org.deeplearning4j.nn.conf.layers.Layer> built = row.of(entry, twin);
            built.ifPresent(list::layer);
            layers += built.isPresent() ? 1 : 0;
            int next = layers;
            twin.preprocessor(entry.input()).ifPresent(each -> list.inputPreProcessor(next, each));
        }
    }
}
