package cnnbyhand.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Deeplearning4j's {@code ComputationGraphConfiguration}, where its layers form one chain from the input to the output. */
final class Deeplearning4jGraph {
    private static final String LAYER = "LayerVertex";
    private static final String PREFIX = "org.deeplearning4j.nn.conf.graph.";
    private static final String NO_GRAPH = "; graphs that branch are not read yet";

    private final JsonNode text;
    private final List<Deeplearning4jStep> steps = new ArrayList<>();

    private Deeplearning4jGraph(JsonNode text) {
        this.text = text;
    }

    static boolean isOne(JsonNode text) {
        return text.has("vertices") || text.has("vertexInputs");
    }

    /** The layers in the order in which they follow on each other, whatever their order in the text. */
    static List<Deeplearning4jStep> chain(JsonNode text) throws UnusableNetwork {
        Deeplearning4jGraph graph = new Deeplearning4jGraph(text);
        graph.follow();
        return graph.steps;
    }

    private void follow() throws UnusableNetwork {
        JsonNode vertices = text.path("vertices");
        if (!vertices.isObject() || vertices.isEmpty()) {
            throw new UnusableNetwork(
                    "the layers (vertices) must be an object with a layer, found " + JsonText.kind(vertices));
        }
        Map<String, String> next = successors();
        String last = only("networkInputs");
        String at = next.get(last);
        while (at != null && steps.size() < vertices.size()) {
            addLayer(vertices.path(at), at);
            last = at;
            at = next.get(at);
        }
        if (at != null || steps.size() < vertices.size()) {
            requireNoCycle(next);
            throw new UnusableNetwork("the layers must form one chain from the input to the output, found "
                    + steps.size() + " of " + vertices.size() + " in it" + NO_GRAPH);
        }
        requireOutput(last);
    }

    /** Where each layer goes into one layer at most, what the input does not lead to may go round in a circle. */
    private static void requireNoCycle(Map<String, String> next) throws UnusableNetwork {
        Set<String> seen = new HashSet<>();
        for (String name : next.keySet()) {
            List<String> way = new ArrayList<>();
            String at = name;
            while (at != null && seen.add(at)) {
                way.add(at);
                at = next.get(at);
            }
            if (way.contains(at)) {
                List<String> round = way.subList(way.indexOf(at), way.size());
                throw new UnusableNetwork("the layers must form one chain from the input to the output, found a cycle: "
                        + JsonText.shortened(String.join(" → ", round)) + " → " + at);
            }
        }
    }

    private Map<String, String> successors() throws UnusableNetwork {
        Map<String, String> next = new LinkedHashMap<>();
        JsonNode all = text.path("vertexInputs");
        for (String name : (Iterable<String>) all::fieldNames) {
            String from = only(all.path(name), "what goes into layer " + name);
            String other = next.put(from, name);
            if (other != null) {
                throw UnusableNetwork.inLayer(
                        from, "it must go into one layer, found " + other + " and " + name + NO_GRAPH);
            }
        }
        return next;
    }

    private String only(String key) throws UnusableNetwork {
        return only(text.path(key), key);
    }

    private static String only(JsonNode names, String what) throws UnusableNetwork {
        if (names.size() != 1 || !names.path(0).isTextual()) {
            throw new UnusableNetwork(what + " must be one name, found " + JsonText.kind(names) + NO_GRAPH);
        }
        return names.path(0).textValue();
    }

    private void addLayer(JsonNode vertex, String name) throws UnusableNetwork {
        String type = Deeplearning4jText.without(
                PREFIX, vertex.path(Deeplearning4jText.CLASS).asText("none"));
        if (!type.equals(LAYER)) {
            throw UnusableNetwork.inLayer(
                    name, "it must be a " + LAYER + " to be read here, found " + JsonText.shortened(type));
        }
        JsonNode layer = vertex.path("layerConf").path("layer");
        steps.add(Deeplearning4jStep.of(layer, vertex.path("preProcessor"), name));
    }

    private void requireOutput(String last) throws UnusableNetwork {
        String output = only("networkOutputs");
        if (!output.equals(last)) {
            throw new UnusableNetwork(
                    "networkOutputs must be the last layer, " + last + ", found " + output + NO_GRAPH);
        }
    }
}
