package cnnbyhand.training;

/**
 * One pass over the training examples, and the test after it.
 *
 * @param number from 1; 0 is the untrained network
 * @param examples how many the network was trained on
 * @param trainingLoss mean loss over the pass in nats, with dropout; not a number for epoch 0
 * @param trainingAccuracy share of a sample of the training examples classified correctly after the pass, nothing dropped
 *     out, 0 to 1; not a number where it was not measured
 * @param testLoss mean loss on the test examples, in nats
 * @param testAccuracy share of test examples classified correctly, 0 to 1
 * @param seconds of training alone, without the test
 */
public record Epoch(
        int number,
        int examples,
        double trainingLoss,
        double trainingAccuracy,
        double testLoss,
        double testAccuracy,
        double seconds) {

    /** Training speed; 0 for the untrained network. */
    public double imagesPerSecond() {
        return seconds > 0 ? examples / seconds : 0;
    }
}
