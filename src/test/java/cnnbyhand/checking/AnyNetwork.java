package cnnbyhand.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.twins.NotInDeeplearning4j;
import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Small networks on sequences, images and volumes, checked. */
final class AnyNetwork {
    private AnyNetwork() {}

    static void assertAgrees(Shape input, List<cnnbyhand.byhand.Layer> book, Layer... layers) {
        assertAgrees(check(input, book, layers));
    }

    /** The same for the layers that the twins build. */
    static void assertBuiltAgrees(Shape input, cnnbyhand.byhand.Layer... layers) {
        Network book = Network.of("any", input, List.of(layers));
        MultiLayerNetwork network = new MultiLayerNetwork(ConfigurationBuilder.of(book, 1));
        network.init();
        assertAgrees(Check.of(book, network));
    }

    /** The layer that was written down in a test, and the one that its twin builds. */
    static void assertAgreesAndIsBuilt(Shape input, cnnbyhand.byhand.Layer book, Layer layer) {
        assertAgrees(input, List.of(book), layer);
        assertBuiltAgrees(input, book);
    }

    static void assertNotBuilt(Shape input, cnnbyhand.byhand.Layer book, String message) {
        assertNotBuilt(input, List.of(book), message);
    }

    static void assertNotBuilt(Shape input, List<cnnbyhand.byhand.Layer> book, String message) {
        Network network = Network.of("any", input, book);
        assertThatThrownBy(() -> ConfigurationBuilder.of(network, 1))
                .isInstanceOf(NotInDeeplearning4j.class)
                .hasMessage(message);
    }

    private static void assertAgrees(Verdict verdict) {
        assertThat(verdict.disagreements()).extracting(Disagreement::sentence).isEmpty();
        assertThat(verdict.values()).isPositive();
    }

    static List<String> sentences(Shape input, cnnbyhand.byhand.Layer book, Layer layer) {
        return sentences(input, List.of(book), layer);
    }

    static List<String> sentences(Shape input, List<cnnbyhand.byhand.Layer> book, Layer... layers) {
        return check(input, book, layers).disagreements().stream()
                .map(Disagreement::sentence)
                .toList();
    }

    private static Verdict check(Shape input, List<cnnbyhand.byhand.Layer> book, Layer... layers) {
        NeuralNetConfiguration.ListBuilder list =
                new NeuralNetConfiguration.Builder().seed(1).list();
        Stream.of(layers).forEach(list::layer);
        MultiLayerNetwork network = new MultiLayerNetwork(list.validateOutputLayerConfig(false)
                .setInputType(Shapes.type(input))
                .build());
        network.init();
        return Check.of(Network.of("any", input, book), network);
    }
}
