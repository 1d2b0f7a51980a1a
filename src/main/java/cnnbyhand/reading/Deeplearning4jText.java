package cnnbyhand.reading;

import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Deeplearning4j's {@code MultiLayerConfiguration} as JSON. A flatten is a preprocessor there, and a dropout a setting of the
 * layer behind it; here each is a row of its own before that layer.
 */
final class Deeplearning4jText {
    static final String CLASS = "@class";
    private static final String LAYERS = "org.deeplearning4j.nn.conf.layers.";
    private static final String PREPROCESSORS = "inputPreProcessors";

    /** Deeplearning4j loads what a file names as a class; nothing but its own configuration may get so far. */
    private static final List<String> OWN_CLASSES = List.of("org.deeplearning4j.nn.", "org.nd4j.linalg.");

    private final JsonNode text;
    private final List<Deeplearning4jLayer> stated = new ArrayList<>();
    private final List<Layer> rows = new ArrayList<>();
    private final List<String> notCompared = new ArrayList<>();
    private Shape shape;

    private Deeplearning4jText(JsonNode text) {
        this.text = text;
    }

    /** Whether {@code text} is a configuration of Deeplearning4j. */
    static boolean isOne(JsonNode text) {
        return text.has("confs") || text.has("backpropType") || isGraph(text);
    }

    private static boolean isGraph(JsonNode text) {
        return text.has("vertices") || text.has("vertexInputs");
    }

    /**
     * Reads a configuration.
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
        if (isGraph(tree)) {
            throw new UnusableNetwork("the configuration must be a MultiLayerConfiguration, found a"
                    + " ComputationGraphConfiguration (vertices); graphs are not read yet");
        }
        requireOwnClasses(tree);
        Deeplearning4jText read = new Deeplearning4jText(tree);
        read.readLayers();
        Shape start = input.isPresent() ? input.get() : Deeplearning4jInput.of(read.stated.get(0), read.before(0));
        read.addRows(start);
        return new DescribedNetwork(
                Network.of(name, start, read.rows),
                "Deeplearning4j, " + format,
                weights,
                read.notCompared,
                Optional.empty(),
                Optional.of(text));
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

    private void readLayers() throws UnusableNetwork {
        String backpropagation = text.path("backpropType").asText("Standard");
        if (!backpropagation.equals("Standard")) {
            throw new UnusableNetwork("backpropType must be Standard to be read here, found " + backpropagation);
        }
        JsonNode confs = text.path("confs");
        if (!confs.isArray() || confs.isEmpty()) {
            throw new UnusableNetwork("the layers (confs) must be a list with a layer, found " + JsonText.kind(confs));
        }
        for (JsonNode conf : confs) {
            stated.add(layer(conf.path("layer"), "layer" + stated.size()));
        }
        requireKnownPlaces();
    }

    private static Deeplearning4jLayer layer(JsonNode config, String place) throws UnusableNetwork {
        if (!config.isObject()) {
            throw UnusableNetwork.inLayer(place, "layer must be an object, found " + JsonText.kind(config));
        }
        String name = new Deeplearning4jLayer(place, "", config).text(place, "layerName");
        JsonNode type = config.path(CLASS);
        if (!type.isTextual()) {
            throw UnusableNetwork.inLayer(
                    name, "it must name its class (@class) as Deeplearning4j 1.0.0 does, found " + JsonText.kind(type));
        }
        return new Deeplearning4jLayer(name, without(LAYERS, type.textValue()), config);
    }

    /** {@code type} without {@code prefix}; the whole of it where it begins otherwise. */
    static String without(String prefix, String type) {
        return type.startsWith(prefix) ? type.substring(prefix.length()) : type;
    }

    /** A preprocessor is kept by the number of the layer behind it. */
    private void requireKnownPlaces() throws UnusableNetwork {
        JsonNode all = text.path(PREPROCESSORS);
        for (String place : (Iterable<String>) all::fieldNames) {
            boolean known = place.matches("\\d{1,9}") && Integer.parseInt(place) < stated.size();
            if (!known) {
                throw new UnusableNetwork(
                        "a preprocessor must stand before a layer, 0 to " + (stated.size() - 1) + ", found " + place);
            }
        }
    }

    private Optional<Deeplearning4jLayer> before(int place) {
        JsonNode preprocessor = text.path(PREPROCESSORS).path(String.valueOf(place));
        return preprocessor.isObject()
                ? Optional.of(new Deeplearning4jLayer(stated.get(place).name(), "", preprocessor))
                : Optional.empty();
    }

    private void addRows(Shape start) throws UnusableNetwork {
        shape = start;
        for (int place = 0; place < stated.size(); place++) {
            Deeplearning4jLayer layer = stated.get(place);
            Optional<Deeplearning4jLayer> preprocessor = before(place);
            if (preprocessor.isPresent() && Deeplearning4jInput.flattens(preprocessor.get(), place)) {
                add(new Flatten(layer.name() + "_flatten"));
            }
            addDropout(layer);
            add(Deeplearning4jKinds.read(layer, shape));
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

    private void addDropout(Deeplearning4jLayer layer) throws UnusableNetwork {
        boolean drops = Deeplearning4jKinds.drops(layer);
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
