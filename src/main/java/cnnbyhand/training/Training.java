package cnnbyhand.training;

import cnnbyhand.data.Batches;
import cnnbyhand.data.ImageData;
import cnnbyhand.training.engine.TrainingStep;
import java.io.IOException;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Takes a network through its course, epoch by epoch, and tests it after each. */
public final class Training {
    private static final int POINTS_AN_EPOCH = 50;

    private final MultiLayerNetwork network;
    private final TrainingStep step;
    private final Trainer trainer;
    private final ImageData data;
    private final Course course;
    private final Observer observer;
    private final History history;

    /** A training on this machine that goes on from {@code history}, which is empty for a new one. */
    public Training(
            MultiLayerNetwork network,
            TrainingStep step,
            ImageData data,
            Course course,
            Observer observer,
            History history) {
        this(network, step, new LocalTrainer(step, data.train(), course), data, course, observer, history);
    }

    /**
     * The same by another trainer.
     *
     * @param step tests the network on this machine
     * @param trainer trains it
     */
    public Training(
            MultiLayerNetwork network,
            TrainingStep step,
            Trainer trainer,
            ImageData data,
            Course course,
            Observer observer,
            History history) {
        this.network = network;
        this.step = step;
        this.trainer = trainer;
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
        trainer.carriesOn(history.velocity());
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
        try (Rounds rounds = trainer.rounds(pass.epoch(), pass.batches())) {
            long start = System.nanoTime();
            while (rounds.hasNext()) {
                learned(rounds.next(), start);
                observer.between(history);
                start = System.nanoTime();
            }
        }
    }

    /** @param start the moment from which on this round was waited for, as {@link System#nanoTime} says it */
    private void learned(Rounds.Round round, long start) {
        double seconds = (System.nanoTime() - start) / 1e9 / round.batches().size();
        round.batches().forEach(batch -> learned(batch, seconds));
        history.reaches(history.pass().upTo(round.end()));
        history.moves(trainer.velocity());
    }

    private void learned(TrainedBatch batch, double seconds) {
        requireFinite(batch);
        Pass pass = history.pass().after(batch, seconds);
        int batches = Batches.count(data.train().count(), course.batch());
        if (pass.batchesSincePoint() >= Math.max(1, batches / POINTS_AN_EPOCH)) {
            history.add(pass.point(batches));
            pass = pass.afterPoint();
        }
        history.reaches(pass);
        observer.advances(batch.size(), batch.loss());
    }

    private void finish() throws IOException {
        Pass pass = history.pass();
        Scores scores = test();
        Epoch epoch = new Epoch(
                pass.epoch(),
                pass.examples(),
                pass.meanLoss(),
                trainingAccuracy(),
                scores.loss(),
                scores.accuracy(),
                pass.seconds());
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

    private double trainingAccuracy() throws IOException {
        TrainingSample sample = new TrainingSample(data, course);
        return Evaluation.accuracy(step, data.train(), sample.places(), course.batch());
    }

    private void requireFinite(TrainedBatch batch) {
        if (!Double.isFinite(batch.loss())) {
            throw new TrainingFailed("the loss must be a finite number, found " + batch.loss() + " in epoch "
                    + history.pass().epoch() + ", batch " + (batch.number() + 1)
                    + "; the weights diverged; try another seed");
        }
    }
}
