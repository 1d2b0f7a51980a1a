package cnnbyhand.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TensorFlow.js as a witness of what Keras's joins mean: {@code -Dwitness.graphs=3000} compares more networks. */
class TensorFlowJsGraphsTest {
    private static final int GRAPHS = Integer.getInteger("witness.graphs", 200);

    /** Keras's layers of several inputs that TensorFlow.js has, too. */
    static final Set<String> JOINS = Set.of("Add", "Multiply", "Average", "Maximum", "Minimum", "Concatenate", "Dot");

    @TempDir
    private Path folder;

    @Test
    void randomGraphsAreReadAndWorkedOutAsTensorFlowJsDoes() throws Exception {
        TensorFlowJsRun.require();
        List<String> texts = new ArrayList<>();
        for (int seed = 0; seed < GRAPHS; seed++) {
            texts.add(RandomKerasGraph.text(seed));
        }
        TensorFlowJsRun run = TensorFlowJsRun.of(texts, folder);
        Map<String, Integer> kinds = new TreeMap<>();
        Map<String, String> differences = new TreeMap<>();
        long values = 0;
        for (int place = 0; place < GRAPHS; place++) {
            DescribedNetwork read = read(texts.get(place));
            for (Entry entry : read.network().ledger().entries()) {
                kinds.merge(entry.layer().kind(), 1, Integer::sum);
            }
            TensorFlowJsComparison comparison = new TensorFlowJsComparison(
                    texts.get(place), read, run.networks().get(place));
            Optional<String> difference = comparison.difference();
            difference.ifPresent(each -> differences.put(read.network().name() + differences.size(), each));
            values += comparison.values();
        }
        System.out.printf("TensorFlow.js %s: %d graphs, %s, %d values%n", run.version(), GRAPHS, kinds, values);
        assertThat(differences).isEmpty();
        assertThat(kinds.keySet())
                .containsAll(JOINS.stream()
                        .map(kind -> kind.toLowerCase(java.util.Locale.ROOT))
                        .toList());
    }

    private DescribedNetwork read(String text) throws IOException, UnusableNetwork {
        return NetworkReader.read(Files.writeString(folder.resolve("graph.json"), text), Optional.empty());
    }
}
