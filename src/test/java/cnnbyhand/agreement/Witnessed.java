package cnnbyhand.agreement;

import cnnbyhand.reading.TensorFlowJsShare;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What TensorFlow.js makes of random networks as Keras writes them, of kinds that Deeplearning4j lacks, too.
 *
 * @param missing why it was not asked
 */
record Witnessed(TensorFlowJsShare share, Optional<String> missing, Duration took) {

    /** Compares so many networks where Node is installed. */
    static Witnessed of(long seed, long first, long networks) throws Exception {
        long start = System.nanoTime();
        TensorFlowJsShare share = new TensorFlowJsShare();
        Optional<String> missing = TensorFlowJsShare.missing();
        if (missing.isEmpty()) {
            share.compare(seed, first, networks);
        }
        return new Witnessed(share, missing, Duration.ofNanos(System.nanoTime() - start));
    }

    boolean agrees() {
        return share.differences().isEmpty();
    }

    String text() {
        String title = "\n## Compared with TensorFlow.js\n\n";
        if (missing.isPresent()) {
            return title + "Skipped: " + missing.get() + ".\n";
        }
        StringBuilder text = new StringBuilder(title);
        text.append(String.format(
                Locale.ROOT,
                "%,d networks of %,d layers as Keras writes them, every second a graph, in %d min %d s: %,d values, worked out"
                        + " by hand, agree with TensorFlow.js %s. %d kinds of layers stand in the chains, %d in the graphs.",
                share.networks(),
                share.layers(),
                took.toMinutes(),
                took.toSecondsPart(),
                share.values(),
                share.version(),
                share.inChains().size(),
                share.inGraphs().size()));
        text.append(agrees() ? " None differs.\n" : "\n");
        share.differences().forEach(each -> text.append("\n* ").append(each).append('\n'));
        return text.append(Page.kinds(share.inChains(), share.inGraphs())).toString();
    }
}
