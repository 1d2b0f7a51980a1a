package cnnbyhand.training;

/**
 * What a network took one example for.
 *
 * @param index the example's place in the test set, from 0
 * @param label the output that is right
 * @param predicted the output that was most probable
 * @param probability of the predicted output, 0 to 1
 */
public record Prediction(int index, int label, int predicted, double probability) {
    public boolean right() {
        return label == predicted;
    }
}
