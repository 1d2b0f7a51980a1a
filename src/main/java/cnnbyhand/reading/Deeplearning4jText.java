package cnnbyhand.reading;

import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Frozen;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Deeplearning4j's configuration as JSON. A flatten is a preprocessor there, and a dropout a setting of the
 * layer behind it; here each is a row of its own before that layer.
 */
final class Deeplearning4jText {
    static final String CLASS = "@class";

    /** Deeplearning4j loads what a file names as a class; nothing but its own configuration may get so far. */
    private static final List<String> OWN_CLASSES = List.of("org.deeplearning4j.nn.", "org.nd4j.linalg.");

    private final List<Deeplearning4jStep> steps;
    private final List<Layer> rows = new ArrayList<>();
    private final List<String> notCompared = new ArrayList<>();
    private Shape shape;

    private Deeplearning4jText(List<Deeplearning4jStep> steps, Shape start) {
        this.steps = steps;
        this.shape = start;
    }

    /** Whether {@code text} is a configuration of Deeplearning4j. */
    static boolean isOne(JsonNode text) {
        return text.has("confs") || text.has("backpropType") || Deeplearning4jGraph.isOne(text);
    }

    /**
     * Reads a configuration. A graph's text is not handed on: what computes a chain of layers cannot read it.
     *
     * @param text what {@code toJson} gives
     * @param name of the network
     * @param input the shape of one example, instead of the one that the text states
     * @param format what the text comes from
     */
    static DescribedNetwork read(
            String text, String name, Optional<Shape> input, String format, Optional<StatedWeights> weights)
            throws UnusableNetwork {
        JsonNode tree = JsonText.object(text);
        requireOwnClasses(tree);
        requireWholeBackpropagation(tree);
        boolean graph = Deeplearning4jGraph.isOne(tree);
        List<Deeplearning4jStep> steps = graph ? Deeplearning4jGraph.chain(tree) : steps(tree);
        Shape start = input.isPresent() ? input.get() : Deeplearning4jInput.of(steps.get(0));
        Deeplearning4jText read = new Deeplearning4jText(steps, start);
        read.addRows();
        return new DescribedNetwork(
                Network.of(name, start, read.rows),
                "Deeplearning4j, " + (graph ? "graph, " : "") + format,
                weights,
                read.notCompared,
                Optional.empty(),
                graph ? Optional.empty() : Optional.of(text));
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

    private void addRows() throws UnusableNetwork {
        for (Deeplearning4jStep step : steps) {
            Deeplearning4jLayer layer = step.layer();
            if (Deeplearning4jInput.flattens(step, rows.isEmpty())) {
                add(new Flatten(layer.name() + "_flatten"));
            }
            addDropout(layer, step.frozen());
            Layer row = Deeplearning4jKinds.read(layer, shape);
            add(step.frozen() ? Frozen.of(row, shape) : row);
            requireUsualSoftmax(layer);
        }
    }

    /** The hand-kept softmax takes all channels at a place, as Keras's does. */
    private void requireUsualSoftmax(Deeplearning4jLayer layer) throws UnusableNetwork {
        if (Deeplearning4jFunctions.isSoftmax(layer) && !shape.isVector()) {
            throw layer.fault("a softmax must be of a vector to be read here, found one of " + shape
                    + ", which Deeplearning4j takes along the last axis");
        }
    }

    /** A frozen layer is always used as if it were trained already. */
    private void addDropout(Deeplearning4jLayer layer, boolean frozen) throws UnusableNetwork {
        boolean drops = !frozen && Deeplearning4jKinds.drops(layer);
        if (drops && Deeplearning4jDropout.isIn(layer)) {
            add(Deeplearning4jDropout.row(layer, layer.name() + "_dropout"));
        } else if (Deeplearning4jDropout.isIn(layer) && !layer.type().equals("DropoutLayer")) {
            notCompared.add(layer.name() + " has a dropout, which Deeplearning4j ignores there");
        }
    }

    private void add(Layer row) {
        rows.add(row);
        shape = row.output(shape).shape();
    }
}
