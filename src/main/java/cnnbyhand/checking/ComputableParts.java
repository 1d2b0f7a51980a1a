package cnnbyhand.checking;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Network;
import cnnbyhand.checking.twins.NotInDeeplearning4j;
import cnnbyhand.checking.twins.Twin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a network that Deeplearning4j can compute, and the layers between them that it cannot.
 *
 * @param parts of layers that Deeplearning4j can compute, each from one that it lacks, or an end, to the next
 * @param lacking what it cannot compute
 */
record ComputableParts(List<List<Entry>> parts, List<NotInDeeplearning4j> lacking) {
    private static final String NO_VECTOR_NEEDED = "a flatten must stand before a layer that needs a vector, found none"
            + " behind it that Deeplearning4j can compute";

    static ComputableParts of(Network network) {
        ComputableParts all = new ComputableParts(new ArrayList<>(), new ArrayList<>());
        List<Entry> open = new ArrayList<>();
        for (Entry entry : network.ledger().entries()) {
            Optional<NotInDeeplearning4j> lacking = lacking(entry);
            if (lacking.isEmpty()) {
                open.add(entry);
            } else {
                all.close(open);
                all.lacking.add(lacking.get());
                open = new ArrayList<>();
            }
        }
        all.close(open);
        return all;
    }

    private static Optional<NotInDeeplearning4j> lacking(Entry entry) {
        try {
            Twin.of(entry.layer()).built(entry.layer().unfrozen(), entry.input());
            return Optional.empty();
        } catch (NotInDeeplearning4j reason) {
            return Optional.of(reason);
        }
    }

    /** A flatten stands in Deeplearning4j's network only before a layer that needs a vector. */
    private void close(List<Entry> part) {
        int last = lastNeedless(part);
        if (last >= 0) {
            close(part.subList(0, last));
            lacking.add(new NotInDeeplearning4j(part.get(last).name(), NO_VECTOR_NEEDED));
            close(part.subList(last + 1, part.size()));
        } else if (!part.isEmpty()) {
            parts.add(List.copyOf(part));
        }
    }

    /** The place of a flatten with nothing but layers behind it that work value by value; -1 where there is none. */
    private static int lastNeedless(List<Entry> part) {
        for (int place = part.size() - 1; place >= 0; place--) {
            if (part.get(place).layer().flattens()) {
                return place;
            }
            if (!part.get(place).layer().elementwise()) {
                return -1;
            }
        }
        return -1;
    }
}
