package cnnbyhand.bench;

import cnnbyhand.training.engine.Acceleration;
import cnnbyhand.training.engine.TrainingStep;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.learning.config.Nesterovs;

/** Deeplearning4j, stock or with this project's engine. */
final class DeeplearningContender implements Contender {
    private final Workload workload;
    private final TrainingStep step;

    private DeeplearningContender(Workload workload, TrainingStep step) {
        this.workload = workload;
        this.step = step;
    }

    static DeeplearningContender stock(Workload workload) {
        MultiLayerNetwork network = network(byMomentum(workload));
        return new DeeplearningContender(
                workload, Acceleration.stock(network, workload.model().inputType(), 1));
    }

    static DeeplearningContender accelerated(Workload workload) {
        return accelerated(workload, byMomentum(workload));
    }

    static DeeplearningContender documented(Workload workload) {
        return accelerated(workload, workload.model().configuration(1));
    }

    static DeeplearningContender without(LeftOut leftOut) {
        Workload workload = Workload.of(leftOut.model());
        MultiLayerNetwork network = network(workload.model().configuration(1));
        return new DeeplearningContender(
                workload, leftOut.piece().leftOut(network, workload.model().inputType(), 1));
    }

    private static DeeplearningContender accelerated(Workload workload, MultiLayerConfiguration configuration) {
        TrainingStep step =
                Acceleration.of(network(configuration), workload.model().inputType(), 1);
        if (step.refusal().isPresent()) {
            throw new IllegalStateException(step.refusal().get());
        }
        return new DeeplearningContender(workload, step);
    }

    @Override
    public void step() {
        step(workload.pixels(), workload.labels());
    }

    /** Trains on another batch than the workload's. */
    void step(float[] pixels, int[] labels) {
        Workload.requireFinite(step.fit(pixels, labels));
    }

    @Override
    public void close() {
        step.close();
    }

    /** DJL's PyTorch has neither Adadelta nor RMSprop, so momentum trains every model that is compared with it. */
    private static MultiLayerConfiguration byMomentum(Workload workload) {
        MultiLayerConfiguration configuration = workload.model().configuration(1);
        for (NeuralNetConfiguration each : configuration.getConfs()) {
            if (each.getLayer() instanceof BaseLayer layer) {
                layer.setIUpdater(new Nesterovs(0.01, 0.9));
            }
        }
        return configuration;
    }

    static MultiLayerNetwork network(MultiLayerConfiguration configuration) {
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        return network;
    }
}
