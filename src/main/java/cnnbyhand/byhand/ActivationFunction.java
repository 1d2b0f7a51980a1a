package cnnbyhand.byhand;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** The function that a layer applies to each of its outputs; the softmax takes all channels at a place together. */
public enum ActivationFunction {
    IDENTITY(value -> value),
    RELU(value -> Math.max(value, 0)),
    SIGMOID(value -> 1 / (1 + Math.exp(-value))),
    TANH(Math::tanh),
    SOFTMAX(null);

    private final DoubleUnaryOperator function;

    ActivationFunction(DoubleUnaryOperator function) {
        this.function = function;
    }

    /** The function as a row of its own, named as in the document. */
    public Activation row(String name) {
        return new Activation(name, this);
    }

    /** Its value; refused for the softmax, which needs all channels together. */
    public double of(double value) {
        if (function == null) {
            throw new IllegalStateException(this + " must have all channels together, found one value");
        }
        return function.applyAsDouble(value);
    }

    /** The function at the end of a layer's description; nothing for none. */
    String suffix() {
        return this == IDENTITY ? "" : ", " + this;
    }

    /** The function applied to {@code before}, an output with so many {@code channels}. */
    Cells on(Cells before, long channels) {
        return switch (this) {
            case IDENTITY -> before;
            case SOFTMAX -> softmax(before, (int) channels);
            default -> place -> applied(before.at(place));
        };
    }

    private WorkedCell applied(WorkedCell before) {
        double value = of(before.value());
        return new WorkedCell(
                value, before.magnitude(), () -> before.arithmetic() + ", " + this + " → " + WorkedCell.number(value));
    }

    private Cells softmax(Cells before, int channels) {
        Map<String, double[]> shares = new HashMap<>();
        return place -> {
            double[] all = shares.computeIfAbsent(
                    java.util.Arrays.toString(java.util.Arrays.copyOfRange(place, 1, place.length)),
                    there -> shares(before, place, channels));
            double value = all[place[0]];
            return WorkedCell.of(
                    value,
                    () -> before.at(place).arithmetic() + ", " + this + " over " + channels + " channels → "
                            + WorkedCell.number(value));
        };
    }

    private static double[] shares(Cells before, int[] place, int channels) {
        double[] shares = new double[channels];
        int[] at = place.clone();
        double largest = Double.NEGATIVE_INFINITY;
        for (at[0] = 0; at[0] < channels; at[0]++) {
            shares[at[0]] = before.at(at).value();
            largest = Math.max(largest, shares[at[0]]);
        }
        double sum = 0;
        for (int channel = 0; channel < channels; channel++) {
            shares[channel] = Math.exp(shares[channel] - largest);
            sum += shares[channel];
        }
        for (int channel = 0; channel < channels; channel++) {
            shares[channel] /= sum;
        }
        return shares;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
