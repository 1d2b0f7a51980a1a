package cnnbyhand.keeping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The same full runs of mnist by both ways of training, a folder each, and the page that compares them.
 *
 * @param folder where they are
 */
record EngineComparison(Path folder) {

    /** In percentage points of test accuracy, between the means. */
    private static final double MOST = 0.2;

    private static final int SEEDS = 3;

    /** The document's. */
    private static final int EPOCHS = 12;

    private static final List<String> ENGINES = List.of("accelerated", "stock");
    private static final String HEADING =
            """
            # Does the accelerated training learn as well?

            Full runs of `mnist` on real MNIST by `mvn exec:java -Dmodel=mnist -Dfull=true -Dseed=1` and so on, and the same
            with `-Dengine=stock`, which is Deeplearning4j's own training. A seed gives both the same first weights and the same
            order of images; dropout draws other numbers. The test accuracy at the end, and each run's losses by a click:

            | seed | accelerated | Deeplearning4j's own | difference |
            | ---: | ---: | ---: | ---: |
            """;

    private static final String ENDING =
            """

            The means may differ by %.1f percentage points. The times in these records are no measure, since the trainings
            shared the machine: [speed.md](../speed.md) is.
            """;

    String page() throws IOException {
        StringBuilder page = new StringBuilder(HEADING);
        for (int seed = 1; seed <= SEEDS; seed++) {
            page.append("| ").append(seed).append(" | ");
            for (String engine : ENGINES) {
                page.append("[%s](%s/training.csv) | "
                        .formatted(ReferenceRuns.accuracy(run(engine, seed)), name(engine, seed)));
            }
            page.append(points(points("accelerated", seed) - points("stock", seed)))
                    .append(" |\n");
        }
        page.append(String.format(
                Locale.ROOT,
                "| mean | %.2f %% | %.2f %% | %s |\n",
                mean("accelerated"),
                mean("stock"),
                points(difference())));
        return page + String.format(Locale.ROOT, ENDING, MOST);
    }

    /** A sentence for each run that is not what the page says that it is, and for a page that says something else. */
    List<String> faults() throws IOException {
        List<String> faults = new ArrayList<>();
        for (String engine : ENGINES) {
            for (int seed = 1; seed <= SEEDS; seed++) {
                run(engine, seed, faults);
            }
        }
        ReferenceRuns.require(
                Math.abs(difference()) <= MOST,
                String.format(
                        Locale.ROOT,
                        "the means of test accuracy must differ by at most %.1f points, found %+.3f",
                        MOST,
                        difference()),
                faults);
        ReferenceRuns.require(
                Files.readString(folder.resolve("README.md")).equals(page()),
                "engines/README.md must be:\n" + page(),
                faults);
        return faults;
    }

    void write() throws IOException {
        Files.writeString(folder.resolve("README.md"), page());
    }

    private void run(String engine, int seed, List<String> faults) throws IOException {
        JsonNode run = run(engine, seed);
        String name = name(engine, seed);
        ReferenceRuns.whole("mnist", name, run, faults);
        ReferenceRuns.require(
                run.at("/training/engine").asText().equals("oneDNN") == engine.equals("accelerated"),
                name + " is the other engine's",
                faults);
        ReferenceRuns.require(run.at("/training/seed").asInt() == seed, name + " has another seed", faults);
        ReferenceRuns.require(
                run.at("/training/epochsDone").asInt() == EPOCHS
                        && run.at("/data/trainingImages").asInt() == 60_000
                        && run.at("/data/testImages").asInt() == 10_000
                        && run.at("/data/files").equals(run("accelerated", 1).at("/data/files")),
                name + " is not " + EPOCHS + " epochs on all images of MNIST",
                faults);
    }

    private JsonNode run(String engine, int seed) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve(name(engine, seed)).resolve("run.json").toFile());
    }

    private static String name(String engine, int seed) {
        return engine + "-" + seed;
    }

    private double points(String engine, int seed) throws IOException {
        return 100 * run(engine, seed).at("/training/testAccuracy").asDouble();
    }

    private double mean(String engine) throws IOException {
        double sum = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            sum += points(engine, seed);
        }
        return sum / SEEDS;
    }

    private double difference() throws IOException {
        return mean("accelerated") - mean("stock");
    }

    private static String points(double difference) {
        return String.format(Locale.ROOT, "%+.2f", difference).replace('-', '−');
    }
}
