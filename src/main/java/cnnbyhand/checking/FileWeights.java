package cnnbyhand.checking;

import cnnbyhand.byhand.Count;
import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.ParameterArray;
import cnnbyhand.checking.Comparison.Claim;
import cnnbyhand.reading.StatedWeights;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Compares the arrays that a layer must have, or their total, with those that the network's own file holds: it needs nothing but the file. */
final class FileWeights {
    private final StatedWeights weights;
    private final Comparison comparison;

    FileWeights(StatedWeights weights, Comparison comparison) {
        this.weights = weights;
        this.comparison = comparison;
    }

    void compare(Ledger ledger) {
        weights.total().ifPresentOrElse(total -> compareTotal(ledger, total), () -> compareArrays(ledger));
    }

    private void compareTotal(Ledger ledger, long total) {
        comparison.compare(
                Fact.COUNT, "network", "parameters", Claim.stated(ledger.parameters()), Witness.WEIGHTS, total);
    }

    private void compareArrays(Ledger ledger) {
        ledger.entries().forEach(this::compare);
        List<String> layers = ledger.entries().stream().map(Entry::name).toList();
        for (String group : weights.unclaimed(layers)) {
            comparison.disagree(
                    group,
                    "weights",
                    Claim.stated("those of a layer of the network"),
                    Witness.WEIGHTS,
                    "none of that name");
        }
    }

    /** Arrays that a layer was counted from are no witness of it. */
    private void compare(Entry entry) {
        if (entry.layer().stated().isPresent()) {
            return;
        }
        String expected =
                words(entry.arrays().stream().map(array -> array.sides()).toList());
        String found = words(
                weights.of(entry.name()).stream().map(array -> array.sides()).toList());
        boolean neither = entry.arrays().isEmpty() && expected.equals(found);
        if (!neither) {
            comparison.compare(Fact.SHAPE, entry.name(), "weights", Claim.stated(expected), Witness.WEIGHTS, found);
            Count total = entry.parameters().total();
            Claim parameters = new Claim(total.value(), total.derivation());
            comparison.compare(Fact.COUNT, entry.name(), "parameters", parameters, Witness.WEIGHTS, parameters(entry));
        }
    }

    private long parameters(Entry entry) {
        return weights.of(entry.name()).stream()
                .mapToLong(array -> array.sides().stream().reduce(1L, Math::multiplyExact))
                .sum();
    }

    /** {@code 3×3×1×32, 32}: in an order of their own, because a file keeps arrays by name. */
    private static String words(List<List<Long>> arrays) {
        return arrays.isEmpty()
                ? "none"
                : arrays.stream()
                        .sorted(Comparator.<List<Long>>comparingInt(List::size)
                                .reversed()
                                .thenComparing(List::toString))
                        .map(ParameterArray::dimensions)
                        .collect(Collectors.joining(", "));
    }
}
