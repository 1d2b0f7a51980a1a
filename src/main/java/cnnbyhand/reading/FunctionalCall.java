package cnnbyhand.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * One use of a layer in a Functional model.
 *
 * @param layer its name
 * @param use how often it was used before
 * @param inputs what goes in; none for an input of the model
 */
record FunctionalCall(String layer, int use, List<LayerOutput> inputs) {

    /**
     * What a use of a layer gives.
     *
     * @param layer its name
     * @param use which of its uses, from 0
     * @param output which of its outputs, from 0
     */
    record LayerOutput(String layer, int use, int output) {}

    /** The uses of one layer. Keras 3 writes an object for each, Keras 2 a list of what goes in, or that alone. */
    static List<FunctionalCall> of(JsonNode layer, String name) {
        List<FunctionalCall> calls = new ArrayList<>();
        for (JsonNode node : layer.path("inbound_nodes")) {
            List<LayerOutput> inputs = tensors(node);
            if (!inputs.isEmpty()) {
                calls.add(new FunctionalCall(name, calls.size(), inputs));
            }
        }
        return calls.isEmpty() ? List.of(new FunctionalCall(name, 0, List.of())) : calls;
    }

    /** Whether something else than what layers give goes into a use. */
    static boolean takesNumbers(JsonNode layer) {
        for (JsonNode node : layer.path("inbound_nodes")) {
            for (JsonNode argument : node.path("args")) {
                if (tensors(argument).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Keras 2 writes {@code ["conv", 0, 0, {}]} for each, Keras 3 an object with that under {@code keras_history}. */
    static List<LayerOutput> tensors(JsonNode node) {
        List<LayerOutput> tensors = new ArrayList<>();
        collect(node, tensors);
        return tensors;
    }

    /** What a model lists as going in or as given out: one of them may stand alone, without a list around it. */
    static List<LayerOutput> listed(JsonNode listed) {
        return tensors(JsonNodeFactory.instance.arrayNode().add(listed));
    }

    private static void collect(JsonNode node, List<LayerOutput> tensors) {
        if (isTensor(node)) {
            tensors.add(new LayerOutput(
                    node.get(0).textValue(), node.get(1).asInt(), node.get(2).asInt()));
        }
        for (JsonNode part : node) {
            if (part.isContainerNode()) {
                collect(part, tensors);
            }
        }
    }

    private static boolean isTensor(JsonNode node) {
        return node.isArray()
                && node.size() >= 3
                && node.get(0).isTextual()
                && node.get(1).isNumber()
                && node.get(2).isNumber();
    }
}
