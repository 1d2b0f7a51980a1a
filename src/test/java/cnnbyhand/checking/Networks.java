package cnnbyhand.checking;

import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The documents' networks in Deeplearning4j, as they are and edited; their weights are zeros, which no check reads. */
final class Networks {
    private static final long SEED = 1;

    private Networks() {}

    static Model model(String name) {
        return Models.named(name).orElseThrow();
    }

    /** A document's network as it is. */
    static MultiLayerNetwork right(String model) {
        return initialized(model(model).configuration(SEED));
    }

    /** A document's network whose list of layers was edited before Deeplearning4j worked out its sizes. */
    static MultiLayerNetwork edited(String model, Consumer<List<Layer>> edit) {
        List<Layer> layers = new ArrayList<>();
        model(model).configuration(SEED).getConfs().stream()
                .map(NeuralNetConfiguration::getLayer)
                .forEach(layers::add);
        edit.accept(layers);
        return initialized(built(layers, image(model)));
    }

    /** A document's network one of whose layers was edited after Deeplearning4j had worked out all sizes. */
    static MultiLayerNetwork editedTooLate(String model, String layer, Consumer<Layer> edit) {
        MultiLayerConfiguration configuration = model(model).configuration(SEED);
        configuration.getConfs().stream()
                .map(NeuralNetConfiguration::getLayer)
                .filter(each -> each.getLayerName().equals(layer))
                .forEach(edit);
        return initialized(configuration);
    }

    static InputType image(String model) {
        var image = model(model).network().input();
        return InputType.convolutional(image.height(), image.width(), image.channels());
    }

    private static MultiLayerConfiguration built(List<Layer> layers, InputType image) {
        NeuralNetConfiguration.ListBuilder list = new NeuralNetConfiguration.Builder().list();
        layers.forEach(list::layer);
        return list.validateOutputLayerConfig(false).setInputType(image).build();
    }

    private static MultiLayerNetwork initialized(MultiLayerConfiguration configuration) {
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init(zeros(configuration), false);
        return network;
    }

    private static INDArray zeros(MultiLayerConfiguration configuration) {
        long parameters = 0;
        for (NeuralNetConfiguration layer : configuration.getConfs()) {
            parameters += layer.getLayer().initializer().numParams(layer);
        }
        return Nd4j.zeros(1, parameters);
    }
}
