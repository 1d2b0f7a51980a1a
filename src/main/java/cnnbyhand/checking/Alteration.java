package cnnbyhand.checking;

import cnnbyhand.published.Model;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** A document's network that is wrong on purpose, to see who notices. */
public final class Alteration {
    private Alteration() {}

    /**
     * The network with one layer altered before Deeplearning4j works out any size.
     *
     * @param seed of its weights, as for {@link Model#configuration}
     * @param type Deeplearning4j's class of the layer
     * @throws IllegalArgumentException if there is no such layer, or it is not of that class
     */
    public static <L> MultiLayerNetwork of(Model model, long seed, String layer, Class<L> type, Consumer<L> change) {
        List<Layer> layers = model.configuration(seed).getConfs().stream()
                .map(NeuralNetConfiguration::getLayer)
                .toList();
        change.accept(cast(named(layers, layer), type));
        NeuralNetConfiguration.ListBuilder list =
                new NeuralNetConfiguration.Builder().seed(seed).list();
        layers.forEach(list::layer);
        MultiLayerNetwork network =
                new MultiLayerNetwork(list.setInputType(model.inputType()).build());
        network.init();
        return network;
    }

    private static Layer named(List<Layer> layers, String name) {
        return layers.stream()
                .filter(layer -> layer.getLayerName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("layer must be one of "
                        + layers.stream().map(Layer::getLayerName).collect(Collectors.joining(", ")) + ", found "
                        + name));
    }

    private static <L> L cast(Layer layer, Class<L> type) {
        if (!type.isInstance(layer)) {
            throw new IllegalArgumentException(layer.getLayerName() + " must be a " + type.getSimpleName()
                    + ", found a " + layer.getClass().getSimpleName());
        }
        return type.cast(layer);
    }
}
