package cnnbyhand.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Where a model stands.
 *
 * @param within the names of the models that it is nested in, each with a slash behind it
 * @param group the model's group of weights
 * @param frozen whether one of those models is frozen, and with it all that is in it
 */
record KerasNesting(String within, List<String> group, boolean frozen) {

    KerasNesting frozenBy(JsonNode config) {
        return new KerasNesting(within, group, frozen || isFrozen(config));
    }

    static boolean isFrozen(JsonNode config) {
        return !config.path("trainable").asBoolean(true);
    }

    /** What the model is called in messages. */
    String model() {
        return within.isEmpty() ? "the model" : within;
    }
}
