package cnnbyhand.checking;

import cnnbyhand.byhand.Ledger;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of a check.
 *
 * @param model the model's name
 * @param ledger the hand-kept book
 * @param byHand the same book in the form in which the books are compared
 * @param deeplearning4j Deeplearning4j's book; empty where Deeplearning4j could not run the network
 * @param shapes how many shapes agreed, counted once for each witness
 * @param counts how many parameter counts agreed, likewise
 * @param settings how many settings agreed
 * @param disagreements everything that did not
 */
public record Verdict(
        String model,
        Ledger ledger,
        List<LayerAccount> byHand,
        List<LayerAccount> deeplearning4j,
        int shapes,
        int counts,
        int settings,
        List<Disagreement> disagreements) {

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

    /** The one line that sums a check up. */
    public String summary() {
        return agrees()
                ? shapes + " shapes, " + counts + " counts, " + settings
                        + " settings agree: document = by hand = Deeplearning4j = forward pass"
                : disagreements.size() + (disagreements.size() == 1 ? " disagreement" : " disagreements");
    }
}
