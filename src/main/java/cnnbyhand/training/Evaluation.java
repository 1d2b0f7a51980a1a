package cnnbyhand.training;

import cnnbyhand.data.Batch;
import cnnbyhand.data.Batches;
import cnnbyhand.data.Examples;
import cnnbyhand.data.Order;
import cnnbyhand.training.engine.TrainingStep;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Measures a network on the test examples, in their own order and with nothing dropped out. */
final class Evaluation {
    /** A probability of 0 would make the loss infinite; Keras cuts off here, too. */
    private static final double LEAST_PROBABILITY = 1e-7;

    private final List<Integer> truth = new ArrayList<>();
    private final List<Integer> predicted = new ArrayList<>();
    private double loss;

    private Evaluation() {}

    /** Is told how many examples were done. */
    @FunctionalInterface
    interface Progress {
        void done(int examples) throws IOException;
    }

    /**
     * @param progress is told the number of examples after each batch
     * @throws IOException if the examples cannot be read
     */
    static Scores of(TrainingStep step, Examples examples, int batchSize, Progress progress) throws IOException {
        Evaluation evaluation = new Evaluation();
        try (Batches batches = new Batches(examples, Order.inSequence(examples.count()), batchSize, 0)) {
            while (batches.hasNext()) {
                Batch batch = batches.next();
                evaluation.add(batch, step.probabilities(batch.pixels(), batch.size()));
                progress.done(batch.size());
            }
        }
        return evaluation.scores(examples);
    }

    private void add(Batch batch, float[] probabilities) {
        int outputs = probabilities.length / batch.size();
        for (int example = 0; example < batch.size(); example++) {
            int label = batch.labels()[example];
            truth.add(label);
            predicted.add(largest(probabilities, example * outputs, outputs));
            loss -= Math.log(Math.max(probabilities[example * outputs + label], LEAST_PROBABILITY));
        }
    }

    private static int largest(float[] values, int from, int count) {
        int best = 0;
        for (int place = 1; place < count; place++) {
            best = values[from + place] > values[from + best] ? place : best;
        }
        return best;
    }

    private Scores scores(Examples examples) {
        long right = 0;
        for (int example = 0; example < truth.size(); example++) {
            right += truth.get(example).equals(predicted.get(example)) ? 1 : 0;
        }
        Confusion confusion = Confusion.of(examples.classes(), truth, predicted);
        return new Scores(loss / truth.size(), (double) right / truth.size(), truth.size(), confusion);
    }
}
