package cnnbyhand.training.spark;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The mean of what workers give, weighted by their batches. Addends have an order, because sums of floating-point numbers depend on
 * it; and sums are kept in doubles, so that the mean of a single worker is what it gave, bit for bit.
 */
final class Mean {
    /** So many sums at a time stay in a processor's nearest memory while the workers are added up, one after the other. */
    private static final int BLOCK = 1024;

    private Mean() {}

    /** The values between those of all who trained; none where nobody did. */
    static float[] of(List<Contribution> contributions) {
        List<Contribution> weighty = contributions.stream()
                .filter(each -> each.weight() > 0)
                .sorted(Comparator.comparingInt(Contribution::worker))
                .toList();
        float[] mean = new float[weighty.isEmpty() ? 0 : weighty.get(0).values().length];
        double weights = weighty.stream().mapToInt(Contribution::weight).sum();
        double[] sums = new double[BLOCK];
        for (int from = 0; from < mean.length; from += BLOCK) {
            int end = Math.min(mean.length, from + BLOCK);
            // The zero that changes nothing that is added to it: the other one would take the sign of −0.
            Arrays.fill(sums, -0.0);
            for (Contribution each : weighty) {
                add(each.values(), each.weight(), from, end, sums);
            }
            divide(sums, weights, from, end, mean);
        }
        return mean;
    }

    private static void add(float[] values, double weight, int from, int end, double[] sums) {
        for (int place = from; place < end; place++) {
            sums[place - from] += weight * values[place];
        }
    }

    private static void divide(double[] sums, double weights, int from, int end, float[] mean) {
        for (int place = from; place < end; place++) {
            mean[place] = (float) (sums[place - from] / weights);
        }
    }
}
