package cnnbyhand.reading;

import cnnbyhand.reading.FunctionalCall.LayerOutput;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From which number a file counts the uses of the models that a Functional model is made of. Keras 1 and 2 take a nested
 * model's own definition for its use 0, where it has an input of its own, so that its first use is 1; a nested Sequential
 * without one starts with 0, as a layer does. Keras 3 counts so only where it lists what the model around gives out.
 * Source: {@code get_config} of Keras's {@code Functional}.
 */
final class NestedUses {
    private final Set<String> fromOne = new HashSet<>();

    private NestedUses() {}

    /**
     * The numbers of one list of references. Every use is taken by a layer or given out by the model, so that a list of Keras 2
     * that counts from one has the number behind the last use that is counted from zero.
     */
    static NestedUses among(Map<String, JsonNode> layers, List<LayerOutput> references) {
        NestedUses uses = new NestedUses();
        for (LayerOutput reference : references) {
            JsonNode layer = layers.get(reference.layer());
            if (layer != null && KerasModel.isModel(layer) && reference.use() == uses(layer)) {
                uses.fromOne.add(reference.layer());
            }
        }
        return uses;
    }

    /** The numbers of what a model of Keras 3 gives out. */
    static NestedUses givenOutByKeras3(Map<String, JsonNode> layers) {
        NestedUses uses = new NestedUses();
        layers.forEach((name, layer) -> {
            if (KerasModel.isFunctional(layer)) {
                uses.fromOne.add(name);
            }
        });
        return uses;
    }

    /** The same with uses that count from zero. */
    List<LayerOutput> fromZero(List<LayerOutput> references) {
        List<LayerOutput> counted = new ArrayList<>();
        for (LayerOutput reference : references) {
            int first = fromOne.contains(reference.layer()) ? 1 : 0;
            counted.add(new LayerOutput(reference.layer(), reference.use() - first, reference.output()));
        }
        return counted;
    }

    /** How often a layer is used. */
    static int uses(JsonNode layer) {
        return FunctionalCall.of(layer, "").size();
    }
}
