package cnnbyhand.byhand;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Dropout: while training, each value is set to zero with a given probability.
 *
 * @param name the layer's name in the document
 * @param rate the share of values that is dropped, as Keras counts; Deeplearning4j counts the share that is kept
 */
public record Dropout(String name, double rate) implements Layer {
    /** Enough for any rate, and too few for the tail that a binary fraction brings. */
    private static final int DIGITS = 9;

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
        BigDecimal percent = BigDecimal.valueOf(100 * share).setScale(DIGITS, RoundingMode.HALF_UP);
        return percent.stripTrailingZeros().toPlainString() + " %";
    }
}
