package cnnbyhand.byhand;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The softmax: at each place the channels share one, each by the exponential of its value. */
final class SoftmaxShares implements Cells {
    private final Cells before;
    private final int channels;
    private final Map<String, double[]> shares = new HashMap<>();

    SoftmaxShares(Cells before, int channels) {
        this.before = before;
        this.channels = channels;
    }

    @Override
    public WorkedCell at(int... place) {
        String there = Arrays.toString(Arrays.copyOfRange(place, 1, place.length));
        double value = shares.computeIfAbsent(there, key -> shares(place))[place[0]];
        return WorkedCell.of(
                value,
                () -> before.at(place).arithmetic() + ", softmax over " + channels + " channels → "
                        + WorkedCell.number(value));
    }

    /** The largest value is taken off first, so that no exponential overflows. */
    private double[] shares(int[] place) {
        double[] values = values(place);
        double largest = Arrays.stream(values).max().orElseThrow();
        double[] exponentials =
                Arrays.stream(values).map(value -> Math.exp(value - largest)).toArray();
        double sum = Arrays.stream(exponentials).sum();
        return Arrays.stream(exponentials).map(each -> each / sum).toArray();
    }

    private double[] values(int[] place) {
        double[] values = new double[channels];
        int[] at = place.clone();
        for (at[0] = 0; at[0] < channels; at[0]++) {
            values[at[0]] = before.at(at).value();
        }
        return values;
    }
}
