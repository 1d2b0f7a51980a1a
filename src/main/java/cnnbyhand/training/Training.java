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
     */
    public History run() throws IOException {
        if (history.completed() < 0) {
            finish(0, 0, Double.NaN, 0);
        }
        while (history.completed() < course.epochs()) {
            epoch(history.completed() + 1);
        }
        if (history.scores() == null) {
            history.tested(test());
        }
        return history;
    }

    private void epoch(int number) throws IOException {
        int examples = data.train().count();
        observer.begins("epoch " + number + "/" + course.epochs(), examples);
        long start = System.nanoTime();
        Pass pass = new Pass(number, Batches.count(examples, course.batch()));
        int[] order = Order.shuffled(examples, course.seed(), number);
        try (Batches batches = new Batches(data.train(), order, course.batch(), 0)) {
            while (batches.hasNext()) {
                pass.fit(batches.next());
            }
        }
        network.incrementEpochCount();
        finish(number, pass.examples, pass.meanLoss(), (System.nanoTime() - start) / 1e9);
    }

    private void finish(int number, int examples, double loss, double seconds) throws IOException {
        Scores scores = test();
        Epoch epoch = new Epoch(number, examples, loss, scores.loss(), scores.accuracy(), seconds);
        history.add(epoch);
        history.tested(scores);
        observer.ends(epoch, history);
    }

    private Scores test() throws IOException {
        observer.begins("test", data.test().count());
        return Evaluation.of(step, data.test(), course.batch(), done -> observer.advances(done, Double.NaN));
    }

    /** One pass over the training examples while it goes on. */
    private final class Pass {
        private final int number;
        private final int batches;
        private final int batchesAPoint;
        private int batchesDone;
        private int examples;
        private double lossSum;
        private double lossSincePoint;
        private int batchesSincePoint;

        Pass(int number, int batches) {
            this.number = number;
            this.batches = batches;
            this.batchesAPoint = Math.max(1, batches / POINTS_AN_EPOCH);
        }

        void fit(Batch batch) {
            double loss = step.fit(batch.pixels(), batch.labels());
            requireFinite(loss);
            batchesDone++;
            examples += batch.size();
            lossSum += loss * batch.size();
            point(loss);
            observer.advances(batch.size(), loss);
        }

        double meanLoss() {
            return lossSum / examples;
        }

        private void point(double loss) {
            lossSincePoint += loss;
            batchesSincePoint++;
            if (batchesSincePoint == batchesAPoint) {
                double epoch = number - 1 + (double) batchesDone / batches;
                history.add(new History.Point(epoch, lossSincePoint / batchesSincePoint));
                lossSincePoint = 0;
                batchesSincePoint = 0;
            }
        }

        private void requireFinite(double loss) {
            if (!Double.isFinite(loss)) {
                throw new TrainingFailed("the loss must be a finite number, found " + loss + " in epoch " + number
                        + ", batch " + (batchesDone + 1) + "; the weights have run away, try another seed");
            }
        }
    }
}
