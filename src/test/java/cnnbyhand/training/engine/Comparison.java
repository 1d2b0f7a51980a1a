package cnnbyhand.training.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Gradients and loss of Deeplearning4j and of the engine for the same parameters and the same batch: of each parameter, the norm of the
 * difference over the norm of Deeplearning4j's. The engine computes them twice, of the batch as a whole and in slices, and the larger
 * difference counts.
 */
final class Comparison {

    private static final double TOLERANCE = 1e-4;

    private final MultiLayerNetwork network;
    private final Map<String, Double> differences = new LinkedHashMap<>();
    private double altogether;
    private double stockLoss;
    private final List<Double> engineLosses = new ArrayList<>();

    Comparison(MultiLayerNetwork network, InputType.InputTypeConvolutional input, Batch batch) throws Refusal {
        this.network = network;
        INDArray stock = stockGradients(batch);
        for (Slicing slicing : List.<Slicing>of(Slicing.WHOLE, Comparison::inSlices)) {
            network.getFlattenedGradients().assign(Float.NaN);
            try (CompiledStep step = compiled(network, input, 1, slicing)) {
                engineLosses.add(step.gradients(batch.pixels(), batch.labels()));
            }
            compare(stock, network.getFlattenedGradients());
        }
    }

    static CompiledStep compiled(MultiLayerNetwork network, InputType.InputTypeConvolutional input, long seed)
            throws Refusal {
        return compiled(network, input, seed, Slicing::byCache);
    }

    static CompiledStep compiled(
            MultiLayerNetwork network, InputType.InputTypeConvolutional input, long seed, Slicing slicing)
            throws Refusal {
        return new CompiledStep(
                network, Translation.of(network, input), ArrayShape.of(input), seed, new Update(network), slicing);
    }

    /** In slices that are as large as they can be, but for the whole: of one example if their number is prime. */
    static OptionalInt inSlices(List<Operation> operations, int batch) {
        return IntStream.rangeClosed(1, batch / 2)
                .filter(examples -> batch % examples == 0)
                .max();
    }

    private INDArray stockGradients(Batch batch) {
        network.setInput(batch.images());
        network.setLabels(batch.oneHot());
        network.computeGradientAndScore();
        stockLoss = network.score();
        INDArray gradients = network.getFlattenedGradients().dup();
        forEachTensor((name, from, to) -> {
            if (!isStatistic(name)) {
                part(gradients, from, to).divi(batch.labels().length);
            }
        });
        return gradients;
    }

    private void compare(INDArray stock, INDArray engine) {
        double all = engine.sub(stock).norm2Number().doubleValue()
                / stock.norm2Number().doubleValue();
        altogether = Math.max(altogether, all);
        Map<String, Double> sizes = new HashMap<>();
        forEachTensor((name, from, to) ->
                sizes.put(name, part(stock, from, to).norm2Number().doubleValue()));
        forEachTensor((name, from, to) -> {
            INDArray difference = part(stock, from, to).sub(part(engine, from, to));
            double size = sizes.get(isSubtractedAgain(name) ? name.replace("_b", "_W") : name);
            differences.merge(name, difference.norm2Number().doubleValue() / size, Math::max);
        });
    }

    /**
     * A bias before a batch normalization has gradient zero, and both sides return some rounding error: it is measured by the gradient
     * of the weights beside it.
     */
    private boolean isSubtractedAgain(String name) {
        int next = Integer.parseInt(name.substring(0, name.indexOf('_'))) + 1;
        return name.endsWith("_b")
                && next < network.getnLayers()
                && network.getLayer(next).conf().getLayer() instanceof BatchNormalization;
    }

    /** The running statistics' "gradients" are steps, which Deeplearning4j does not divide by the size of the batch. */
    private static boolean isStatistic(String name) {
        return name.endsWith("_mean") || name.endsWith("_var") || name.endsWith("_log10stdev");
    }

    private interface Visitor {
        void visit(String name, long from, long to);
    }

    private void forEachTensor(Visitor visitor) {
        long offset = 0;
        for (var parameter : network.paramTable().entrySet()) {
            long end = offset + parameter.getValue().length();
            visitor.visit(parameter.getKey(), offset, end);
            offset = end;
        }
    }

    private static INDArray part(INDArray vector, long from, long to) {
        return vector.reshape(vector.length()).get(NDArrayIndex.interval(from, to));
    }

    void assertEqual() {
        assertLossEqual("loss");
        assertThat(differences)
                .allSatisfy(
                        (name, difference) -> assertThat(difference).as(name).isLessThan(TOLERANCE));
    }

    /** For networks in which some parameter has no gradient but rounding errors: all gradients as one vector. */
    void assertEqualAltogether(String name) {
        assertLossEqual(name);
        assertThat(altogether).as(name).isLessThan(TOLERANCE);
    }

    private void assertLossEqual(String name) {
        assertThat(engineLosses).hasSize(2).allSatisfy(loss -> assertThat(loss)
                .as(name)
                .isCloseTo(stockLoss, org.assertj.core.data.Offset.offset(1e-5 * stockLoss)));
    }
}
