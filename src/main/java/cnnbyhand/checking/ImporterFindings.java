package cnnbyhand.checking;

import java.util.List;

/**
 * Where Deeplearning4j's importer makes another network of a file than its definition does. The file is none the worse for it.
 *
 * @param facts how many facts were compared
 * @param differences the facts that differ
 * @param reason why nothing was compared; empty where something was
 */
public record ImporterFindings(int facts, List<Disagreement> differences, String reason) {

    public boolean isHeard() {
        return reason.isEmpty();
    }
}
