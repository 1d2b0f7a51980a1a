package cnnbyhand.agreement;

import cnnbyhand.byhand.Entry;
import cnnbyhand.checking.Verdict;
import java.util.Map;
import java.util.TreeMap;

/** How much was compared. */
final class Figures {
    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, Long> chains = new TreeMap<>();
    private final Map<String, Long> graphs = new TreeMap<>();

    void add(String what, long count) {
        counts.merge(what, count, Long::sum);
    }

    void add(Verdict verdict) {
        add("shapes", verdict.shapes());
        add("counts", verdict.counts());
        add("settings", verdict.settings());
        add("values", verdict.values());
    }

    void add(Drawn drawn) {
        add("networks", 1);
        add(drawn.branching() ? "graphs" : "chains", 1);
        for (Entry entry : drawn.entries()) {
            add("layers", 1);
            (drawn.branching() ? graphs : chains).merge(kind(entry), 1L, Long::sum);
        }
    }

    private static String kind(Entry entry) {
        return entry.layer().unfrozen().kind();
    }

    void add(Figures others) {
        others.counts.forEach(this::add);
        others.chains.forEach((kind, count) -> chains.merge(kind, count, Long::sum));
        others.graphs.forEach((kind, count) -> graphs.merge(kind, count, Long::sum));
    }

    long count(String what) {
        return counts.getOrDefault(what, 0L);
    }

    /** Kind → how many in chains. */
    Map<String, Long> inChains() {
        return chains;
    }

    /** Kind → how many in graphs. */
    Map<String, Long> inGraphs() {
        return graphs;
    }
}
