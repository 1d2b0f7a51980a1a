package cnnbyhand.agreement;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Flatten;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The row at fault where a network is refused as a whole. */
final class Fault {
    private Fault() {}

    /** The last row of the shortest part that is refused. */
    static Optional<Entry> of(Drawn drawn, Predicate<Drawn> isRefused) {
        List<Entry> entries = drawn.entries();
        return entries.stream()
                .filter(entry -> {
                    Drawn part = part(drawn, entries.indexOf(entry) + 1);
                    return hasLayers(part) && isRefused.test(part);
                })
                .findFirst();
    }

    private static Drawn part(Drawn drawn, int steps) {
        return drawn.with(drawn.book().graph().steps().subList(0, steps));
    }

    /** A flatten in a chain stands for no layer of Deeplearning4j's, and no chain is without one. */
    private static boolean hasLayers(Drawn part) {
        return part.branching() || part.entries().stream().anyMatch(entry -> !(entry.layer() instanceof Flatten));
    }
}
