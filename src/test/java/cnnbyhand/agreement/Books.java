package cnnbyhand.agreement;

import cnnbyhand.byhand.Entry;
import cnnbyhand.checking.BuiltGraph;
import cnnbyhand.checking.BuiltParts;
import cnnbyhand.checking.Check;
import cnnbyhand.checking.Disagreement;
import cnnbyhand.checking.Verdict;
import cnnbyhand.reading.DescribedNetwork;
import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.buffer.DataType;

/** Compares the hand-kept book with Deeplearning4j's and with single values of a forward pass. */
final class Books {
    private static final String NETWORK = "network";

    private Books() {}

    /** The first difference, and what agreed. */
    static Optional<Finding> difference(Drawn drawn, Figures figures) {
        try {
            Verdict verdict = verdict(drawn);
            figures.add(verdict);
            return verdict.disagreements().stream().findFirst().map(first -> finding(drawn, first));
        } catch (RuntimeException refusal) {
            return Optional.of(refused(drawn, reason(refusal)));
        }
    }

    private static Verdict verdict(Drawn drawn) {
        Translation how = new Translation(Format.CHANNELS_FIRST, drawn.strict());
        if (!drawn.branching()) {
            return Check.of(drawn.book(), Built.chain(drawn.book(), how, DataType.FLOAT));
        }
        BuiltGraph graph = new BuiltGraph(drawn.book(), Built.graph(drawn.book(), how, DataType.FLOAT), false);
        return Check.of(described(drawn), new BuiltParts(List.of(), Optional.of(graph), List.of()));
    }

    /** As if a file had said it. */
    static DescribedNetwork described(Drawn drawn) {
        return new DescribedNetwork(
                drawn.book(), "drawn", Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    private static Finding finding(Drawn drawn, Disagreement first) {
        Optional<Entry> entry = drawn.book().ledger().entry(first.layer());
        return first.layer().equals(NETWORK)
                ? refused(drawn, first.found())
                : new Finding(drawn, Comparing.BOOKS, entry, first.rule(), first.expected(), first.found());
    }

    private static Finding refused(Drawn drawn, String reason) {
        return new Finding(drawn, Comparing.BOOKS, Fault.of(drawn, Books::isRefused), "a run", "possible", reason);
    }

    private static boolean isRefused(Drawn part) {
        try {
            return verdict(part).disagreements().stream()
                    .anyMatch(each -> each.layer().equals(NETWORK));
        } catch (RuntimeException refusal) {
            return true;
        }
    }

    static String reason(RuntimeException refusal) {
        String message =
                String.valueOf(refusal.getMessage()).lines().findFirst().orElse("");
        return refusal.getClass().getSimpleName() + ": " + message;
    }
}
