package cnnbyhand.agreement;

import cnnbyhand.checking.BuiltParts;
import cnnbyhand.checking.Check;
import cnnbyhand.checking.Disagreement;
import cnnbyhand.checking.Verdict;
import java.util.Optional;

/** What the audit of a file with this network says: Deeplearning4j is heard about all that this project lets it compute. */
final class Audit {
    private Audit() {}

    static Optional<Finding> difference(Drawn drawn, Figures figures) {
        try {
            BuiltParts parts = BuiltParts.of(drawn.book(), 1);
            Verdict verdict = Check.of(Books.described(drawn), parts);
            figures.add(verdict);
            figures.add("audits", 1);
            figures.add("audits of the whole network", parts.sentences().isEmpty() ? 1 : 0);
            return verdict.disagreements().stream().findFirst().map(first -> finding(drawn, first));
        } catch (RuntimeException refusal) {
            return Optional.of(
                    new Finding(drawn, Comparing.AUDIT, Optional.empty(), "a verdict", "given", Books.reason(refusal)));
        }
    }

    private static Finding finding(Drawn drawn, Disagreement first) {
        return new Finding(
                drawn,
                Comparing.AUDIT,
                drawn.book().ledger().entry(first.layer()),
                first.rule(),
                first.expected(),
                first.found());
    }
}
