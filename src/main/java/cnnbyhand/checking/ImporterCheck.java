package cnnbyhand.checking;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.Comparison.Claim;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Compares the hand-kept book with what Deeplearning4j's importer made of the same file, by the layers' names. */
public final class ImporterCheck {
    private static final String LAYER = "layer";

    private final Ledger ledger;
    private final Map<String, ImportedLayer> imported = new LinkedHashMap<>();
    private final Comparison comparison;

    private ImporterCheck(Network network, List<ImportedLayer> layers) {
        this.ledger = network.ledger();
        this.comparison = new Comparison(network.name());
        layers.forEach(layer -> imported.put(layer.name(), layer));
    }

    public static ImporterFindings of(Network network, ImporterAnswer answer) {
        if (!answer.fault().isEmpty()) {
            return new ImporterFindings(0, List.of(), answer.fault());
        }
        ImporterCheck check = new ImporterCheck(network, answer.layers());
        check.compare();
        List<Disagreement> differences = check.comparison.disagreements();
        int agreed = check.comparison.agreed().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return new ImporterFindings(agreed + differences.size(), differences, "");
    }

    private void compare() {
        ledger.entries().forEach(this::compare);
        imported.keySet().stream()
                .filter(name -> ledger.entry(name).isEmpty())
                .forEach(name -> differ(name, "one of the file's", "one that it lacks"));
    }

    private void compare(Entry entry) {
        ImportedLayer found = imported.get(entry.name());
        if (found != null) {
            compareShape(entry, found.output());
            comparison.compare(
                    Fact.COUNT,
                    entry.name(),
                    "parameters",
                    new Claim(
                            entry.parameters().total().value(),
                            entry.parameters().total().derivation()),
                    Witness.IMPORTER,
                    found.parameters());
            comparePoolType(entry, found.poolType());
        } else if (entry.layer().flattens()) {
            compareFlatten(entry);
        } else {
            differ(entry.name(), "there", "none of that name");
        }
    }

    /** The importer keeps no layer for it, but a preprocessor before the next layer that it keeps. */
    private void compareFlatten(Entry entry) {
        Optional<List<Long>> prepared = next(entry).map(ImportedLayer::prepared).filter(sides -> !sides.isEmpty());
        if (prepared.isPresent()) {
            compareShape(entry, prepared.get());
        } else if (!entry.input().isVector()) {
            differ(entry.name(), "there", "neither it nor a preprocessor for it");
        }
    }

    private Optional<ImportedLayer> next(Entry entry) {
        List<Entry> all = ledger.entries();
        return all.subList(all.indexOf(entry) + 1, all.size()).stream()
                .map(each -> imported.get(each.name()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private void compareShape(Entry entry, List<Long> found) {
        Claim expected = Claim.output(entry);
        comparison.compare(Fact.SHAPE, entry.name(), "output shape", expected, Witness.IMPORTER, Shape.of(found));
    }

    private void comparePoolType(Entry entry, String found) {
        String expected = entry.layer().settings().values().get(Settings.POOL_TYPE);
        if (expected != null && !found.isEmpty()) {
            comparison.compare(
                    Fact.SETTING, entry.name(), Settings.POOL_TYPE, Claim.stated(expected), Witness.IMPORTER, found);
        }
    }

    private void differ(String layer, String expected, String found) {
        comparison.disagree(layer, LAYER, Claim.stated(expected), Witness.IMPORTER, found);
    }
}
