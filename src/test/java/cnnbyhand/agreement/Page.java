package cnnbyhand.agreement;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a run found, as a page.
 *
 * @param run what was compared
 * @param first the place of the first network
 * @param took without shrinking
 */
record Page(Run run, long seed, long first, Duration took, int threads) {

    String text() {
        StringBuilder page = new StringBuilder(opening());
        page.append(
                run.differences(false).isEmpty()
                        ? "\nAll agree, but for the differences of Deeplearning4j that are in [the table](deeplearning4j.md).\n"
                        : "\n" + run.differences(false).size() + " differences are in no table.\n");
        page.append(figures()).append(kinds());
        page.append(differences("Differences that are in no table", false));
        page.append(differences("Differences of Deeplearning4j that are in the table", true));
        return page.toString();
    }

    private String opening() {
        return """
                # Networks that nobody chose

                Drawn by chance, worked out by hand, and compared with Deeplearning4j. Written from a run by

                ```
                mvn -Pagreement exec:java -Dnetworks=%d -Dseed=%d -Drecord=true
                ```

                which took %d min %d s with %d threads on %s. Each network follows from the seed and its place: `-Dfirst=17 -Dnetworks=1` runs one again.
                """
                .formatted(
                        count("networks"),
                        seed,
                        took.toMinutes(),
                        took.toSecondsPart(),
                        threads,
                        Machine.description());
    }

    private long count(String what) {
        return run.figures().count(what);
    }

    private String figures() {
        String[] names = {
            "networks",
            "chains",
            "graphs",
            "layers",
            "shapes",
            "counts",
            "settings",
            "values",
            "audits",
            "audits of the whole network",
            "networks with channels last",
            "values with channels last",
            "networks with gradients",
            "gradients",
            "gradients at a kink"
        };
        StringBuilder table = new StringBuilder("\n| compared | number |\n| --- | ---: |\n");
        for (String name : names) {
            table.append("| %s | %s |\n".formatted(name, String.format(Locale.ROOT, "%,d", count(name))));
        }
        return table.toString();
    }

    private String kinds() {
        return kinds(run.figures().inChains(), run.figures().inGraphs());
    }

    static String kinds(Map<String, Long> chains, Map<String, Long> graphs) {
        Set<String> all = new TreeSet<>(chains.keySet());
        all.addAll(graphs.keySet());
        StringBuilder table = new StringBuilder("\n| kind of layer | in chains | in graphs |\n| --- | ---: | ---: |\n");
        for (String kind : all) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %,d |%n",
                    kind,
                    chains.getOrDefault(kind, 0L),
                    graphs.getOrDefault(kind, 0L)));
        }
        return table.toString();
    }

    private String differences(String title, boolean known) {
        if (run.differences(known).isEmpty()) {
            return "";
        }
        StringBuilder list = new StringBuilder("\n## " + title + "\n");
        for (Run.Difference each : run.differences(known)) {
            String name =
                    each.known().map(Known::row).orElseGet(() -> each.smallest().key());
            list.append("\n* **%s**: %d networks, the first at place %d. %s\n"
                    .formatted(
                            name, each.networks(), each.first(), each.smallest().words()));
        }
        return list.toString();
    }
}
