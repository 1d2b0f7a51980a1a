package cnnbyhand.reading;

import cnnbyhand.byhand.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Random networks as Keras writes them, every second a graph, compared with TensorFlow.js in parts of one process each. */
public final class TensorFlowJsShare {
    private static final int PART = 500;

    private final Map<String, Long> chains = new TreeMap<>();
    private final Map<String, Long> graphs = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private String version = "";
    private long networks;
    private long layers;
    private long values;

    /** Why there is none; nothing where Node and TensorFlow.js are installed. */
    public static Optional<String> missing() throws InterruptedException {
        return TensorFlowJsRun.missing();
    }

    /**
     * Compares the networks of some places; the same seed draws the same.
     *
     * @param first the place of the first
     */
    public void compare(long seed, long first, long count) throws IOException, InterruptedException, UnusableNetwork {
        Path folder = Files.createTempDirectory("agreement");
        for (long start = first; start < first + count; start += PART) {
            part(seed, start, Math.min(start + PART, first + count), folder);
        }
        for (String file : List.of("networks.jsonl", "errors.txt", "network.json")) {
            Files.deleteIfExists(folder.resolve(file));
        }
        Files.delete(folder);
    }

    private void part(long seed, long start, long end, Path folder)
            throws IOException, InterruptedException, UnusableNetwork {
        List<String> texts = new ArrayList<>();
        for (long place = start; place < end; place++) {
            texts.add(text(seed, place));
        }
        TensorFlowJsRun run = TensorFlowJsRun.of(texts, folder);
        version = run.version();
        for (int place = 0; place < texts.size(); place++) {
            String text = texts.get(place);
            DescribedNetwork read =
                    NetworkReader.read(Files.writeString(folder.resolve("network.json"), text), Optional.empty());
            TensorFlowJsComparison comparison =
                    new TensorFlowJsComparison(text, read, run.networks().get(place));
            long index = start + place;
            comparison.difference().ifPresent(each -> differences.add("place " + index + ": " + each + "; " + text));
            count(read, isGraph(index) ? graphs : chains);
            values += comparison.values();
        }
    }

    /** Two seeds share none of a billion networks. */
    private static String text(long seed, long place) throws IOException, UnusableNetwork {
        long own = seed * 1_000_000_000 + place;
        return isGraph(place)
                ? RandomKerasGraph.text(own)
                : RandomKerasNetwork.of(own).text();
    }

    private static boolean isGraph(long place) {
        return place % 2 == 1;
    }

    private void count(DescribedNetwork read, Map<String, Long> kinds) {
        networks++;
        for (Entry entry : read.network().ledger().entries()) {
            layers++;
            kinds.merge(entry.layer().unfrozen().kind(), 1L, Long::sum);
        }
    }

    /** Of TensorFlow.js. */
    public String version() {
        return version;
    }

    public long networks() {
        return networks;
    }

    public long layers() {
        return layers;
    }

    /** How many values of outputs agreed. */
    public long values() {
        return values;
    }

    /** Kind → how many in chains. */
    public Map<String, Long> inChains() {
        return chains;
    }

    /** Kind → how many in graphs. */
    public Map<String, Long> inGraphs() {
        return graphs;
    }

    /** Each with its network. */
    public List<String> differences() {
        return differences;
    }
}
