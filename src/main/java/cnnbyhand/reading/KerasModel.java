package cnnbyhand.reading;

import cnnbyhand.byhand.Graph;
import cnnbyhand.byhand.ImpossibleLayer;
import cnnbyhand.byhand.Step;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A Keras model as the uses of its layers, one behind the other: a Sequential, or a Functional, with models nested in it. */
final class KerasModel {
    private static final Set<String> SEQUENTIAL = Set.of("Sequential");
    private static final Set<String> FUNCTIONAL = Set.of("Model", "Functional");

    private final boolean ofKeras3;
    private final List<KerasStep> steps = new ArrayList<>();
    /** Layer → how often it was used so far. */
    private final Map<String, Integer> uses = new HashMap<>();
    /** Layer → where it stands in the file. */
    private final Map<String, JsonNode> places = new HashMap<>();

    private final Map<String, Optional<JsonNode>> inputs = new LinkedHashMap<>();
    private final KerasGroups groups = new KerasGroups();
    /** Row → what an input layer or a model behind it states of what it gives. */
    private final Map<String, JsonNode> arriving = new HashMap<>();

    private List<String> outputs = List.of();

    private KerasModel(boolean ofKeras3) {
        this.ofKeras3 = ofKeras3;
    }

    /**
     * Reads a model.
     *
     * @param model an object with {@code class_name} and {@code config}
     */
    static KerasModel of(JsonNode model) throws UnusableNetwork {
        KerasModel read = new KerasModel(KerasArchitecture.isOfKeras3(model));
        read.outputs = read.add(model, new KerasNesting("", List.of(), false), Optional.empty());
        if (read.steps.isEmpty()) {
            throw new UnusableNetwork("the model must have a layer, found none");
        }
        return read;
    }

    /** The uses of layers that do something, each behind those that go into it. */
    List<KerasStep> steps() {
        return steps;
    }

    /** The rows that the model gives out. */
    List<String> outputs() {
        return outputs;
    }

    /** Where Keras 3 keeps each layer's arrays. */
    KerasGroups groups() {
        return groups;
    }

    /** The sides of a batch of each input, the batch's own first; nothing where the file does not say. */
    Map<String, Optional<JsonNode>> inputs() {
        return inputs;
    }

    /**
     * Adds a model's layers.
     *
     * @param sources the rows that go in; nothing for the outermost model, which has inputs of its own
     * @return the rows that it gives out
     */
    private List<String> add(JsonNode model, KerasNesting place, Optional<List<String>> sources)
            throws UnusableNetwork {
        String type = model.path("class_name").asText("");
        JsonNode config = model.path("config");
        KerasNesting nesting = place.frozenBy(config);
        if (SEQUENTIAL.contains(type)) {
            return addSequential(model, nesting, sources);
        }
        if (FUNCTIONAL.contains(type)) {
            return addFunctional(config, nesting, sources);
        }
        throw new UnusableNetwork("the model must be a Sequential or a Functional of Keras, found class_name "
                + JsonText.kind(model.path("class_name")));
    }

    private List<String> addSequential(JsonNode model, KerasNesting nesting, Optional<List<String>> sources)
            throws UnusableNetwork {
        JsonNode config = model.path("config");
        JsonNode list = required(config.isArray() ? config : config.path("layers"), nesting);
        List<String> at = sources.orElse(List.of(Graph.INPUT));
        if (sources.isEmpty()) {
            inputs.put(Graph.INPUT, StatedInput.ofSequential(model, list));
        }
        for (JsonNode layer : list) {
            String type = layer.path("class_name").asText("");
            at = addLayer(layer, nesting, name(layer, type, steps.size()), groups.next(nesting.group(), type), at);
        }
        if (sources.isEmpty() && inputs.get(Graph.INPUT).isEmpty()) {
            inputs.put(Graph.INPUT, steps.stream().findFirst().flatMap(KerasStep::stated));
        }
        return at;
    }

    private List<String> addFunctional(JsonNode config, KerasNesting nesting, Optional<List<String>> sources)
            throws UnusableNetwork {
        required(config.path("layers"), nesting);
        FunctionalOrder order = FunctionalOrder.of(config, ofKeras3, nesting.within());
        FunctionalRows rows = new FunctionalRows(this, order, nesting);
        List<String> starts = rows.starts(config.path("input_layers"));
        if (sources.isEmpty()) {
            for (String start : starts) {
                inputs.put(inputName(order, start, starts.size()), StatedInput.of(order.layer(start)));
            }
        }
        rows.addAll(starts, sources.orElse(List.copyOf(inputs.keySet())));
        return rows.outputs();
    }

    /** An input layer's own; a layer that takes the input itself has its name for its row. */
    private static String inputName(FunctionalOrder order, String start, int starts) {
        boolean input = StatedInput.isInputLayer(order.layer(start));
        String made = starts == 1 ? Graph.INPUT : start + " input";
        return input ? start : made;
    }

    private static JsonNode required(JsonNode layers, KerasNesting nesting) throws UnusableNetwork {
        if (!layers.isArray()) {
            throw new UnusableNetwork(
                    "the layers of " + nesting.model() + " must be a list, found " + JsonText.kind(layers));
        }
        return layers;
    }

    /** Whether it is a model, with layers of its own. */
    static boolean isModel(JsonNode layer) {
        return isFunctional(layer)
                || SEQUENTIAL.contains(layer.path("class_name").asText(""));
    }

    static boolean isFunctional(JsonNode layer) {
        return FUNCTIONAL.contains(layer.path("class_name").asText(""));
    }

    /** Adds one use of a layer, or of a nested model, and returns the rows that it gives. */
    List<String> addLayer(JsonNode layer, KerasNesting model, String own, List<String> group, List<String> sources)
            throws UnusableNetwork {
        String type = layer.path("class_name").asText("");
        String name = model.within() + own;
        if (StatedInput.isInputLayer(layer)) {
            StatedInput.of(layer).ifPresent(sides -> arriving.put(sources.get(0), sides));
            return sources;
        }
        if (isModel(layer)) {
            StatedInput.of(layer).ifPresent(sides -> arriving.put(sources.get(0), sides));
            return add(layer, new KerasNesting(name + "/", group, model.frozen()), Optional.of(sources));
        }
        KerasLayer read = layer(layer, type, name, model.frozen());
        requireOneOfItsName(layer, name);
        String row = Step.name(name, uses.merge(name, 1, Integer::sum));
        Optional<JsonNode> stated = StatedInput.of(layer).or(() -> Optional.ofNullable(arriving.get(sources.get(0))));
        steps.add(new KerasStep(row, read, sources, stated));
        groups.put(group, name);
        return List.of(row);
    }

    private void requireOneOfItsName(JsonNode layer, String name) {
        JsonNode other = places.putIfAbsent(name, layer);
        if (other != null && other != layer) {
            throw new ImpossibleLayer(name, "duplicate layer name; give each layer a name of its own");
        }
    }

    private KerasLayer layer(JsonNode layer, String type, String name, boolean frozen) throws UnusableNetwork {
        JsonNode config = layer.path("config");
        if (!config.isObject()) {
            throw UnusableNetwork.inLayer(name, "config must be an object, found " + JsonText.kind(config));
        }
        return new KerasLayer(name, registered(layer, type), config, frozen || KerasNesting.isFrozen(config), ofKeras3);
    }

    /**
     * Somebody's own class may have the name of one of Keras's; it is registered under a package. An operation of Keras 3 has
     * the name of a layer, too, and other meanings where a number goes into it.
     */
    private static String registered(JsonNode layer, String type) {
        String registered = LayerText.printable(layer.path("registered_name").asText(""));
        if (registered.contains(">")) {
            return registered;
        }
        boolean operation = layer.path("module").asText("").contains(".ops");
        return operation && FunctionalCall.takesNumbers(layer) ? "operation " + type + " with a number" : type;
    }

    /** The layer's own, or one made of its class and its place. */
    static String name(JsonNode layer, String type, int place) {
        String inside = layer.path("config").path("name").asText("");
        String outside = LayerText.printable(layer.path("name").asText(inside));
        return outside.isEmpty() ? type.toLowerCase(java.util.Locale.ROOT) + "_" + (place + 1) : outside;
    }
}
