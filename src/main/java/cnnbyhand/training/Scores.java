package cnnbyhand.training;

import java.util.List;

/**
 * How a network does on examples that it was not trained on.
 *
 * @param loss mean of −ln p of the right class, in nats
 * @param right how many examples had the right class as the most probable one
 * @param examples how many were tried
 * @param confusion which class was mistaken for which
 * @param mistakes the wrong readings with the highest probabilities, most probable first; not all of them
 * @param specimen the first example that was classified correctly; where none was, the first of all
 */
public record Scores(
        double loss, int right, int examples, Confusion confusion, List<Prediction> mistakes, Prediction specimen) {

    /** The share of examples that were classified correctly, 0 to 1. */
    public double accuracy() {
        return (double) right / examples;
    }

    public int wrong() {
        return examples - right;
    }
}
