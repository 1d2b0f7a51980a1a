package cnnbyhand.training.spark;

import java.util.Comparator;
import java.util.List;

/**
 * The mean of what workers give, weighted by their batches. Addends have an order, because sums of floating-point numbers depend on
 * it; and sums are kept in doubles, so that the mean of a single worker is what it gave, bit for bit.
 */
final class Mean {
    private Mean() {}

    /** The values between those of all who trained; none where nobody did. */
    static float[] of(List<Contribution> contributions) {
        List<Contribution> weighty = contributions.stream()
                .filter(each -> each.weight() > 0)
                .sorted(Comparator.comparingInt(Contribution::worker))
                .toList();
        float[] mean = new float[weighty.isEmpty() ? 0 : weighty.get(0).values().length];
        double weights = weighty.stream().mapToInt(Contribution::weight).sum();
        for (int place = 0; place < mean.length; place++) {
            double sum = 0;
            for (Contribution each : weighty) {
                sum += each.weight() * (double) each.values()[place];
            }
            mean[place] = (float) (sum / weights);
        }
        return mean;
    }
}
