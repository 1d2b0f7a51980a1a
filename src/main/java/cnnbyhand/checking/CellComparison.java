package cnnbyhand.checking;

import cnnbyhand.byhand.Cells;
import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Values;
import cnnbyhand.byhand.WorkedCell;
import cnnbyhand.checking.Comparison.Claim;
import cnnbyhand.checking.twins.Twin;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Compares single values of each layer's output with those that its definition gives, worked out from what went in.
 *
 * <p>Deeplearning4j computes with 24 binary digits, about 6e-8 of a value. A sum of many terms may lose that much of the
 * terms' sizes at each step, though rounding up and down mostly cancel: 1e-6 of all sizes together is far more than was
 * ever seen and far less than a term that is wrong. 1e-4 of the value itself leaves room for functions such as exp, whose
 * fast versions are not exact to the last digit.
 */
final class CellComparison {
    private static final double OF_VALUE = 1e-4;
    private static final double OF_MAGNITUDE = 1e-6;

    private final Function<Entry, Optional<Layer>> layers;
    private final Comparison comparison;

    /** @param layers Deeplearning4j's layer of a row; a row that it hides has none, and so no parameters */
    CellComparison(Function<Entry, Optional<Layer>> layers, Comparison comparison) {
        this.layers = layers;
        this.comparison = comparison;
    }

    static CellComparison of(MultiLayerNetwork network, Comparison comparison) {
        return new CellComparison(
                entry -> network.getLayerNames().contains(entry.name())
                        ? Optional.of(network.getLayer(entry.name()))
                        : Optional.empty(),
                comparison);
    }

    /**
     * Compares one row, unless something else about it is wrong already: other values would only follow from that.
     *
     * @param inputs what went into the layer, each a batch of one
     * @param output what came out of it
     */
    void compare(Entry entry, List<INDArray> inputs, INDArray output) {
        List<Shape> shapes = entry.inputs().stream().map(NamedShape::shape).toList();
        boolean comparable = comparison.isAgreedOn(entry.name())
                && inputs.stream().map(Shapes::of).toList().equals(shapes)
                && Shapes.of(output).equals(entry.output().shape())
                && hasItsArrays(entry);
        if (comparable) {
            List<Values> values = inputs.stream().map(CellComparison::values).toList();
            Cells cells =
                    entry.layer().joining().cells(shapes, values, reading(entry).values(parameters(entry)));
            Values found = Twin.of(entry.layer()).outputAsInTheBook(entry.layer(), entry.input(), values(output));
            compare(entry, cells, found);
        }
    }

    private void compare(Entry entry, Cells cells, Values found) {
        for (int[] place : CellSample.of(entry.output().shape())) {
            WorkedCell cell = cells.at(place);
            double other = found.at(place);
            if (!(Math.abs(other - cell.value()) <= tolerance(cell))) {
                Claim claim = new Claim(number(cell.value()), cell.arithmetic());
                comparison.disagree(
                        entry.name(), "value at " + words(place), claim, Witness.FORWARD_PASS, number(other));
                return;
            }
            comparison.agree(Fact.VALUE);
        }
    }

    private static double tolerance(WorkedCell cell) {
        return OF_VALUE * Math.abs(cell.value()) + OF_MAGNITUDE * cell.magnitude();
    }

    private boolean hasItsArrays(Entry entry) {
        return reading(entry).arrays(parameters(entry)).equals(entry.arrays());
    }

    private ParameterReading reading(Entry entry) {
        return ParameterReading.of(
                entry.layer(),
                layers.apply(entry).map(layer -> layer.conf().getLayer()).orElse(null));
    }

    private Map<String, INDArray> parameters(Entry entry) {
        return layers.apply(entry).map(Layer::paramTable).orElse(Map.of());
    }

    private static Values values(INDArray array) {
        DataBuffer numbers = array.data();
        int[] strides =
                Arrays.stream(array.stride()).skip(1).mapToInt(Math::toIntExact).toArray();
        return new Values(numbers::getDouble, 0, strides).ofExamples(Math.toIntExact(array.stride(0)));
    }

    /** {@code channel 3, 12×13}, or {@code unit 5}; all from 0. */
    private static String words(int[] place) {
        String axes = Arrays.stream(place).skip(1).mapToObj(String::valueOf).collect(Collectors.joining("×"));
        return axes.isEmpty() ? "unit " + place[0] : "channel " + place[0] + ", place " + axes;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }
}
