package cnnbyhand.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file of Keras states of the input of a layer or a model: the sides of a batch, the batch's own first. */
final class StatedInput {
    private static final String INPUT_LAYER = "InputLayer";

    /** What a batch's sides are called; TensorFlow.js takes its own word for it, too. */
    static final List<String> KEYS = List.of("batch_input_shape", "batch_shape", "batchInputShape");

    private StatedInput() {}

    static boolean isInputLayer(JsonNode layer) {
        return layer.path("class_name").asText("").equals(INPUT_LAYER);
    }

    /** Keras 3 also says what a layer was built for, and what each layer gives to the next. */
    static Optional<JsonNode> of(JsonNode layer) {
        return firstList(Stream.concat(
                keys(layer.path("config")),
                Stream.of(layer.at("/build_config/input_shape"), layer.at("/inbound_nodes/0/args/0/config/shape"))));
    }

    /**
     * What a Sequential states: in one of its first layers, or in itself, as it takes its shape from the first example where
     * it has no input of its own.
     */
    static Optional<JsonNode> ofSequential(JsonNode model, JsonNode layers) {
        return ofFirst(layers)
                .or(() -> firstList(
                        Stream.of(model.at("/config/build_input_shape"), model.at("/build_config/input_shape"))));
    }

    /** Those of models nested in the beginning are asked, too. */
    private static Optional<JsonNode> ofFirst(JsonNode layers) {
        for (JsonNode layer : layers) {
            JsonNode config = layer.path("config");
            JsonNode nested = config.isArray() ? config : config.path("layers");
            Optional<JsonNode> found = firstList(keys(config)).or(() -> ofFirst(nested));
            if (found.isPresent() || !isInputLayer(layer)) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Stream<JsonNode> keys(JsonNode config) {
        return KEYS.stream().map(config::path);
    }

    private static Optional<JsonNode> firstList(Stream<JsonNode> stated) {
        return stated.filter(JsonNode::isArray).findFirst();
    }
}
