package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a pooling's window sees at one place. */
final class Pooled {
    private final List<Double> seen = new ArrayList<>();
    private int cells;

    /** @param value the value below a cell; NaN in the padding */
    void take(double value) {
        cells++;
        if (!Double.isNaN(value)) {
            seen.add(value);
        }
    }

    WorkedCell largest() {
        double largest = seen.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return WorkedCell.of(largest, () -> "max(" + numbers(", ") + ") = " + WorkedCell.number(largest));
    }

    WorkedCell average(boolean countsPadding) {
        int divisor = countsPadding ? cells : Math.max(seen.size(), 1);
        double sum = seen.stream().mapToDouble(Double::doubleValue).sum();
        double sizes = seen.stream().mapToDouble(Math::abs).sum();
        return new WorkedCell(
                sum / divisor,
                sizes / divisor,
                () -> "(" + numbers(" + ") + ") / " + divisor + " = " + WorkedCell.number(sum / divisor));
    }

    private String numbers(String between) {
        String first = seen.stream().limit(9).map(WorkedCell::number).collect(Collectors.joining(between));
        return seen.size() > 9 ? first + between + "… (" + seen.size() + " values)" : first;
    }
}
