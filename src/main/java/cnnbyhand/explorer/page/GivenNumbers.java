package cnnbyhand.explorer.page;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.ParameterArray;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Values;
import cnnbyhand.byhand.WeightedSum;
import cnnbyhand.byhand.WorkedCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What goes into one layer and what it has learned, and single values that the book works out from them. */
final class GivenNumbers {
    /** The name of what goes into the layer: channel by channel, and within a channel row by row. */
    static final String INPUT = "INPUT";

    private final Map<String, double[]> numbers = new HashMap<>();

    void give(String name, double[] given) {
        numbers.put(name, given);
    }

    String cell(Entry entry, int[] place, int most, boolean strongest) {
        Layer layer = entry.layer();
        Shape shape = entry.input();
        Values input = Values.of(numbers.get(INPUT), sides(shape));
        Map<ParameterArray.Role, Values> arrays = arrays(entry.arrays());
        WorkedCell cell = layer.cells(shape, input, arrays).at(place);
        return JsonWriter.object(json -> {
            json.raw("value", number(cell.value())).put("arithmetic", cell.arithmetic());
            layer.weightedSum(shape, input, arrays, place).ifPresent(sum -> sum(json, sum, most, strongest));
        });
    }

    private static void sum(JsonWriter json, WeightedSum sum, int most, boolean strongest) {
        List<WeightedSum.Product> products = new ArrayList<>(sum.products());
        int count = products.size();
        if (strongest) {
            products.sort(Comparator.comparingDouble(product -> -Math.abs(product.value())));
        }
        json.raw("sum", number(sum.sum()))
                .raw("bias", number(sum.bias()))
                .put("activation", sum.activation().toString())
                .raw("count", Integer.toString(count))
                .raw("products", JsonWriter.array(products.subList(0, Math.min(most, count)), GivenNumbers::product));
    }

    private static String product(WeightedSum.Product product) {
        return JsonWriter.object(json -> json.raw("place", JsonWriter.array(product.place(), at -> "" + at))
                .raw("input", number(product.input()))
                .raw("weight", number(product.weight()))
                .raw("value", number(product.value())));
    }

    /** JSON has no word for what is no number. */
    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "null";
    }

    private static int[] sides(Shape shape) {
        int[] sides = new int[shape.axes().size() + 1];
        sides[0] = Math.toIntExact(shape.channels());
        for (int axis = 1; axis < sides.length; axis++) {
            sides[axis] = Math.toIntExact(shape.axes().get(axis - 1));
        }
        return sides;
    }

    private Map<ParameterArray.Role, Values> arrays(List<ParameterArray> arrays) {
        Map<ParameterArray.Role, Values> values = new EnumMap<>(ParameterArray.Role.class);
        for (ParameterArray array : arrays) {
            int[] sides = array.sides().stream().mapToInt(Math::toIntExact).toArray();
            values.put(array.role(), Values.of(numbers.get(array.role().name()), sides));
        }
        return values;
    }
}
