package cnnbyhand.bench;

import cnnbyhand.training.engine.Acceleration;
import cnnbyhand.training.engine.TrainingStep;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** This project gives each image's probabilities. */
final class EngineEvaluation implements Contender {
    private final Workload workload;
    private final TrainingStep step;

    EngineEvaluation(Workload workload) {
        this.workload = workload;
        MultiLayerNetwork network =
                DeeplearningContender.network(workload.model().configuration(1));
        step = Acceleration.of(network, workload.model().inputType(), 1);
    }

    @Override
    public void step() {
        Workload.requireFinite(step.probabilities(workload.pixels(), workload.batch())[0]);
    }

    @Override
    public void close() {
        step.close();
    }
}
