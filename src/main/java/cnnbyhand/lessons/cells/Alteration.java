package cnnbyhand.lessons.cells;

import cnnbyhand.models.Model;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** A document's network one of whose layers is altered before Deeplearning4j works out any size. */
final class Alteration {
    private Alteration() {}

    /**
     * @param type Deeplearning4j's class of the layer
     * @return the network with fresh weights, drawn from the same seed as the right one's
     */
    static <L extends Layer> MultiLayerNetwork of(Model model, String layer, Class<L> type, Consumer<L> change) {
        List<Layer> layers = model.configuration(Experiment.SEED).getConfs().stream()
                .map(NeuralNetConfiguration::getLayer)
                .toList();
        change.accept(cast(named(layers, layer), type));
        MultiLayerNetwork network = new MultiLayerNetwork(configuration(model, layers));
        network.init();
        return network;
    }

    private static MultiLayerConfiguration configuration(Model model, List<Layer> layers) {
        NeuralNetConfiguration.ListBuilder list =
                new NeuralNetConfiguration.Builder().seed(Experiment.SEED).list();
        layers.forEach(list::layer);
        return list.setInputType(model.inputType()).build();
    }

    private static Layer named(List<Layer> layers, String name) {
        return layers.stream()
                .filter(layer -> layer.getLayerName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("layer must be one of "
                        + layers.stream().map(Layer::getLayerName).collect(Collectors.joining(", ")) + ", found "
                        + name));
    }

    private static <L extends Layer> L cast(Layer layer, Class<L> type) {
        if (!type.isInstance(layer)) {
            throw new IllegalArgumentException(layer.getLayerName() + " must be a " + type.getSimpleName()
                    + ", found a " + layer.getClass().getSimpleName());
        }
        return type.cast(layer);
    }
}
