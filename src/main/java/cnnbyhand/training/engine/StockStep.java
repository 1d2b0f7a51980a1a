package cnnbyhand.training.engine;

import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Trains a network with Deeplearning4j itself; its random numbers start again at each iteration, so that a run can be resumed. */
final class StockStep implements TrainingStep {

    /** Four and a half copies of a 32-bit number. */
    private static final long BYTES_A_VALUE = 18;

    private final MultiLayerNetwork network;
    private final ArrayShape input;
    private final long classes;
    private final long seed;
    private final Optional<String> refusal;

    StockStep(MultiLayerNetwork network, InputType.InputTypeConvolutional input, long seed, Optional<String> refusal) {
        this.network = network;
        this.input = ArrayShape.of(input);
        classes = classes();
        this.seed = seed;
        this.refusal = refusal;
    }

    /** The values of the last layer that has any: a loss layer tells Deeplearning4j that it has none. */
    private long classes() {
        return activationTypes().stream()
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

    /**
     * As measured on the five documents' networks, an upper bound: copies of all activations and of the largest image
     * that a convolution lays out again, a row for each place of its kernel. Smaller passes use the same workspaces.
     */
    @Override
    public long bytes(int batch, int last, int tests) {
        return BYTES_A_VALUE * batch * (activations() + largestUnrolled());
    }

    private long activations() {
        return activationTypes().stream()
                .mapToLong(InputType::arrayElementsPerExample)
                .sum();
    }

    private long largestUnrolled() {
        long largest = 0;
        for (int layer = 0; layer < network.getnLayers(); layer++) {
            if (network.getLayer(layer).conf().getLayer() instanceof ConvolutionLayer convolution
                    && activationTypes().get(layer) instanceof InputType.InputTypeConvolutional output) {
                long places = output.getHeight() * output.getWidth();
                long kernel =
                        (long) convolution.getKernelSize()[0] * convolution.getKernelSize()[1];
                largest = Math.max(largest, places * kernel * convolution.getNIn());
            }
        }
        return largest;
    }

    private List<InputType> activationTypes() {
        return network.getLayerWiseConfigurations()
                .getLayerActivationTypes(InputType.convolutional(input.height(), input.width(), input.channels()));
    }

    @Override
    public long gradientBytes() {
        return Float.BYTES * network.params().length();
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
