package cnnbyhand.training;

import cnnbyhand.data.Batch;
import cnnbyhand.data.Batches;
import cnnbyhand.data.Examples;
import cnnbyhand.data.Order;
import cnnbyhand.training.engine.TrainingStep;
import java.io.IOException;
import java.util.List;

/** Trains on this machine: every batch is a round. */
public final class LocalTrainer implements Trainer {
    private final TrainingStep step;
    private final Examples examples;
    private final Course course;

    public LocalTrainer(TrainingStep step, Examples examples, Course course) {
        this.step = step;
        this.examples = examples;
        this.course = course;
    }

    @Override
    public Rounds rounds(int epoch, int first) {
        int[] order = Order.shuffled(examples.count(), course.seed(), epoch);
        return new SingleBatches(step, new Batches(examples, order, course.batch(), first));
    }

    @Override
    public void close() {
        // The step belongs to the caller.
    }

    private record SingleBatches(TrainingStep step, Batches batches) implements Rounds {
        @Override
        public boolean hasNext() throws IOException {
            return batches.hasNext();
        }

        @Override
        public Round next() throws IOException {
            Batch batch = batches.next();
            double loss = step.fit(batch.pixels(), batch.labels());
            return new Round(List.of(new TrainedBatch(batch.number(), batch.size(), loss)), batch.number() + 1);
        }

        @Override
        public void close() {
            batches.close();
        }
    }
}
