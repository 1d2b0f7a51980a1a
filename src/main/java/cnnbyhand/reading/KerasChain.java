package cnnbyhand.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A Keras model as the chain of its layers: a Sequential, or a Functional that does not branch, with models nested in it. */
final class KerasChain {
    private static final Set<String> SEQUENTIAL = Set.of("Sequential");
    private static final Set<String> FUNCTIONAL = Set.of("Model", "Functional");
    private static final String INPUT = "InputLayer";

    /** What a batch's sides are called; TensorFlow.js takes its own word for it, too. */
    static final List<String> INPUT_KEYS = List.of("batch_input_shape", "batch_shape", "batchInputShape");

    private final boolean ofKeras3;
    private final List<KerasLayer> layers = new ArrayList<>();
    private final List<String> earlyOutputs = new ArrayList<>();
    private final List<Optional<JsonNode>> inputs = new ArrayList<>();
    private final KerasGroups groups = new KerasGroups();
    private Optional<JsonNode> input = Optional.empty();
    /** What an input layer or a model states of the layer behind it. */
    private Optional<JsonNode> arriving = Optional.empty();

    private KerasChain(boolean ofKeras3) {
        this.ofKeras3 = ofKeras3;
    }

    /**
     * Reads a model.
     *
     * @param model an object with {@code class_name} and {@code config}
     */
    static KerasChain of(JsonNode model) throws UnusableNetwork {
        KerasChain chain = new KerasChain(KerasArchitecture.isOfKeras3(model));
        chain.add(model, new Nesting("", List.of(), false));
        if (chain.layers.isEmpty()) {
            throw new UnusableNetwork("the model must have a layer, found none");
        }
        return chain;
    }

    /** The layers that do something, in order. */
    List<KerasLayer> layers() {
        return layers;
    }

    /** The layers before the last whose outputs the model gives out, too. */
    List<String> earlyOutputs() {
        return earlyOutputs;
    }

    /** The sides of the batch that goes into one layer, the batch's own first; nothing where the file does not say. */
    Optional<JsonNode> inputOf(int place) {
        return inputs.get(place);
    }

    /** Where Keras 3 keeps each layer's arrays. */
    KerasGroups groups() {
        return groups;
    }

    /** The sides of a batch, the batch's own first; nothing where the file does not say. */
    Optional<JsonNode> input() {
        return input;
    }

    /**
     * Where a model stands.
     *
     * @param within the names of the models that it is nested in, each with a slash behind it
     * @param group the model's group of weights
     * @param frozen whether one of those models is frozen, and with it all that is in it
     */
    private record Nesting(String within, List<String> group, boolean frozen) {
        private Nesting frozenBy(JsonNode config) {
            return new Nesting(within, group, frozen || isFrozen(config));
        }
    }

    private void add(JsonNode model, Nesting place) throws UnusableNetwork {
        String type = model.path("class_name").asText("");
        JsonNode config = model.path("config");
        Nesting nesting = place.frozenBy(config);
        if (SEQUENTIAL.contains(type)) {
            boolean first = layers.isEmpty();
            JsonNode list = config.isArray() ? config : config.path("layers");
            for (JsonNode layer : required(list, nesting.within)) {
                addLayer(layer, nesting);
            }
            if (first && input.isEmpty()) {
                input = builtFor(model).or(() -> inputs.stream().findFirst().flatMap(shape -> shape));
            }
        } else if (FUNCTIONAL.contains(type)) {
            addFunctional(config, nesting);
        } else {
            throw new UnusableNetwork("the model must be a Sequential or a Functional of Keras, found class_name "
                    + JsonText.kind(model.path("class_name")));
        }
    }

    private static boolean isFrozen(JsonNode config) {
        return !config.path("trainable").asBoolean(true);
    }

    private static JsonNode required(JsonNode layers, String within) throws UnusableNetwork {
        if (!layers.isArray()) {
            throw new UnusableNetwork("the layers of " + (within.isEmpty() ? "the model" : within)
                    + " must be a list, found " + JsonText.kind(layers));
        }
        return layers;
    }

    private void addLayer(JsonNode layer, Nesting model) throws UnusableNetwork {
        JsonNode config = layer.path("config");
        String type = layer.path("class_name").asText("");
        String name = model.within + name(layer, type, layers.size());
        for (String key : INPUT_KEYS) {
            noteInput(config.path(key));
        }
        List<String> group = groups.next(model.group, type);
        if (type.equals(INPUT) || SEQUENTIAL.contains(type) || FUNCTIONAL.contains(type)) {
            arriving = inputOf(layer).or(() -> arriving);
        }
        if (SEQUENTIAL.contains(type) || FUNCTIONAL.contains(type)) {
            add(layer, new Nesting(name + "/", group, model.frozen));
        } else if (!type.equals(INPUT)) {
            if (!config.isObject()) {
                throw UnusableNetwork.inLayer(name, "config must be an object, found " + JsonText.kind(config));
            }
            layers.add(
                    new KerasLayer(name, registered(layer, type), config, model.frozen || isFrozen(config), ofKeras3));
            inputs.add(inputOf(layer).or(() -> arriving));
            arriving = Optional.empty();
            groups.put(group, name);
        }
    }

    /** Somebody's own class may have the name of one of Keras's; it is registered under a package. */
    private static String registered(JsonNode layer, String type) {
        String registered = LayerText.printable(layer.path("registered_name").asText(""));
        return registered.contains(">") ? registered : type;
    }

    /** A Sequential without an input of its own takes its shape from the first example, and the file keeps it. */
    private static Optional<JsonNode> builtFor(JsonNode model) {
        return Stream.of(model.at("/config/build_input_shape"), model.at("/build_config/input_shape"))
                .filter(JsonNode::isArray)
                .findFirst();
    }

    /** Keras 3 also says what a layer was built for, and what each layer gives to the next. */
    private static Optional<JsonNode> inputOf(JsonNode layer) {
        JsonNode config = layer.path("config");
        return Stream.concat(
                        INPUT_KEYS.stream().map(config::path),
                        Stream.of(
                                layer.at("/build_config/input_shape"),
                                layer.at("/inbound_nodes/0/args/0/config/shape")))
                .filter(JsonNode::isArray)
                .findFirst();
    }

    /** The layer's own, or one made of its class and its place. */
    static String name(JsonNode layer, String type, int place) {
        String inside = layer.path("config").path("name").asText("");
        String outside = LayerText.printable(layer.path("name").asText(inside));
        return outside.isEmpty() ? type.toLowerCase(java.util.Locale.ROOT) + "_" + (place + 1) : outside;
    }

    private void noteInput(JsonNode shape) {
        if (input.isEmpty() && layers.isEmpty() && shape.isArray()) {
            input = Optional.of(shape);
        }
    }

    private void addFunctional(JsonNode config, Nesting model) throws UnusableNetwork {
        FunctionalOrder order = FunctionalOrder.of(
                required(config.path("layers"), model.within), config.path("output_layers"), model.within);
        for (JsonNode layer : order.layers()) {
            addLayer(layer, model);
        }
        earlyOutputs.addAll(order.earlyOutputs());
    }
}
