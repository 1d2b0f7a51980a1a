package cnnbyhand.training.engine;

import java.util.Optional;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Trains a network with Deeplearning4j itself; its random numbers start anew at each iteration, so that a run can be resumed. */
final class StockStep implements TrainingStep {

    private final MultiLayerNetwork network;
    private final Shape input;
    private final long classes;
    private final long seed;
    private final Optional<String> refusal;

    StockStep(MultiLayerNetwork network, InputType.InputTypeConvolutional input, long seed, Optional<String> refusal) {
        this.network = network;
        this.input = Shape.of(input);
        classes = classes(network, input);
        this.seed = seed;
        this.refusal = refusal;
    }

    /** The values of the last layer that has any: a loss layer tells Deeplearning4j that it has none. */
    private static long classes(MultiLayerNetwork network, InputType input) {
        return network.getLayerWiseConfigurations().getLayerActivationTypes(input).stream()
                .mapToLong(InputType::arrayElementsPerExample)
                .filter(values -> values > 0)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    @Override
    public double fit(float[] pixels, int[] labels) {
        Nd4j.getRandom().setSeed(DropoutMask.key(seed, network.getIterationCount(), 0));
        network.fit(input.images(pixels, labels.length), oneHot(labels));
        return network.score();
    }

    @Override
    public float[] probabilities(float[] pixels, int examples) {
        return network.output(input.images(pixels, examples)).dup('c').data().asFloat();
    }

    private INDArray oneHot(int[] labels) {
        INDArray rows = Nd4j.create(labels.length, classes);
        for (int row = 0; row < labels.length; row++) {
            rows.putScalar(row, labels[row], 1);
        }
        return rows;
    }

    @Override
    public Optional<String> refusal() {
        return refusal;
    }

    @Override
    public void close() {
        // Deeplearning4j frees its own memory.
    }
}
