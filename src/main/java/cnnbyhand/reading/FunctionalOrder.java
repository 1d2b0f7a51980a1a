package cnnbyhand.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The layers of a Functional model from its input on, where each goes into the next one and into no other. */
final class FunctionalOrder {
    private static final String NO_GRAPH = "; graphs that branch are not read yet";

    private final String within;
    private final Map<String, JsonNode> byName = new LinkedHashMap<>();
    /** Layer → the one that it goes into. */
    private final Map<String, String> next = new HashMap<>();

    private final Set<String> order = new LinkedHashSet<>();
    private final List<String> earlyOutputs = new ArrayList<>();

    private FunctionalOrder(String within) {
        this.within = within;
    }

    /**
     * Orders them.
     *
     * @param outputs the layers whose outputs the model gives out
     * @param within the names of the models that this one is nested in, each with a slash behind it
     * @throws UnusableNetwork where they are no chain
     */
    static FunctionalOrder of(JsonNode layers, JsonNode outputs, String within) throws UnusableNetwork {
        FunctionalOrder order = new FunctionalOrder(within);
        order.name(layers);
        order.findSuccessors();
        order.noteOutputs(outputs, order.follow());
        return order;
    }

    List<JsonNode> layers() {
        return order.stream().map(byName::get).toList();
    }

    /** The layers before the last whose outputs the model gives out, too. */
    List<String> earlyOutputs() {
        return earlyOutputs;
    }

    private void name(JsonNode layers) throws UnusableNetwork {
        for (JsonNode layer : layers) {
            String name = KerasChain.name(layer, layer.path("class_name").asText(""), byName.size());
            if (byName.put(name, layer) != null) {
                throw UnusableNetwork.inLayer(within + name, "duplicate layer name; give each layer a name of its own");
            }
        }
    }

    /** Goes from the input on, and returns the last layer's name. */
    private String follow() throws UnusableNetwork {
        String at = start();
        String last = at;
        while (at != null && order.add(at)) {
            last = at;
            at = next.get(at);
        }
        if (at != null || order.size() < byName.size()) {
            throw cycle(byName.keySet().stream()
                    .filter(name -> !order.contains(name))
                    .findFirst()
                    .orElse(at));
        }
        return last;
    }

    /**
     * A model may give out the outputs of earlier layers, too: its layers are the same. One that does not give out the last
     * layer's ends before it; and which output of a nested model goes into the next layer, a chain cannot say.
     */
    private void noteOutputs(JsonNode outputs, String last) throws UnusableNetwork {
        Set<String> names = new LinkedHashSet<>();
        collect(JsonNodeFactory.instance.arrayNode().add(outputs), names);
        boolean one = names.size() == 1 || within.isEmpty();
        boolean readable = names.contains(last) && byName.keySet().containsAll(names) && one;
        if (!names.isEmpty() && !readable) {
            throw new UnusableNetwork("the output of " + model() + " must be the last layer's, " + last + ", found "
                    + String.join(" and ", names) + NO_GRAPH);
        }
        names.remove(last);
        earlyOutputs.addAll(names);
    }

    private String model() {
        return within.isEmpty() ? "the model" : within;
    }

    /** Where each layer goes into one layer at most, those that the input does not lead to go round in a circle. */
    private UnusableNetwork cycle(String from) {
        Set<String> round = new LinkedHashSet<>();
        String at = from;
        while (at != null && round.add(at)) {
            at = next.get(at);
        }
        return new UnusableNetwork("the layers must form one chain from the input to the output, found a cycle: "
                + JsonText.shortened(String.join(" → ", round)) + " → " + at);
    }

    private String start() throws UnusableNetwork {
        List<String> starts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : byName.entrySet()) {
            if (inputs(each.getValue()).isEmpty()) {
                starts.add(each.getKey());
            }
        }
        if (starts.isEmpty() && !byName.isEmpty()) {
            throw cycle(byName.keySet().iterator().next());
        }
        if (starts.size() != 1) {
            throw new UnusableNetwork(model() + " must have one input, found "
                    + (starts.isEmpty() ? "none" : String.join(", ", starts) + NO_GRAPH));
        }
        return starts.get(0);
    }

    private void findSuccessors() throws UnusableNetwork {
        for (Map.Entry<String, JsonNode> each : byName.entrySet()) {
            List<String> before = inputs(each.getValue());
            if (before.size() > 1) {
                throw UnusableNetwork.inLayer(
                        within + each.getKey(),
                        "one layer must go into it, found " + String.join(" and ", before) + NO_GRAPH);
            }
            for (String from : before) {
                follow(from, each.getKey());
            }
        }
    }

    private void follow(String from, String to) throws UnusableNetwork {
        if (!byName.containsKey(from)) {
            throw UnusableNetwork.inLayer(within + to, "what goes into it must be a layer of the model, found " + from);
        }
        String other = next.put(from, to);
        if (other != null) {
            throw UnusableNetwork.inLayer(
                    within + from, "it must go into one layer, found " + other + " and " + to + NO_GRAPH);
        }
    }

    /** The names of the layers that go into this one, of all its calls together. */
    private static List<String> inputs(JsonNode layer) {
        List<String> names = new ArrayList<>();
        collect(layer.path("inbound_nodes"), names);
        return names;
    }

    /** Keras 2 writes {@code ["conv", 0, 0, {}]} for each, Keras 3 an object with that under {@code keras_history}. */
    private static void collect(JsonNode node, Collection<String> names) {
        boolean tensor = node.isArray()
                && node.size() >= 3
                && node.get(0).isTextual()
                && node.get(1).isNumber();
        if (tensor) {
            names.add(node.get(0).textValue());
        }
        for (JsonNode part : node) {
            if (part.isContainerNode()) {
                collect(part, names);
            }
        }
    }
}
