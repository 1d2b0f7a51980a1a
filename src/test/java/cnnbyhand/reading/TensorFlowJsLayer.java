package cnnbyhand.reading;

import cnnbyhand.byhand.ParameterArray;
import cnnbyhand.byhand.ParameterArray.Role;
import cnnbyhand.byhand.Values;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What TensorFlow.js says of one layer: what it infers, what it computes, and what it keeps. */
final class TensorFlowJsLayer {
    private static final Map<String, Role> ROLES = Map.of(
            "kernel", Role.WEIGHTS,
            "depthwise_kernel", Role.WEIGHTS,
            "embeddings", Role.WEIGHTS,
            "alpha", Role.WEIGHTS,
            "pointwise_kernel", Role.POINTWISE_WEIGHTS,
            "bias", Role.BIASES,
            "gamma", Role.GAMMA,
            "beta", Role.BETA,
            "moving_mean", Role.MEAN,
            "moving_variance", Role.VARIANCE);

    private final JsonNode said;
    private final Map<Role, TensorFlowJsArray> arrays = new EnumMap<>(Role.class);

    TensorFlowJsLayer(JsonNode said) {
        this.said = said;
        for (JsonNode array : said.path("arrays")) {
            arrays.put(
                    ROLES.get(array.path("name").asText()),
                    TensorFlowJsArray.of(TensorFlowJsArray.sides(array.path("sides")), array.path("values")));
        }
    }

    /** The sides of the output that it infers, without the batch. */
    List<Long> inferred() {
        return TensorFlowJsArray.sides(said.path("inferred"));
    }

    TensorFlowJsArray output() {
        return TensorFlowJsArray.of(TensorFlowJsArray.sides(said.path("computed")), said.path("values"));
    }

    long trained() {
        return said.path("trained").asLong();
    }

    /** What a gradient does not change: statistics, and what is frozen. */
    long fixed() {
        return said.path("fixed").asLong();
    }

    long parameters() {
        return said.path("parameters").asLong();
    }

    /** Each array's role and sides, in the order of the words. */
    TreeSet<String> arrays() {
        TreeSet<String> words = new TreeSet<>();
        arrays.forEach((role, array) -> words.add(new ParameterArray(role, array.sides()).toString()));
        return words;
    }

    Map<Role, Values> values() {
        Map<Role, Values> values = new EnumMap<>(Role.class);
        arrays.forEach((role, array) -> values.put(role, array.parameters()));
        return values;
    }
}
