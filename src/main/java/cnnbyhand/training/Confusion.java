package cnnbyhand.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * How often each class was mistaken for each other one.
 *
 * @param classes the classes' names, in the order of their outputs
 * @param counts a row for each true class, a column for each predicted one; the last column counts predictions that are
 *     none of the classes, which a network with more outputs than the data has classes can make
 */
public record Confusion(List<String> classes, long[][] counts) {

    /** Counts {@code predicted[i]} against {@code truth[i]}, both output indices. */
    public static Confusion of(SortedMap<Integer, String> classes, List<Integer> truth, List<Integer> predicted) {
        List<Integer> outputs = new ArrayList<>(classes.keySet());
        long[][] counts = new long[outputs.size()][outputs.size() + 1];
        for (int example = 0; example < truth.size(); example++) {
            int column = outputs.indexOf(predicted.get(example));
            counts[outputs.indexOf(truth.get(example))][column < 0 ? outputs.size() : column]++;
        }
        return new Confusion(List.copyOf(classes.values()), counts);
    }

    /** Whether some prediction was none of the classes. */
    public boolean strays() {
        for (long[] row : counts) {
            if (row[row.length - 1] > 0) {
                return true;
            }
        }
        return false;
    }

    /** All examples of a true class. */
    public long examples(int row) {
        long sum = 0;
        for (long count : counts[row]) {
            sum += count;
        }
        return sum;
    }
}
