package cnnbyhand.agreement;

import cnnbyhand.byhand.Entry;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.MultiDataSet;

/** The slopes of one network's loss along some of its parameters. */
final class Slopes {
    private static final double STEP = 1e-6;
    private static final double TOLERANCE = 1e-4;
    /** So many numbers of each array are varied, or up to twice as many. */
    private static final int SAMPLE = 3;
    /** Deeplearning4j divides by it only when it updates. */
    private static final int BATCH = 2;

    private final Drawn drawn;
    private final Model network;
    private final INDArray[] inputs;
    private final INDArray[] labels;

    Slopes(Drawn drawn, Model network) {
        this.drawn = drawn;
        this.network = network;
        SplittableRandom random = new SplittableRandom(2);
        Numbers.draw(network, random);
        Map<String, INDArray> named = Numbers.inputs(drawn, random, DataType.DOUBLE);
        inputs = named.values().toArray(INDArray[]::new);
        labels = drawn.book().graph().outputs().stream()
                .map(name -> drawn.book().ledger().entry(name).orElseThrow())
                .map(entry -> Numbers.array(
                        random, DataType.DOUBLE, Numbers.sides(entry.output().shape())))
                .toArray(INDArray[]::new);
    }

    private double score() {
        return network instanceof MultiLayerNetwork chain
                ? chain.score(new DataSet(inputs[0].dup(), labels[0].dup()), true)
                : ((ComputationGraph) network).score(new MultiDataSet(copies(inputs), copies(labels)), true);
    }

    private static INDArray[] copies(INDArray[] arrays) {
        return Arrays.stream(arrays).map(INDArray::dup).toArray(INDArray[]::new);
    }

    private Map<String, INDArray> gradients() {
        if (network instanceof MultiLayerNetwork chain) {
            chain.setInput(inputs[0].dup());
            chain.setLabels(labels[0].dup());
            chain.computeGradientAndScore();
        } else {
            ComputationGraph graph = (ComputationGraph) network;
            graph.setInputs(copies(inputs));
            graph.setLabels(copies(labels));
            graph.computeGradientAndScore();
        }
        return new LinkedHashMap<>(network.gradient().gradientForVariable());
    }

    /** The first that differs. */
    Optional<Finding> difference(Figures figures) {
        Map<String, INDArray> gradients = gradients();
        gradients
                .keySet()
                .removeIf(key -> !isTrained(key) || !network.paramTable().containsKey(key));
        gradients.replaceAll((key, gradient) -> gradient.div(BATCH));
        for (Map.Entry<String, INDArray> each : network.paramTable().entrySet()) {
            INDArray gradient = gradients.get(each.getKey());
            if (gradient != null) {
                Optional<Finding> found = difference(each.getKey(), each.getValue(), gradient, figures);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        figures.add("networks with gradients", 1);
        return Optional.empty();
    }

    private static boolean isTrained(String key) {
        return !key.endsWith("_mean") && !key.endsWith("_var");
    }

    private Optional<Finding> difference(String key, INDArray array, INDArray gradient, Figures figures) {
        long stride = Math.max(1, array.length() / SAMPLE);
        for (long number = 0; number < array.length(); number += stride) {
            long[] place = Shape.ind2subC(array.shape(), number);
            double found = gradient.getDouble(place);
            double right = slope(array, place, STEP);
            double left = slope(array, place, -STEP);
            double both = (right + left) / 2;
            double room = TOLERANCE * (1 + Math.abs(both));
            if (Math.abs(right - left) > room) {
                figures.add("gradients at a kink", 1);
            } else if (Math.abs(found - both) <= room) {
                figures.add("gradients", 1);
            } else {
                return Optional.of(finding(key, both, found));
            }
        }
        return Optional.empty();
    }

    private double slope(INDArray array, long[] place, double step) {
        double before = array.getDouble(place);
        double rest = score();
        array.putScalar(place, before + step);
        double moved = score();
        array.putScalar(place, before);
        return (moved - rest) / step;
    }

    private Finding finding(String key, double expected, double found) {
        return new Finding(
                drawn,
                Comparing.GRADIENTS,
                entry(key),
                "gradient of " + key.replaceFirst(".*_", ""),
                number(expected),
                number(found));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }

    /** A graph's keys begin with the row's name, a chain's with the layer's number. */
    private Optional<Entry> entry(String key) {
        String row = key.replaceFirst("_[A-Za-z0-9]+$", "");
        String name = network instanceof MultiLayerNetwork chain
                ? chain.getLayer(Integer.parseInt(row)).conf().getLayer().getLayerName()
                : row;
        return drawn.book().ledger().entry(name);
    }
}
