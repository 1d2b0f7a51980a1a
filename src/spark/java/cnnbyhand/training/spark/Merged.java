package cnnbyhand.training.spark;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * The mean of what workers give, or of a slice of it.
 *
 * @param slice its number, from 0
 * @param numbers the mean of the values
 * @param reports what each worker did, without its values, in the order of the workers
 */
record Merged(int slice, Floats numbers, List<Contribution> reports) implements Serializable {

    float[] mean() {
        return numbers.values();
    }

    static Merged of(int slice, List<Contribution> contributions) {
        List<Contribution> reports = contributions.stream()
                .sorted(Comparator.comparingInt(Contribution::worker))
                .map(Contribution::report)
                .toList();
        return new Merged(slice, new Floats(Mean.of(contributions)), reports);
    }

    /** All slices, one behind the other. */
    static Merged joined(List<Merged> slices) {
        List<Merged> inOrder =
                slices.stream().sorted(Comparator.comparingInt(Merged::slice)).toList();
        float[] whole =
                new float[inOrder.stream().mapToInt(each -> each.mean().length).sum()];
        int place = 0;
        for (Merged each : inOrder) {
            System.arraycopy(each.mean(), 0, whole, place, each.mean().length);
            place += each.mean().length;
        }
        return new Merged(0, new Floats(whole), inOrder.get(0).reports);
    }
}
