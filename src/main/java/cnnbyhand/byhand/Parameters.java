package cnnbyhand.byhand;

/**
 * The numbers that a layer keeps between examples.
 *
 * @param weights trained factors: a convolution's filters, a dense layer's matrix, batch normalization's gamma
 * @param biases trained summands: biases, batch normalization's beta
 * @param statistics running means and variances, which are updated but not trained
 * @param total all of them by the rule that a textbook gives, counted apart from the three
 */
public record Parameters(Count weights, Count biases, Count statistics, Count total) {
    static final Parameters NONE = new Parameters(Count.NONE, Count.NONE, Count.NONE, Count.NONE);

    /** The parameters that training changes by a gradient. */
    public long trained() {
        return weights.value() + biases.value();
    }
}
