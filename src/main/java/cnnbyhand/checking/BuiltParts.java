package cnnbyhand.checking;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Network;
import cnnbyhand.checking.twins.NotInDeeplearning4j;
import cnnbyhand.reading.DescribedNetwork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * What Deeplearning4j can compute of a network: all of it, or the parts between the layers that it lacks. Each part is a
 * network of its own, whose input has the shape that the hand-kept book says.
 *
 * @param parts of a chain, from the input on; none where Deeplearning4j lacks every layer
 * @param graph of a network that branches; nothing where Deeplearning4j lacks every layer
 * @param lacking the layers that it cannot compute, each with the reason; none where it can compute all
 */
public record BuiltParts(List<BuiltPart> parts, Optional<BuiltGraph> graph, List<NotInDeeplearning4j> lacking) {

    /** Of a network that Deeplearning4j cannot hold. */
    public static final BuiltParts NONE = new BuiltParts(List.of(), Optional.empty(), List.of());

    /** So many layers are named in one sentence. */
    private static final int NAMED = 4;

    /**
     * Some layers that follow on each other.
     *
     * @param book the hand-kept network of these layers
     * @param network Deeplearning4j's, initialized
     */
    public record BuiltPart(Network book, MultiLayerNetwork network) {

        /** What Deeplearning4j itself prints of it, as wide as that is. */
        public String summary() {
            return network.summary(Shapes.type(book.input()));
        }
    }

    /** All of a network. */
    public static BuiltParts whole(Network book, MultiLayerNetwork network) {
        return new BuiltParts(List.of(new BuiltPart(book, network)), Optional.empty(), List.of());
    }

    /**
     * Builds them.
     *
     * @throws cnnbyhand.byhand.ImpossibleLayer where Deeplearning4j refuses its own configuration
     */
    public static BuiltParts of(DescribedNetwork described, long seed) {
        return described
                .configuration()
                .map(configuration -> own(described.network(), configuration))
                .orElseGet(() -> of(described.network(), seed));
    }

    private static BuiltParts own(Network book, DescribedNetwork.Configuration configuration) {
        return configuration.graph()
                ? new BuiltParts(List.of(), Optional.of(BuiltGraph.own(book, configuration.text())), List.of())
                : whole(book, ConfigurationBuilder.own(book.name(), configuration.text()));
    }

    /** Builds them for a network that is no file's. */
    public static BuiltParts of(Network network, long seed) {
        if (!network.graph().isChain()) {
            return ofGraph(network, seed);
        }
        ComputableParts computable = ComputableParts.of(network);
        List<BuiltPart> parts = new ArrayList<>();
        for (List<Entry> entries : computable.parts()) {
            List<Layer> layers = entries.stream().map(Entry::layer).toList();
            Network book = Network.of(network.name(), entries.get(0).input(), layers);
            parts.add(new BuiltPart(book, ConfigurationBuilder.initialized(ConfigurationBuilder.of(book, seed))));
        }
        return new BuiltParts(List.copyOf(parts), Optional.empty(), computable.lacking());
    }

    private static BuiltParts ofGraph(Network network, long seed) {
        List<NotInDeeplearning4j> lacking = new ArrayList<>();
        Optional<BuiltGraph> graph = BuiltGraph.of(network, seed, lacking);
        return new BuiltParts(List.of(), graph, List.copyOf(lacking));
    }

    /** The names of the layers that Deeplearning4j cannot compute. */
    List<String> lackingLayers() {
        return lacking.stream().map(NotInDeeplearning4j::layer).toList();
    }

    /** Why Deeplearning4j is not heard about all layers, a line for each reason; none where it is. */
    public List<String> sentences() {
        Map<String, List<String>> byReason = lacking.stream()
                .collect(Collectors.groupingBy(
                        Throwable::getMessage,
                        LinkedHashMap::new,
                        Collectors.mapping(NotInDeeplearning4j::layer, Collectors.toList())));
        List<String> sentences = new ArrayList<>();
        byReason.forEach((reason, layers) -> sentences.add(
                "Deeplearning4j is not heard about " + named(layers) + ", which it cannot compute: " + reason));
        if (parts.size() > 1) {
            sentences.add("It is heard about the layers between these as about " + parts.size()
                    + " networks, each with an input of the shape that the hand-kept book says");
        }
        return sentences;
    }

    static String named(List<String> layers) {
        String first = layers.stream().limit(NAMED).collect(Collectors.joining(", "));
        return layers.size() <= NAMED ? first : first + " and " + (layers.size() - NAMED) + " others";
    }
}
