package cnnbyhand.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * TensorFlow.js as a witness of what Keras's files mean: its own reader of the same text, and its own arithmetic.
 *
 * <p>{@code -Dwitness.networks=3000} compares more networks and says how many layers and values agreed.
 */
class TensorFlowJsWitnessTest {
    private static final int NETWORKS = Integer.getInteger("witness.networks", 500);

    @TempDir
    private Path folder;

    @Test
    void randomNetworksAreReadAndWorkedOutAsTensorFlowJsDoes() throws Exception {
        TensorFlowJsRun.require();
        List<RandomKerasNetwork> networks = networks();
        TensorFlowJsRun run = TensorFlowJsRun.of(
                networks.stream().map(RandomKerasNetwork::text).toList(), folder);

        Map<String, Integer> layers = new TreeMap<>();
        Map<String, String> differences = new TreeMap<>();
        long values = 0;
        double largest = 0;
        for (int place = 0; place < networks.size(); place++) {
            RandomKerasNetwork network = networks.get(place);
            TensorFlowJsComparison comparison = new TensorFlowJsComparison(
                    network.text(), network.network(), run.networks().get(place));
            comparison.difference().ifPresent(difference -> differences.put(network.text(), difference));
            network.kinds().forEach(kind -> layers.merge(kind, 1, Integer::sum));
            values += comparison.values();
            largest = Math.max(largest, comparison.largest());
        }
        System.out.printf(
                "TensorFlow.js %s: %d networks, %d layers of %d kinds, %d values, largest difference %.1e of the terms%n",
                run.version(),
                networks.size(),
                layers.values().stream().mapToInt(Integer::intValue).sum(),
                layers.size(),
                values,
                largest);
        assertThat(differences).isEmpty();
        assertThat(layers.keySet())
                .as("all kinds that both read")
                .containsAll(run.kinds().stream()
                        .filter(KerasKinds::knows)
                        .filter(kind -> !TensorFlowJsGraphsTest.JOINS.contains(kind))
                        .toList());
    }

    private static List<RandomKerasNetwork> networks() throws IOException, UnusableNetwork {
        List<RandomKerasNetwork> networks = new ArrayList<>();
        for (int seed = 0; seed < NETWORKS; seed++) {
            networks.add(RandomKerasNetwork.of(seed));
        }
        return networks;
    }
}
