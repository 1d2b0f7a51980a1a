package cnnbyhand.training;

import cnnbyhand.data.Batch;
import cnnbyhand.data.Batches;
import cnnbyhand.data.ImageData;
import cnnbyhand.data.Order;
import cnnbyhand.training.engine.TrainingStep;
import java.io.IOException;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Takes a network through its course, epoch by epoch, and tests it after each. */
public final class Training {
    private static final int POINTS_AN_EPOCH = 50;

    private final MultiLayerNetwork network;
    private final TrainingStep step;
    private final ImageData data;
    private final Course course;
    private final Observer observer;
    private final History history;

    /** A training that goes on from {@code history}, which is empty for a new one. */
    public Training(
            MultiLayerNetwork network,
            TrainingStep step,
            ImageData data,
            Course course,
            Observer observer,
            History history) {
        this.network = network;
        this.step = step;
        this.data = data;
        this.course = course;
        this.observer = observer;
        this.history = history;
    }

    /**
     * Trains until the course is done.
     *
     * @throws IOException if examples cannot be read
     * @throws TrainingFailed if the loss is no longer a number
     * @throws TrainingStopped if the observer asked for it
     */
    public History run() throws IOException {
        if (history.completed() < 0) {
            finish();
        }
        while (history.completed() < course.epochs()) {
            learn();
            network.incrementEpochCount();
            finish();
        }
        if (history.scores() == null) {
            history.tested(test());
        }
        return history;
    }

    /** Continues the current pass, from the first batch that it has not seen. */
    private void learn() throws IOException {
        Pass pass = history.pass();
        int examples = data.train().count();
        observer.begins("epoch " + pass.epoch() + "/" + course.epochs(), examples);
        observer.advances(pass.examples(), Double.NaN);
        int[] order = Order.shuffled(examples, course.seed(), pass.epoch());
        try (Batches batches = new Batches(data.train(), order, course.batch(), pass.batches())) {
            long start = System.nanoTime();
            while (batches.hasNext()) {
                learn(batches.next(), start);
                observer.between(history);
                start = System.nanoTime();
            }
        }
    }

    /** @param start the moment from which on this batch was waited for, as {@link System#nanoTime} says it */
    private void learn(Batch batch, long start) {
        double loss = step.fit(batch.pixels(), batch.labels());
        requireFinite(loss, batch);
        Pass pass = history.pass().after(batch.number(), batch.size(), loss, (System.nanoTime() - start) / 1e9);
        int batches = Batches.count(data.train().count(), course.batch());
        if (pass.batchesSincePoint() >= Math.max(1, batches / POINTS_AN_EPOCH)) {
            history.add(pass.point(batches));
            pass = pass.afterPoint();
        }
        history.reaches(pass);
        observer.advances(batch.size(), loss);
    }

    private void finish() throws IOException {
        Pass pass = history.pass();
        Scores scores = test();
        Epoch epoch = new Epoch(
                pass.epoch(), pass.examples(), pass.meanLoss(), scores.loss(), scores.accuracy(), pass.seconds());
        history.add(epoch);
        history.tested(scores);
        observer.ends(epoch, history);
    }

    private Scores test() throws IOException {
        observer.begins("test", data.test().count());
        return Evaluation.of(step, data.test(), course.batch(), done -> {
            observer.advances(done, Double.NaN);
            observer.between(history);
        });
    }

    private void requireFinite(double loss, Batch batch) {
        if (!Double.isFinite(loss)) {
            throw new TrainingFailed("the loss must be a finite number, found " + loss + " in epoch "
                    + history.pass().epoch() + ", batch " + (batch.number() + 1)
                    + "; the weights diverged; try another seed");
        }
    }
}
