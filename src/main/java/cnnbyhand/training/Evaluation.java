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

    /** As many as one picture shows. */
    private static final int MISTAKES = 24;

    private final List<Integer> truth = new ArrayList<>();
    private final List<Integer> predicted = new ArrayList<>();
    private final MostConfident mistakes = new MostConfident(MISTAKES);
    private Prediction specimen;
    private int right;
    private double loss;

    private Evaluation() {}

    /** Is told how many examples were done. */
    @FunctionalInterface
    interface ExampleCounter {
        void done(int examples) throws IOException;
    }

    /**
     * @param progress is told the number of examples after each batch
     * @throws IOException if the examples cannot be read
     */
    static Scores of(TrainingStep step, Examples examples, int batchSize, ExampleCounter progress) throws IOException {
        Evaluation evaluation = new Evaluation();
        try (Batches batches = new Batches(examples, Order.inSequence(examples.count()), batchSize, 0)) {
            while (batches.hasNext()) {
                Batch batch = batches.next();
                evaluation.add(batch, step.probabilities(batch.pixels(), batch.size()));
                progress.done(batch.size());
            }
        }
        if (evaluation.truth.isEmpty()) {
            throw new TrainingFailed("the test must have a picture that can be read, found " + examples.count()
                    + " broken; take a larger -Dlimit, or other pictures by -Ddata");
        }
        return evaluation.scores(examples);
    }

    /** The share of the examples at these places that is classified correctly, 0 to 1; not a number where none can be read. */
    static double accuracy(TrainingStep step, Examples examples, int[] places, int batchSize) throws IOException {
        Evaluation evaluation = new Evaluation();
        try (Batches batches = new Batches(examples, places, batchSize, 0)) {
            while (batches.hasNext()) {
                Batch batch = batches.next();
                evaluation.add(batch, step.probabilities(batch.pixels(), batch.size()));
            }
        }
        return (double) evaluation.right / evaluation.truth.size();
    }

    private void add(Batch batch, float[] probabilities) {
        int outputs = probabilities.length / batch.size();
        for (int example = 0; example < batch.size(); example++) {
            int label = batch.labels()[example];
            int best = largest(probabilities, example * outputs, outputs);
            add(new Prediction(batch.indices()[example], label, best, probabilities[example * outputs + best]));
            loss -= Math.log(Math.max(probabilities[example * outputs + label], LEAST_PROBABILITY));
        }
    }

    private void add(Prediction reading) {
        truth.add(reading.label());
        predicted.add(reading.predicted());
        if (specimen == null || reading.right() && !specimen.right()) {
            specimen = reading;
        }
        if (reading.right()) {
            right++;
        } else {
            mistakes.add(reading);
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
        Confusion confusion = Confusion.of(examples.classes(), truth, predicted);
        return new Scores(loss / truth.size(), right, truth.size(), confusion, mistakes.inOrder(), specimen);
    }
}
