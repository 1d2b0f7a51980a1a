package cnnbyhand.reading;

import cnnbyhand.byhand.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A model as another reader of Keras's JSON takes it: whole by itself, whatever else the file keeps beside it. */
final class KerasArchitecture {
    static final String VERSION = "keras_version";
    /** What Keras ran on; where nobody says, some readers believe that channels stand first. */
    static final String BACKEND = "backend";

    private KerasArchitecture() {}

    /** Puts into the model what some formats keep beside it; a text that the file lacks is not made up. */
    static void state(JsonNode model, String key, Optional<String> text) {
        if (model instanceof ObjectNode object && !object.has(key)) {
            text.ifPresent(words -> object.put(key, words));
        }
    }

    /** Whether Keras 3 wrote the model; it leaves its version out of an architecture alone, and always names its modules. */
    static boolean isOfKeras3(JsonNode model) {
        JsonNode version = model.path(VERSION);
        return version.isTextual() ? version.textValue().startsWith("3") : model.has("module");
    }

    /** @param input the sizes of the inputs, instead of those that the file states */
    static String text(JsonNode model, InputSizes input, boolean channelsFirst) {
        input.named().forEach((name, shape) -> resize(model, name, shape, channelsFirst));
        input.only().ifPresent(shape -> resize(model, shape, channelsFirst));
        return model.toString();
    }

    private static void resize(JsonNode model, Shape input, boolean channelsFirst) {
        for (String key : StatedInput.KEYS) {
            if (model.findParent(key) instanceof ObjectNode object) {
                fill(object.putArray(key), input, channelsFirst);
            }
        }
    }

    private static void resize(JsonNode model, String input, Shape shape, boolean channelsFirst) {
        for (String key : StatedInput.KEYS) {
            for (JsonNode layer : model.findParents(key)) {
                if (layer instanceof ObjectNode object
                        && layer.path("name").asText("").equals(input)) {
                    fill(object.putArray(key), shape, channelsFirst);
                }
            }
        }
    }

    private static void fill(ArrayNode batch, Shape input, boolean channelsFirst) {
        List<Long> sides = new ArrayList<>(input.sides());
        if (channelsFirst) {
            Collections.rotate(sides, 1);
        }
        batch.addNull();
        sides.forEach(batch::add);
    }
}
