package cnnbyhand.reading;

import cnnbyhand.byhand.Graph;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Deeplearning4j's {@code ComputationGraphConfiguration}: vertices, each behind those that go into it. */
final class Deeplearning4jGraph {
    static final String PREFIX = "org.deeplearning4j.nn.conf.graph.";
    private static final String LAYER = "LayerVertex";

    private final JsonNode vertices;
    private final JsonNode text;
    private final List<String> inputs;
    /** Vertex → what goes into it, in the order of the file. */
    private final Map<String, List<String>> sources = new LinkedHashMap<>();
    /** Vertex or input → the row that gives it. */
    private final Map<String, String> rows = new HashMap<>();

    private Deeplearning4jGraph(JsonNode text) throws UnusableNetwork {
        this.text = text;
        this.vertices = text.path("vertices");
        if (!vertices.isObject() || vertices.isEmpty()) {
            throw new UnusableNetwork(
                    "the layers (vertices) must be an object with a layer, found " + JsonText.kind(vertices));
        }
        this.inputs = names(text.path("networkInputs"), "networkInputs");
        for (String name : (Iterable<String>) vertices::fieldNames) {
            requireOwnName(name);
            requireClass(name);
            sources.put(name, names(text.path("vertexInputs").path(name), "what goes into layer " + name));
        }
    }

    private void requireOwnName(String vertex) throws UnusableNetwork {
        if (inputs.contains(vertex)) {
            throw UnusableNetwork.inLayer(
                    vertex, "it must have another name than an input of the network, found the same");
        }
    }

    private void requireClass(String vertex) throws UnusableNetwork {
        JsonNode config = vertices.path(vertex);
        if (!config.has(Deeplearning4jText.CLASS)) {
            throw UnusableNetwork.inLayer(
                    vertex,
                    "it must name its class (@class) as Deeplearning4j 1.0.0 does, found "
                            + Deeplearning4jText.withoutClass(config));
        }
    }

    static boolean isOne(JsonNode text) {
        return text.has("vertices") || text.has("vertexInputs");
    }

    /**
     * Its rows.
     *
     * @param input the sizes of the inputs, instead of those that the text states
     * @param rows takes the rows
     */
    static Graph read(JsonNode text, InputSizes input, Deeplearning4jRows rows) throws UnusableNetwork {
        return new Deeplearning4jGraph(text).read(input, rows);
    }

    private Graph read(InputSizes input, Deeplearning4jRows to) throws UnusableNetwork {
        requireKnownInputs();
        List<NamedShape> starts = starts(input);
        for (NamedShape start : starts) {
            to.start(start);
            rows.put(start.name(), start.name());
        }
        int before = -1;
        while (before < rows.size()) {
            before = rows.size();
            for (String vertex : sources.keySet()) {
                if (!rows.containsKey(vertex) && rows.keySet().containsAll(sources.get(vertex))) {
                    rows.put(vertex, row(vertex, to));
                }
            }
        }
        requireNoCycle();
        return new Graph(starts, to.steps(), outputs());
    }

    private void requireNoCycle() throws UnusableNetwork {
        Optional<String> left = firstWithoutRow(sources.keySet());
        if (left.isPresent()) {
            throw Cycle.of(
                    left.get(), vertex -> firstWithoutRow(sources.get(vertex)).orElseThrow());
        }
    }

    private Optional<String> firstWithoutRow(Collection<String> names) {
        return names.stream().filter(name -> !rows.containsKey(name)).findFirst();
    }

    private String row(String vertex, Deeplearning4jRows to) throws UnusableNetwork {
        List<String> from = sources.get(vertex).stream().map(rows::get).toList();
        JsonNode config = vertices.path(vertex);
        String type = type(vertex);
        if (!type.equals(LAYER)) {
            return to.addVertex(new Deeplearning4jLayer(LayerText.printable(vertex), type, config), from);
        }
        if (from.size() != 1) {
            throw UnusableNetwork.inLayer(
                    vertex, "one layer must go into it, found " + String.join(" and ", sources.get(vertex)));
        }
        return to.addLayer(step(vertex), from.get(0), isFirst(vertex));
    }

    private String type(String vertex) {
        return Deeplearning4jText.without(
                PREFIX, vertices.path(vertex).path(Deeplearning4jText.CLASS).asText("none"));
    }

    private Deeplearning4jStep step(String vertex) throws UnusableNetwork {
        JsonNode config = vertices.path(vertex);
        return Deeplearning4jStep.of(config.path("layerConf").path("layer"), config.path("preProcessor"), vertex);
    }

    /** Whether an input of the network goes into it. */
    private boolean isFirst(String vertex) {
        return inputs.containsAll(sources.get(vertex));
    }

    private void requireKnownInputs() throws UnusableNetwork {
        for (Map.Entry<String, List<String>> each : sources.entrySet()) {
            for (String from : each.getValue()) {
                if (!inputs.contains(from) && !sources.containsKey(from)) {
                    throw UnusableNetwork.inLayer(
                            each.getKey(), "what goes into it must be an input or a layer, found " + from);
                }
            }
        }
    }

    private List<NamedShape> starts(InputSizes input) throws UnusableNetwork {
        input.requireFor(inputs);
        List<NamedShape> starts = new ArrayList<>();
        for (String name : inputs) {
            Optional<Shape> given = input.of(name);
            starts.add(new NamedShape(name, given.isPresent() ? given.get() : stated(name)));
        }
        return starts;
    }

    /** What the first layer says that takes the input, at once or behind vertices that leave its shape as it is. */
    private Shape stated(String input) throws UnusableNetwork {
        Set<String> same = new LinkedHashSet<>(List.of(input));
        for (int round = 0; round < sources.size(); round++) {
            for (Map.Entry<String, List<String>> each : sources.entrySet()) {
                String type = type(each.getKey());
                boolean takes = each.getValue().stream().anyMatch(same::contains);
                if (takes && type.equals(LAYER)) {
                    return Deeplearning4jInput.of(step(each.getKey()));
                }
                if (takes && Deeplearning4jVertices.keepsTheShape(type)) {
                    same.add(each.getKey());
                }
            }
        }
        throw inputs.size() > 1
                ? InputSizes.open(input, "none in the file", inputs)
                : new UnusableNetwork("the size of input " + input
                        + " must be known, found none in the file; give it, such as -Dinput=224x224x3");
    }

    private List<String> outputs() throws UnusableNetwork {
        List<String> outputs = new ArrayList<>();
        for (String name : names(text.path("networkOutputs"), "networkOutputs")) {
            if (!rows.containsKey(name)) {
                throw new UnusableNetwork("networkOutputs must be layers of the network, found " + name);
            }
            outputs.add(rows.get(name));
        }
        requireAllEnds(outputs);
        return outputs;
    }

    private void requireAllEnds(List<String> outputs) throws UnusableNetwork {
        Set<String> taken = new HashSet<>();
        sources.values().forEach(taken::addAll);
        for (String vertex : sources.keySet()) {
            if (!taken.contains(vertex) && !outputs.contains(rows.get(vertex))) {
                throw new UnusableNetwork("networkOutputs must have each layer that goes into no other, found "
                        + String.join(" and ", outputs) + " without " + vertex);
            }
        }
    }

    private static List<String> names(JsonNode names, String what) throws UnusableNetwork {
        List<String> all = new ArrayList<>();
        for (JsonNode name : names) {
            if (name.isTextual()) {
                all.add(name.textValue());
            }
        }
        if (all.isEmpty() || all.size() != names.size()) {
            throw new UnusableNetwork(what + " must be a list of names, found " + JsonText.kind(names));
        }
        return all;
    }
}
