package cnnbyhand.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** TensorFlow.js's {@code model.json}: Keras's architecture, and the sides of all arrays in a manifest beside it. */
final class TensorFlowJs {
    private TensorFlowJs() {}

    static DescribedNetwork read(JsonNode text, KerasNetwork keras) throws IOException, UnusableNetwork {
        JsonNode topology = text.path("modelTopology");
        if (topology.has("node") || topology.has("library")) {
            throw new UnusableNetwork("the topology must be one of layers, found a TensorFlow graph (node, library);"
                    + " convert the Keras model again as a layers model");
        }
        if (!topology.isObject()) {
            throw new UnusableNetwork(
                    "the file must hold an architecture (modelTopology), found " + JsonText.kind(topology));
        }
        JsonNode model = topology.has("model_config") ? topology.path("model_config") : topology;
        String version = topology.path(KerasArchitecture.VERSION).asText("of unknown version");
        for (String key : List.of(KerasArchitecture.VERSION, KerasArchitecture.BACKEND)) {
            KerasArchitecture.state(
                    model, key, Optional.ofNullable(topology.get(key)).map(JsonNode::asText));
        }
        return keras.network(
                model, "TensorFlow.js layers, Keras " + version, groups -> weights(text.path("weightsManifest")));
    }

    private static Optional<StatedWeights> weights(JsonNode manifest) throws UnusableNetwork {
        List<StatedArray> arrays = new ArrayList<>();
        for (JsonNode group : manifest) {
            for (JsonNode array : group.path("weights")) {
                arrays.add(array(array));
            }
        }
        return arrays.isEmpty() ? Optional.empty() : Optional.of(new StatedWeights(arrays));
    }

    /** An array is called {@code layer/kernel}. */
    private static StatedArray array(JsonNode array) throws UnusableNetwork {
        List<String> names = List.of(array.path("name").asText("").split("/"));
        List<Long> sides = new ArrayList<>();
        for (JsonNode side : array.path("shape")) {
            if (!side.canConvertToLong() || side.asLong() < 0) {
                throw new UnusableNetwork("the sides of " + array.path("name") + " must be whole numbers, found "
                        + JsonText.kind(array.path("shape")));
            }
            sides.add(side.asLong());
        }
        if (names.size() < 2) {
            throw new UnusableNetwork(
                    "an array of weights must be named layer/kernel, found " + JsonText.kind(array.path("name")));
        }
        return new StatedArray(names.subList(0, names.size() - 1), names.get(names.size() - 1), sides);
    }
}
