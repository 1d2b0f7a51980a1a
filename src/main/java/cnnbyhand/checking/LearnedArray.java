package cnnbyhand.checking;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.ParameterArray;
import cnnbyhand.byhand.Values;
import cnnbyhand.checking.twins.Twin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The numbers of one array of a Deeplearning4j network.
 *
 * @param layer the book's name of the layer
 * @param array which array it is
 * @param numbers in the book's order: the last side's are neighbours
 */
public record LearnedArray(String layer, ParameterArray array, float[] numbers) {

    /** All arrays of some layers of a network whose books agree. */
    public static List<LearnedArray> of(List<Entry> entries, MultiLayerNetwork network) {
        List<LearnedArray> all = new ArrayList<>();
        for (Entry entry : entries) {
            if (!entry.arrays().isEmpty()) {
                Layer layer = network.getLayer(entry.name());
                Map<ParameterArray.Role, Values> values = new ParameterReading(
                                Twin.of(entry.layer()), layer.conf().getLayer())
                        .values(layer.paramTable());
                entry.arrays()
                        .forEach(array -> all.add(
                                new LearnedArray(entry.name(), array, numbers(array, values.get(array.role())))));
            }
        }
        return List.copyOf(all);
    }

    private static float[] numbers(ParameterArray array, Values values) {
        int[] sides = array.sides().stream().mapToInt(Math::toIntExact).toArray();
        int count = 1;
        for (int side : sides) {
            count *= side;
        }
        float[] numbers = new float[count];
        int[] place = new int[sides.length];
        for (int at = 0; at < count; at++) {
            numbers[at] = (float) values.at(place);
            next(place, sides);
        }
        return numbers;
    }

    private static void next(int[] place, int[] sides) {
        int side = sides.length - 1;
        while (side >= 0 && ++place[side] == sides[side]) {
            place[side--] = 0;
        }
    }

    /** Leaves each array of some layers of a network as {@code rounding} makes it. */
    public static void round(List<Entry> entries, MultiLayerNetwork network, UnaryOperator<float[]> rounding) {
        for (Entry entry : entries) {
            if (!entry.arrays().isEmpty()) {
                network.getLayer(entry.name()).paramTable().values().forEach(array -> round(array, rounding));
            }
        }
    }

    private static void round(INDArray array, UnaryOperator<float[]> rounding) {
        float[] numbers = array.dup('c').data().asFloat();
        array.assign(Nd4j.create(rounding.apply(numbers), array.shape(), 'c'));
    }
}
