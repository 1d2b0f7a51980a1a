package cnnbyhand.checking;

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

    /** @param twin of the layer's kind, which knows how its arrays of weights lie */
    ParameterReading(Twin twin) {
        this.twin = twin;
    }

    static Role role(String key) {
        return ROLES.getOrDefault(key, Role.WEIGHTS);
    }

    List<ParameterArray> arrays(Map<String, INDArray> table) {
        return table.entrySet().stream()
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
        DataBuffer numbers = array.data();
        int[] strides =
                ordered(key, array.stride()).stream().mapToInt(Long::intValue).toArray();
        return key.equals(LOGARITHM)
                ? new Values(position -> Math.pow(10, 2 * numbers.getDouble(position)), 0, strides)
                : new Values(numbers::getDouble, 0, strides);
    }

    private List<Long> sides(String key, INDArray array) {
        return ordered(key, array.shape());
    }

    /** A row of n biases may be 1×n. */
    private List<Long> ordered(String key, long[] sides) {
        List<Long> ordered = Arrays.stream(sides).boxed().toList();
        boolean row = !WEIGHTS.contains(role(key));
        return row ? ordered.subList(ordered.size() - 1, ordered.size()) : twin.asInTheBook(ordered);
    }
}
