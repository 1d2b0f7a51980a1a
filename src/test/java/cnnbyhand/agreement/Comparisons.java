package cnnbyhand.agreement;

import java.util.List;
import java.util.Optional;

/** All that is compared of one network. */
final class Comparisons {
    private Comparisons() {}

    /** Something that is compared. */
    @FunctionalInterface
    private interface Compared {
        Optional<Finding> difference(Drawn drawn, Figures figures);
    }

    private static Compared of(Comparing comparing) {
        return switch (comparing) {
            case BOOKS -> Books::difference;
            case AUDIT -> Audit::difference;
            case CHANNELS_LAST -> ChannelsLast::difference;
            case GRADIENTS -> Gradients::difference;
        };
    }

    /** The first difference; the comparisons after it would only show it again. */
    static Optional<Finding> difference(Drawn drawn, List<Comparing> which, Figures figures) {
        for (Comparing comparing : which) {
            Optional<Finding> found = difference(drawn, comparing, figures);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    static Optional<Finding> difference(Drawn drawn, Comparing comparing, Figures figures) {
        return of(comparing).difference(drawn, figures);
    }
}
