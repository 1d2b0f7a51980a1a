package cnnbyhand.training;

import cnnbyhand.byhand.Volume;
import cnnbyhand.data.Batch;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Deeplearning4j's own way, as it comes. */
final class StockStep implements TrainingStep {
    private final MultiLayerNetwork network;
    private final Volume image;
    private final int outputs;
    private final long seed;

    StockStep(MultiLayerNetwork network, Volume image, int outputs, long seed) {
        this.network = network;
        this.image = image;
        this.outputs = outputs;
        this.seed = seed;
    }

    @Override
    public String engine() {
        return "Deeplearning4j as it comes";
    }

    /** The generator is set anew at each iteration, so that dropout follows from seed and iteration alone. */
    @Override
    public double fit(Batch batch) {
        Nd4j.getRandom().setSeed(seed * 1_000_003 + network.getIterationCount());
        try (INDArray pixels = pixels(batch);
                INDArray labels = oneHot(batch)) {
            network.fit(pixels, labels);
        }
        return network.score();
    }

    @Override
    public float[] probabilities(Batch batch) {
        try (INDArray pixels = pixels(batch)) {
            return network.output(pixels, false).dup('c').data().asFloat();
        }
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }

    private INDArray pixels(Batch batch) {
        return Nd4j.create(
                batch.pixels(), new long[] {batch.size(), image.channels(), image.height(), image.width()}, 'c');
    }

    private INDArray oneHot(Batch batch) {
        INDArray labels = Nd4j.zeros(batch.size(), outputs);
        for (int example = 0; example < batch.size(); example++) {
            labels.putScalar(example, batch.labels()[example], 1);
        }
        return labels;
    }
}
