package cnnbyhand.checking;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Expression;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Collects what was compared: how often each kind of fact agreed, and every disagreement. */
final class Comparison {

    private final String model;
    private final Map<Fact, Integer> agreed = new EnumMap<>(Fact.class);
    private final List<Disagreement> disagreements = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();

    Comparison(String model) {
        this.model = model;
    }

    /** Compares one fact of one layer with what a witness says. */
    void compare(Fact fact, String layer, String rule, Claim expected, Witness witness, Object found) {
        compared.add(layer);
        if (Objects.equals(expected.value(), found)) {
            agree(fact);
        } else {
            disagree(layer, rule, expected, witness, words(found));
        }
    }

    void agree(Fact fact) {
        agreed.merge(fact, 1, Integer::sum);
    }

    void disagree(String layer, String rule, Claim expected, Witness witness, String found) {
        compared.add(layer);
        disagreements.add(
                new Disagreement(model, layer, rule, words(expected.value()), expected.derivation(), witness, found));
    }

    /** Says that Deeplearning4j cannot run the network at all. */
    void refused(RuntimeException refusal) {
        disagree("network", "forward pass", Claim.stated("possible"), Witness.FORWARD_PASS, Check.reason(refusal));
    }

    private static String words(Object value) {
        return value instanceof Number count ? Expression.grouped(count.longValue()) : String.valueOf(value);
    }

    /** Whether nothing has been said against this layer so far. */
    boolean isAgreedOn(String layer) {
        return disagreements.stream().noneMatch(each -> each.layer().equals(layer));
    }

    /** The layers of which anything was compared. */
    Set<String> compared() {
        return Set.copyOf(compared);
    }

    Map<Fact, Integer> agreed() {
        return Map.copyOf(agreed);
    }

    List<Disagreement> disagreements() {
        return List.copyOf(disagreements);
    }

    /**
     * What the hand-kept book says.
     *
     * @param value the fact
     * @param derivation the arithmetic behind it; empty where the document simply says so
     */
    record Claim(Object value, String derivation) {
        static Claim stated(Object value) {
            return new Claim(value, "");
        }

        static Claim output(Entry entry) {
            return new Claim(entry.output().shape(), entry.output().derivation());
        }
    }
}
