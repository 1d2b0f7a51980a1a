package cnnbyhand.bench;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;

/** DJL with PyTorch trains. */
final class DjlContender implements Contender {

    private final Workload workload;
    private final Model model;
    private final Trainer trainer;

    DjlContender(Workload workload) {
        this.workload = workload;
        model = Model.newInstance(workload.model().name(), "PyTorch");
        model.setBlock(DjlNetwork.of(workload.model().name()));
        trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .optOptimizer(Optimizer.sgd()
                        .setLearningRateTracker(Tracker.fixed(0.01f))
                        .optMomentum(0.9f)
                        .build()));
        trainer.initialize(DjlImages.shape(workload));
        DjlImages.requireParameters(workload, model.getBlock());
    }

    @Override
    public void step() {
        try (NDManager manager = trainer.getManager().newSubManager()) {
            NDList pixels = new NDList(DjlImages.of(workload, manager));
            NDList labels = new NDList(manager.create(workload.labels()));
            try (GradientCollector collector = trainer.newGradientCollector()) {
                NDList scores = trainer.forward(pixels, labels);
                scores.attach(manager);
                NDArray loss = trainer.getLoss().evaluate(labels, scores);
                loss.attach(manager);
                collector.backward(loss);
                Workload.requireFinite(loss.getFloat());
            }
            trainer.step();
        }
    }

    @Override
    public void close() {
        trainer.close();
        model.close();
    }
}
