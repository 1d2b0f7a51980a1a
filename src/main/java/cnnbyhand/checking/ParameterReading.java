package cnnbyhand.checking;

import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.ParameterArray;
import cnnbyhand.byhand.ParameterArray.Role;
import cnnbyhand.byhand.Values;
import cnnbyhand.checking.twins.Twin;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Deeplearning4j's arrays of one layer, their sides in the order of the hand-kept book. */
final class ParameterReading {
    private static final String LOGARITHM = "log10stdev";
    private static final Map<String, Role> ROLES = Map.of(
            "pW",
            Role.POINTWISE_WEIGHTS,
            "b",
            Role.BIASES,
            "gamma",
            Role.GAMMA,
            "beta",
            Role.BETA,
            "mean",
            Role.MEAN,
            "var",
            Role.VARIANCE,
            LOGARITHM,
            Role.VARIANCE);

    private static final Set<Role> WEIGHTS = EnumSet.of(Role.WEIGHTS, Role.POINTWISE_WEIGHTS);

    private final Twin twin;
    private final Object configuration;
    private final Set<Role> spare;

    /**
     * Reads the arrays of one layer.
     *
     * @param twin of the layer's kind, which knows how its arrays of weights lie
     * @param configuration of the layer
     */
    ParameterReading(Twin twin, Object configuration) {
        this(twin, configuration, Set.of());
    }

    /** The same without what Deeplearning4j keeps beside a hand-kept layer. */
    static ParameterReading of(Layer layer, Object configuration) {
        Twin twin = Twin.of(layer);
        return new ParameterReading(twin, configuration, twin.spare(layer));
    }

    /** @param spare what is left out */
    ParameterReading(Twin twin, Object configuration, Set<Role> spare) {
        this.twin = twin;
        this.configuration = configuration;
        this.spare = spare;
    }

    static Role role(String key) {
        return ROLES.getOrDefault(key, Role.WEIGHTS);
    }

    List<ParameterArray> arrays(Map<String, INDArray> table) {
        return table.entrySet().stream()
                .filter(entry -> !spare.contains(role(entry.getKey())))
                .map(entry -> new ParameterArray(role(entry.getKey()), sides(entry.getKey(), entry.getValue())))
                .sorted(Comparator.comparing(ParameterArray::role))
                .toList();
    }

    /** The numbers in these arrays, which are read where they lie. */
    Map<Role, Values> values(Map<String, INDArray> table) {
        Map<Role, Values> values = new EnumMap<>(Role.class);
        table.forEach((key, array) -> values.put(role(key), values(key, array)));
        return values;
    }

    private Values values(String key, INDArray array) {
        INDArray ordered = ordered(key, array);
        DataBuffer numbers = ordered.data();
        int[] strides =
                Arrays.stream(ordered.stride()).mapToInt(Math::toIntExact).toArray();
        return key.equals(LOGARITHM)
                ? new Values(position -> Math.pow(10, 2 * numbers.getDouble(position)), 0, strides)
                : new Values(numbers::getDouble, 0, strides);
    }

    private List<Long> sides(String key, INDArray array) {
        return Arrays.stream(ordered(key, array).shape()).boxed().toList();
    }

    /** A row of n biases may be 1×n. */
    private INDArray ordered(String key, INDArray array) {
        boolean row = !WEIGHTS.contains(role(key));
        return row ? array.reshape(array.length()) : twin.asInTheBook(configuration, array);
    }
}
