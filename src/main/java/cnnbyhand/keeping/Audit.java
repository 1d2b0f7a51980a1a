package cnnbyhand.keeping;

import cnnbyhand.byhand.ChangedNetwork;
import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.Disagreement;
import cnnbyhand.checking.Fact;
import cnnbyhand.checking.ImporterFindings;
import cnnbyhand.checking.Verdict;
import cnnbyhand.checking.Witness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The check of a network for other programs: every layer's numbers, who was heard, and what disagrees. */
public final class Audit {
    /** Grows when a key changes its name or meaning. */
    private static final int SCHEMA = 1;

    private final Verdict verdict;
    private final String format;
    private final Optional<String> weightsBeside;
    private final Optional<ImporterFindings> importer;
    private Optional<ChangedNetwork> changed = Optional.empty();

    /**
     * @param format the file's format and who wrote it
     * @param weightsBeside the other file that the weights are in; nothing where the network's own holds them, or none does
     * @param importer what Deeplearning4j's importer makes of the file, where it was asked
     */
    public Audit(Verdict verdict, String format, Optional<String> weightsBeside, Optional<ImporterFindings> importer) {
        this.weightsBeside = weightsBeside;
        this.verdict = verdict;
        this.format = format;
        this.importer = importer;
    }

    /** The check of a network that was changed: the keys {@code changes} and {@code before} are added. */
    public Audit changing(ChangedNetwork network) {
        changed = Optional.of(network);
        return this;
    }

    public String text() {
        Map<String, Object> audit = new LinkedHashMap<>();
        audit.put("schema", SCHEMA);
        audit.put("network", verdict.model());
        audit.put("format", format);
        weightsBeside.ifPresent(file -> audit.put("weightsBeside", file));
        audit.put("input", sides(verdict.ledger().input()));
        if (verdict.ledger().inputs().size() > 1) {
            audit.put(
                    "inputs",
                    verdict.ledger().inputs().stream().map(Audit::named).toList());
        }
        changed.ifPresent(each -> audit.put("changes", each.changes()));
        audit.put("agrees", verdict.agrees());
        audit.put("witnesses", witnesses());
        audit.put("agreed", agreed());
        audit.put(
                "disagreements",
                verdict.disagreements().stream().map(Audit::disagreement).toList());
        audit.put("notCompared", verdict.notCompared());
        if (!verdict.differences().isEmpty()) {
            audit.put("differences", verdict.differences());
        }
        importer.ifPresent(each -> audit.put("importer", importer(each)));
        audit.put("totals", totals(verdict.ledger()));
        verdict.ledger().firstStated().ifPresent(first -> audit.put("partial", partial(first)));
        audit.put("layers", layers(verdict.ledger()));
        changed.ifPresent(each -> audit.put("before", before(each.before().ledger())));
        return Json.text(audit);
    }

    /** What the numbers rest on where a kind is not known, and what they lack. */
    private Map<String, Object> partial(String first) {
        Map<String, String> stated = new LinkedHashMap<>();
        verdict.ledger()
                .entries()
                .forEach(entry -> entry.layer().stated().ifPresent(by -> stated.put(entry.name(), by)));
        Map<String, Object> partial = new LinkedHashMap<>();
        partial.put("from", first);
        partial.put("statedBy", stated);
        partial.put("notCounted", verdict.ledger().notCounted());
        return partial;
    }

    /** Apart from the disagreements: they say nothing about the file. */
    private static Map<String, Object> importer(ImporterFindings findings) {
        return findings.isHeard()
                ? Map.of(
                        "differences",
                        findings.differences().stream().map(Audit::disagreement).toList())
                : Map.of("reason", findings.reason());
    }

    private List<String> witnesses() {
        return verdict.heard().stream().sorted().map(Audit::identifier).toList();
    }

    private Map<String, Integer> agreed() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Fact fact : Fact.values()) {
            if (fact != Fact.NUMBER || verdict.heard().contains(Witness.SUMMARY)) {
                counts.put(
                        fact.name().toLowerCase(Locale.ROOT) + "s",
                        verdict.agreed().getOrDefault(fact, 0));
            }
        }
        return counts;
    }

    private static Map<String, Object> before(Ledger ledger) {
        Map<String, Object> before = new LinkedHashMap<>();
        before.put("input", sides(ledger.input()));
        before.put("totals", totals(ledger));
        before.put("layers", layers(ledger));
        return before;
    }

    private static List<Map<String, Object>> layers(Ledger ledger) {
        Set<String> resting = ledger.restingOnStated();
        List<Map<String, Object>> layers = new ArrayList<>();
        for (int row = 0; row < ledger.entries().size(); row++) {
            Entry entry = ledger.entries().get(row);
            List<NamedShape> inputs = ledger.namedInputs(row).isEmpty() ? List.of() : entry.inputs();
            layers.add(layer(entry, inputs, resting.contains(entry.name())));
        }
        return layers;
    }

    private static Map<String, Long> totals(Ledger ledger) {
        Map<String, Long> totals = new LinkedHashMap<>();
        totals.put("parameters", ledger.parameters());
        totals.put("trained", ledger.trained());
        totals.put("frozen", ledger.frozen());
        totals.put("runningStatistics", ledger.statistics());
        totals.put("multiplyAccumulates", ledger.multiplyAccumulates());
        totals.put("activationBytes", ledger.activationBytes());
        return totals;
    }

    private static Map<String, Object> named(NamedShape input) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("name", input.name());
        named.put("sides", sides(input.shape()));
        return named;
    }

    /** @param inputs what goes in, where that is not what the layer before gives alone */
    private static Map<String, Object> layer(Entry entry, List<NamedShape> inputs, boolean rests) {
        Map<String, Object> layer = new LinkedHashMap<>();
        layer.put("name", entry.name());
        layer.put("kind", entry.layer().kind());
        layer.put("input", sides(entry.input()));
        if (!inputs.isEmpty()) {
            layer.put("inputs", inputs.stream().map(Audit::named).toList());
        }
        layer.put("output", sides(entry.output().shape()));
        layer.put("parameters", entry.parameters().total().value());
        layer.put("trained", entry.parameters().trained());
        layer.put("multiplyAccumulates", entry.multiplyAccumulates().value());
        if (rests) {
            layer.put("followsFromStatedShape", true);
        }
        layer.put("arrays", entry.arrays().stream().map(array -> array.sides()).toList());
        return layer;
    }

    private static Map<String, String> disagreement(Disagreement each) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("layer", each.layer());
        values.put("rule", each.rule());
        values.put("expected", each.expected());
        values.put("derivation", each.derivation());
        values.put("witness", identifier(each.witness()));
        values.put("found", each.found());
        return values;
    }

    /** {@code FORWARD_PASS} as {@code forwardPass}. */
    private static String identifier(Witness witness) {
        String words = List.of(witness.name().split("_")).stream()
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private static List<Long> sides(Shape shape) {
        return shape.sides();
    }
}
