package cnnbyhand.reading;

import cnnbyhand.reading.FunctionalCall.LayerOutput;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The uses of a Functional model's layers, each behind those that go into it, and otherwise as the file has them. */
final class FunctionalOrder {
    private final String within;
    private final Map<String, JsonNode> layers = new LinkedHashMap<>();
    private final Map<String, List<FunctionalCall>> waiting = new LinkedHashMap<>();
    private final Map<String, Integer> done = new LinkedHashMap<>();
    private final List<FunctionalCall> ordered = new ArrayList<>();
    private List<LayerOutput> outputs = List.of();

    private FunctionalOrder(String within) {
        this.within = within;
    }

    /**
     * Orders them.
     *
     * @param config the model's, with its layers and what it gives out
     * @param within the names of the models that this one is nested in, each with a slash behind it
     * @throws UnusableNetwork where what goes into a layer is not there, or layers go round in a circle
     */
    static FunctionalOrder of(JsonNode config, boolean ofKeras3, String within) throws UnusableNetwork {
        FunctionalOrder order = new FunctionalOrder(within);
        order.name(config.path("layers"));
        order.number(FunctionalCall.listed(config.path("output_layers")), ofKeras3);
        order.requireKnownInputs();
        order.order();
        return order;
    }

    List<FunctionalCall> calls() {
        return ordered;
    }

    JsonNode layer(String name) {
        return layers.get(name);
    }

    /** What the file lists as given out by the model. */
    List<LayerOutput> outputs() {
        return outputs;
    }

    /** The layers as the file has them. */
    Collection<String> names() {
        return layers.keySet();
    }

    /** The layers that nothing of the model goes into. */
    List<String> starts() {
        return ordered.stream()
                .filter(call -> call.inputs().isEmpty())
                .map(FunctionalCall::layer)
                .toList();
    }

    private void name(JsonNode all) throws UnusableNetwork {
        for (JsonNode layer : all) {
            String name = KerasModel.name(layer, layer.path("class_name").asText(""), layers.size());
            if (layers.put(name, layer) != null) {
                throw UnusableNetwork.inLayer(within + name, "duplicate layer name; give each layer a name of its own");
            }
            waiting.put(name, new ArrayList<>(FunctionalCall.of(layer, name)));
        }
    }

    private void number(List<LayerOutput> stated, boolean ofKeras3) {
        List<LayerOutput> taken = new ArrayList<>();
        waiting.values().forEach(calls -> calls.forEach(call -> taken.addAll(call.inputs())));
        if (!ofKeras3) {
            taken.addAll(stated);
        }
        NestedUses numbers = NestedUses.among(layers, taken);
        waiting.values()
                .forEach(calls -> calls.replaceAll(
                        call -> new FunctionalCall(call.layer(), call.use(), numbers.fromZero(call.inputs()))));
        outputs = (ofKeras3 ? NestedUses.givenOutByKeras3(layers) : numbers).fromZero(stated);
    }

    private void requireKnownInputs() throws UnusableNetwork {
        for (String layer : layers.keySet()) {
            for (FunctionalCall call : waiting.get(layer)) {
                for (LayerOutput input : call.inputs()) {
                    requireKnown(input, "layer " + within + layer + ": what goes into it");
                }
            }
        }
    }

    /** @param what is said to be given by a layer */
    void requireKnown(LayerOutput tensor, String what) throws UnusableNetwork {
        if (!layers.containsKey(tensor.layer())) {
            throw new UnusableNetwork(what + " must be a layer of the model, found " + tensor.layer());
        }
        int uses = NestedUses.uses(layers.get(tensor.layer()));
        if (tensor.use() < 0 || tensor.use() >= uses) {
            throw new UnusableNetwork(
                    what + " must be use 1 to " + uses + " of " + tensor.layer() + ", found use " + (tensor.use() + 1));
        }
    }

    /** Layer by layer as the file has them, as often as something is left that can follow. */
    private void order() throws UnusableNetwork {
        int before = -1;
        while (!waiting.isEmpty() && before < ordered.size()) {
            before = ordered.size();
            for (String layer : List.copyOf(waiting.keySet())) {
                orderUses(layer);
            }
        }
        if (!waiting.isEmpty()) {
            throw Cycle.of(waiting.keySet().iterator().next(), layer -> waiting.get(layer).get(0).inputs().stream()
                    .filter(input -> !isThere(input))
                    .findFirst()
                    .orElseThrow()
                    .layer());
        }
    }

    private void orderUses(String layer) {
        List<FunctionalCall> calls = waiting.get(layer);
        while (!calls.isEmpty() && calls.get(0).inputs().stream().allMatch(this::isThere)) {
            ordered.add(calls.remove(0));
            done.merge(layer, 1, Integer::sum);
        }
        if (calls.isEmpty()) {
            waiting.remove(layer);
        }
    }

    private boolean isThere(LayerOutput tensor) {
        return done.getOrDefault(tensor.layer(), 0) > tensor.use();
    }
}
