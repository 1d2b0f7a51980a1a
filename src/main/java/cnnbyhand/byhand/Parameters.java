package cnnbyhand.byhand;

/**
 * The numbers that a layer keeps between examples.
 *
 * @param weights factors: a convolution's filters, a dense layer's matrix, batch normalization's gamma
 * @param biases summands: biases, batch normalization's beta
 * @param statistics means and variances, which no gradient changes: running ones of the batches, or those of the data
 * @param total all of them by the rule that a textbook gives, counted apart from the three
 * @param isFrozen whether weights and biases stay as they are when the network is trained
 */
public record Parameters(Count weights, Count biases, Count statistics, Count total, boolean isFrozen) {
    static final Parameters NONE = new Parameters(Count.NONE, Count.NONE, Count.NONE, Count.NONE);

    /** Parameters that are trained. */
    Parameters(Count weights, Count biases, Count statistics, Count total) {
        this(weights, biases, statistics, total, false);
    }

    Parameters frozen() {
        return new Parameters(weights, biases, statistics, total, true);
    }

    /** The parameters that training changes by a gradient. */
    public long trained() {
        return isFrozen ? 0 : weights.value() + biases.value();
    }

    /** The parameters that a gradient would change if they were not frozen. */
    public long held() {
        return isFrozen ? weights.value() + biases.value() : 0;
    }
}
