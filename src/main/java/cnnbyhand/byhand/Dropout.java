package cnnbyhand.byhand;

/**
 * Dropout: while training, each value is set to zero with a given probability.
 *
 * @param name the layer's name in the document
 * @param rate the share of values that is dropped, as Keras counts; Deeplearning4j counts the share that is kept
 */
public record Dropout(String name, double rate) implements Layer {
    public Dropout {
        if (!(rate >= 0 && rate < 1)) {
            throw new ImpossibleLayer(name, "the rate must be at least 0 and below 1, found " + rate);
        }
    }

    /** The share of values that stays. */
    public double kept() {
        return 1 - rate;
    }

    @Override
    public String kind() {
        return "dropout";
    }

    @Override
    public Output output(Shape input) {
        return Output.unchanged(input, "drops " + percent(rate) + " = keeps " + percent(kept()) + ", shape kept");
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}
