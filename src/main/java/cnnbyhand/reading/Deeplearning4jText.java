package cnnbyhand.reading;

import cnnbyhand.byhand.Graph;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Deeplearning4j's configuration as JSON. */
final class Deeplearning4jText {
    static final String CLASS = "@class";

    /** Deeplearning4j loads what a file names as a class; nothing but its own configuration may get so far. */
    private static final List<String> OWN_CLASSES = List.of("org.deeplearning4j.nn.", "org.nd4j.linalg.");

    private Deeplearning4jText() {}

    /** Whether {@code text} is a configuration of Deeplearning4j. */
    static boolean isOne(JsonNode text) {
        return text.has("confs") || text.has("backpropType") || Deeplearning4jGraph.isOne(text);
    }

    /**
     * Reads a configuration.
     *
     * @param text what {@code toJson} gives
     * @param name of the network
     * @param input the sizes of the inputs, instead of those that the text states
     * @param format what the text comes from
     */
    static DescribedNetwork read(
            String text, String name, InputSizes input, String format, Optional<StatedWeights> weights)
            throws UnusableNetwork {
        JsonNode tree = JsonText.object(text);
        requireOwnClasses(tree);
        requireWholeBackpropagation(tree);
        Deeplearning4jRows rows = new Deeplearning4jRows();
        boolean graph = Deeplearning4jGraph.isOne(tree);
        Network network = graph
                ? Network.of(name, Deeplearning4jGraph.read(tree, input, rows))
                : chain(name, steps(tree), input, rows);
        return new DescribedNetwork(
                network,
                "Deeplearning4j, " + (graph ? "graph, " : "") + format,
                weights,
                rows.notCompared(),
                Optional.empty(),
                Optional.of(new DescribedNetwork.Configuration(text, graph)));
    }

    private static Network chain(String name, List<Deeplearning4jStep> steps, InputSizes input, Deeplearning4jRows rows)
            throws UnusableNetwork {
        input.requireFor(List.of(Graph.INPUT));
        Optional<Shape> given = input.of(Graph.INPUT);
        Shape start = given.isPresent() ? given.get() : Deeplearning4jInput.of(steps.get(0));
        rows.start(new NamedShape(Graph.INPUT, start));
        String at = Graph.INPUT;
        for (Deeplearning4jStep step : steps) {
            at = rows.addLayer(step, at, rows.steps().isEmpty());
        }
        return Network.of(name, start, rows.layers());
    }

    private static void requireOwnClasses(JsonNode node) throws UnusableNetwork {
        JsonNode type = node.path(CLASS);
        boolean own = type.isMissingNode() || OWN_CLASSES.stream().anyMatch(type.asText("")::startsWith);
        if (!own) {
            throw new UnusableNetwork(
                    "each @class must be one of Deeplearning4j's own (" + String.join("…, ", OWN_CLASSES) + "…), found "
                            + JsonText.kind(type) + "; layers and functions of your own are not read");
        }
        for (JsonNode part : node) {
            requireOwnClasses(part);
        }
    }

    /**
     * What stands where a class should be named.
     *
     * @param node an object without {@code @class}
     */
    static String withoutClass(JsonNode node) {
        boolean wrapped = node.size() == 1 && node.elements().next().isObject();
        return wrapped
                ? "the name " + JsonText.shortened(node.fieldNames().next())
                        + " around its settings, as versions before"
                        + " 1.0.0-beta wrote it; if Deeplearning4j 1.0.0 loads the network, save it again"
                : "nothing";
    }

    private static void requireWholeBackpropagation(JsonNode text) throws UnusableNetwork {
        String backpropagation = text.path("backpropType").asText("Standard");
        if (!backpropagation.equals("Standard")) {
            throw new UnusableNetwork(
                    "backpropType must be Standard to be read here, found " + JsonText.shortened(backpropagation));
        }
    }

    /** Of a {@code MultiLayerConfiguration}. */
    private static List<Deeplearning4jStep> steps(JsonNode text) throws UnusableNetwork {
        JsonNode confs = text.path("confs");
        if (!confs.isArray() || confs.isEmpty()) {
            throw new UnusableNetwork("the layers (confs) must be a list with a layer, found " + JsonText.kind(confs));
        }
        JsonNode preprocessors = text.path("inputPreProcessors");
        requireKnownPlaces(preprocessors, confs.size());
        List<Deeplearning4jStep> steps = new ArrayList<>();
        for (JsonNode conf : confs) {
            String place = String.valueOf(steps.size());
            steps.add(Deeplearning4jStep.of(conf.path("layer"), preprocessors.path(place), "layer" + place));
        }
        return steps;
    }

    /** {@code type} without {@code prefix}; the whole of it where it begins otherwise. */
    static String without(String prefix, String type) {
        return type.startsWith(prefix) ? type.substring(prefix.length()) : type;
    }

    /** A preprocessor is kept by the number of the layer behind it. */
    private static void requireKnownPlaces(JsonNode preprocessors, int layers) throws UnusableNetwork {
        for (String place : (Iterable<String>) preprocessors::fieldNames) {
            boolean known = place.matches("\\d{1,9}") && Integer.parseInt(place) < layers;
            if (!known) {
                throw new UnusableNetwork("a preprocessor must stand before a layer, 0 to " + (layers - 1) + ", found "
                        + JsonText.shortened(place));
            }
        }
    }
}
