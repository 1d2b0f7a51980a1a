package cnnbyhand.bench;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;

/** DJL with PyTorch. */
final class PyTorchContender implements Contender {

    private final Workload workload;
    private final Model model;
    private final Trainer trainer;
    private final Shape images;

    PyTorchContender(Workload workload) {
        this.workload = workload;
        var image = workload.model().network().input();
        images = new Shape(workload.batch(), image.channels(), image.height(), image.width());
        model = Model.newInstance(workload.model().name(), "PyTorch");
        model.setBlock(PyTorchNetworks.of(workload.model().name()));
        trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .optOptimizer(Optimizer.sgd()
                        .setLearningRateTracker(Tracker.fixed(0.01f))
                        .optMomentum(0.9f)
                        .build()));
        trainer.initialize(images);
        requireParameters(workload.model().network().ledger().parameters());
    }

    private void requireParameters(long expected) {
        long found = model.getBlock().getParameters().values().stream()
                .mapToLong(parameter -> parameter.getArray().size())
                .sum();
        if (found != expected) {
            throw new IllegalStateException(
                    workload.model().name() + " must have " + expected + " parameters, found " + found);
        }
    }

    @Override
    public void step() {
        try (NDManager manager = trainer.getManager().newSubManager()) {
            NDList pixels = new NDList(manager.create(workload.pixels(), images));
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
