package cnnbyhand.checking;

import cnnbyhand.byhand.ParameterArray;
import cnnbyhand.byhand.ParameterArray.Role;
import cnnbyhand.byhand.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Deeplearning4j's arrays of one layer, their sides in the order of the hand-kept book. */
final class ParameterReading {
    private static final String LOGARITHM = "log10stdev";
    private static final Map<String, Role> ROLES = Map.of(
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

    private ParameterReading() {}

    static Role role(String key) {
        return ROLES.getOrDefault(key, Role.WEIGHTS);
    }

    static List<ParameterArray> arrays(Map<String, INDArray> table) {
        return table.entrySet().stream()
                .map(entry -> new ParameterArray(role(entry.getKey()), sides(entry.getKey(), entry.getValue())))
                .sorted(Comparator.comparing(ParameterArray::role))
                .toList();
    }

    /** The numbers in these arrays, which are read where they lie. */
    static Map<Role, Values> values(Map<String, INDArray> table) {
        Map<Role, Values> values = new EnumMap<>(Role.class);
        table.forEach((key, array) -> values.put(role(key), values(key, array)));
        return values;
    }

    private static Values values(String key, INDArray array) {
        DataBuffer numbers = array.data();
        int[] strides =
                ordered(key, array.stride()).stream().mapToInt(Long::intValue).toArray();
        return key.equals(LOGARITHM)
                ? new Values(position -> Math.pow(10, 2 * numbers.getDouble(position)), 0, strides)
                : new Values(numbers::getDouble, 0, strides);
    }

    private static List<Long> sides(String key, INDArray array) {
        return ordered(key, array.shape());
    }

    /** Filters lie as filters, channels, axes; in the book as axes, channels, filters. A row of n biases may be 1×n. */
    private static List<Long> ordered(String key, long[] sides) {
        List<Long> ordered = new ArrayList<>(Arrays.stream(sides).boxed().toList());
        if (role(key) != Role.WEIGHTS) {
            return ordered.subList(ordered.size() - 1, ordered.size());
        }
        if (ordered.size() > 2) {
            ordered.add(ordered.remove(1));
            ordered.add(ordered.remove(0));
        }
        return ordered;
    }
}
