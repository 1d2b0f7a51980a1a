package cnnbyhand.training.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Gradients and loss of Deeplearning4j and of the engine for the same parameters and the same batch. */
final class Comparison {

    static final double TOLERANCE = 1e-4;

    /**
     * A tensor whose gradient is this much smaller than that of the whole network is nothing but rounding: a bias before a batch
     * normalization, which subtracts it again.
     */
    private static final double VANISHING = 1e-3;

    private final MultiLayerNetwork network;
    private final Map<String, Double> differences = new LinkedHashMap<>();
    private double stockLoss;
    private double engineLoss;

    Comparison(MultiLayerNetwork network, InputType.InputTypeConvolutional input, Batch batch) throws Refusal {
        this.network = network;
        INDArray stock = stockGradients(batch);
        try (CompiledStep step = compiled(network, input, 1)) {
            engineLoss = step.gradients(batch.pixels(), batch.labels());
        }
        compare(stock, network.getFlattenedGradients());
    }

    static CompiledStep compiled(MultiLayerNetwork network, InputType.InputTypeConvolutional input, long seed)
            throws Refusal {
        return new CompiledStep(network, Translation.of(network, input), Shape.of(input), seed);
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
        double all = stock.norm2Number().doubleValue();
        forEachTensor((name, from, to) -> {
            INDArray expected = part(stock, from, to);
            double size = Math.max(expected.norm2Number().doubleValue(), VANISHING * all);
            differences.put(
                    name, expected.sub(part(engine, from, to)).norm2Number().doubleValue() / size);
        });
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

    double largestDifference() {
        return differences.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
    }

    void assertEqual() {
        assertThat(engineLoss).isCloseTo(stockLoss, org.assertj.core.data.Offset.offset(1e-5 * stockLoss));
        assertThat(differences)
                .allSatisfy(
                        (name, difference) -> assertThat(difference).as(name).isLessThan(TOLERANCE));
    }

    @Override
    public String toString() {
        return differences.toString();
    }
}
