package cnnbyhand.checking;

import cnnbyhand.byhand.Expression;
import cnnbyhand.byhand.Ledger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The outcome of a check.
 *
 * @param model the model's name
 * @param ledger the hand-kept book
 * @param byHand the same book in the form in which the books are compared
 * @param deeplearning4j Deeplearning4j's book; empty where Deeplearning4j could not run the network
 * @param heard the witnesses beside the hand-kept book
 * @param compared the layers of which a witness said anything
 * @param agreed how many facts of each kind agreed, counted once for each witness
 * @param disagreements everything that did not agree
 * @param notCompared what the network sets and the check does not compare
 * @param differences where Deeplearning4j is known to do otherwise than the file's settings say, a sentence each
 */
public record Verdict(
        String model,
        Ledger ledger,
        List<LayerAccount> byHand,
        List<LayerAccount> deeplearning4j,
        Set<Witness> heard,
        Set<String> compared,
        Map<Fact, Integer> agreed,
        List<Disagreement> disagreements,
        List<String> notCompared,
        List<String> differences) {

    /** The same with what one more witness says. */
    Verdict hearing(Witness witness, Comparison comparison, List<String> alsoNotCompared) {
        Map<Fact, Integer> facts = new EnumMap<>(Fact.class);
        facts.putAll(agreed);
        comparison.agreed().forEach((fact, times) -> facts.merge(fact, times, Integer::sum));
        return new Verdict(
                model,
                ledger,
                byHand,
                deeplearning4j,
                union(heard, Set.of(witness)),
                union(compared, comparison.compared()),
                facts,
                joined(disagreements, comparison.disagreements()),
                joined(notCompared, alsoNotCompared),
                differences);
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** Whether Deeplearning4j says anything else than the hand-kept book. */
    public boolean isDeeplearning4jOther() {
        return disagreements.stream().anyMatch(each -> each.witness().isOfDeeplearning4j());
    }

    public boolean agrees() {
        return disagreements.isEmpty();
    }

    /** Deeplearning4j's account of one of the document's layers. */
    public Optional<LayerAccount> found(String layer) {
        return deeplearning4j.stream()
                .filter(account -> account.name().equals(layer))
                .findFirst();
    }

    /** Whether nobody contradicts the hand-kept book about this layer. */
    public boolean agreesOn(String layer) {
        return disagreements.stream().noneMatch(each -> each.layer().equals(layer));
    }

    public int shapes() {
        return agreed.getOrDefault(Fact.SHAPE, 0);
    }

    public int counts() {
        return agreed.getOrDefault(Fact.COUNT, 0);
    }

    public int settings() {
        return agreed.getOrDefault(Fact.SETTING, 0);
    }

    /** Single values of the layers' outputs. */
    public int values() {
        return agreed.getOrDefault(Fact.VALUE, 0);
    }

    /** The one line that sums a check up; it claims what was compared, by the witnesses that were heard. */
    public String summary() {
        return outcome() + ledger.firstStated().map(this::resting).orElse("");
    }

    private String resting(String first) {
        return "; * from " + first + " on: follows from a stated shape"
                + (ledger.notCounted().isEmpty() ? "" : ", not counted: " + String.join(", ", ledger.notCounted()));
    }

    private String outcome() {
        if (agrees() && heard.isEmpty()) {
            return counted(ledger.entries().size(), "layer") + ": by hand alone, nothing is compared";
        }
        return agrees()
                ? counted(ledger.entries().size(), "layer") + ": " + counted(shapes(), "shape") + ", "
                        + counted(counts(), "count") + ", " + counted(settings(), "setting") + ", "
                        + counted(values(), "value") + printed() + " agree: " + witnesses()
                : counted(disagreements.size(), "disagreement");
    }

    private String printed() {
        int numbers = agreed.getOrDefault(Fact.NUMBER, 0);
        return numbers == 0 ? "" : ", " + counted(numbers, "printed fact");
    }

    private String witnesses() {
        return (heard.contains(Witness.DOCUMENT) ? "document = " : "")
                + (heard.contains(Witness.WEIGHTS) ? "the file's weights = " : "")
                + "by hand"
                + (heard.contains(Witness.DEEPLEARNING4J) ? " = Deeplearning4j" : "")
                + (heard.contains(Witness.SUMMARY) ? " = its summary" : "")
                + (heard.contains(Witness.FORWARD_PASS) ? " = forward pass" : "");
    }

    private static String counted(int count, String what) {
        return Expression.grouped(count) + " " + what + (count == 1 ? "" : "s");
    }
}
