package cnnbyhand.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Trained by either engine, mnist reads as many images right. After new runs,
 * {@code mvn test -Dtest=EngineComparisonTest -Drecord.reference=true} writes the page that compares them.
 */
class EngineComparisonTest {
    private static final EngineComparison KEPT = new EngineComparison(Path.of("results/reference/engines"));
    private static final String RUN =
            """
            {"model": "mnist", "command": "mvn exec:java -Dmodel=mnist -Dfull=true -Dseed=SEED",
             "options": {"full": true}, "agreement": {"agrees": true},
             "data": {"drawn": false, "trainingImages": 60000, "testImages": 10000, "files": [{"name": "images", "sha256": "abc"}]},
             "training": {"engine": "TRAINER", "seed": SEED, "epochsWanted": 12, "epochsDone": 12, "testAccuracy": ACCURACY}}
            """;

    @TempDir
    private Path folder;

    private EngineComparison made;

    @BeforeEach
    void makeSixRuns() throws IOException {
        made = new EngineComparison(folder);
        write("accelerated", 1, "0.9910");
        write("accelerated", 2, "0.9920");
        write("accelerated", 3, "0.9900");
        write("stock", 1, "0.9915");
        write("stock", 2, "0.9900");
        write("stock", 3, "0.9900");
        made.write();
    }

    @Test
    void theRunsOfThisCheckoutEndAtMostTwoTenthsOfAPointApart() throws IOException {
        if (Boolean.getBoolean("record.reference")) {
            KEPT.write();
        }
        assertThat(KEPT.faults()).isEmpty();
    }

    @Test
    void aPageComparesEachSeedAndTheMeans() throws IOException {
        assertThat(made.faults()).isEmpty();
        assertThat(folder.resolve("README.md"))
                .content()
                .contains("| 1 | [99.10 %](accelerated-1/training.csv) | [99.15 %](stock-1/training.csv) | −0.05 |\n")
                .contains("| mean | 99.10 % | 99.05 % | +0.05 |\n");
    }

    @Test
    void meansThatAreFurtherApartAreFound() throws IOException {
        write("stock", 3, "0.9854");
        made.write();
        assertThat(made.faults())
                .containsExactly("the means of test accuracy must differ by at most 0.2 points, found +0.203");
    }

    @Test
    void aFigureThatIsNotTheRunsOwnIsFound() throws IOException {
        write("stock", 3, "0.9901");
        assertThat(made.faults()).singleElement().asString().startsWith("engines/README.md must be:\n# ");
    }

    @Test
    void aRunThatIsNotWhatItsFolderSaysIsFound() throws IOException {
        change("Deeplearning4j", "oneDNN", "stock-2 is the other engine's");
        change("\"seed\": 2", "\"seed\": 3", "stock-2 has another seed");
        for (String part : List.of("abc", ": 12", ": 60000", ": 10000")) {
            change(part, part + 1, "stock-2 is not 12 epochs on all images of MNIST");
        }
        change("\"full\": true", "\"full\": false", "stock-2 is no full run");
        change("\"epochsDone\": 12", "\"epochsDone\": 11", "stock-2 did not end");
    }

    private void change(String from, String to, String fault) throws IOException {
        Path run = folder.resolve("stock-2/run.json");
        String text = Files.readString(run);
        Files.writeString(run, text.replace(from, to));
        assertThat(made.faults()).contains(fault);
        Files.writeString(run, text);
    }

    private void write(String engine, int seed, String accuracy) throws IOException {
        Path run = folder.resolve(engine + "-" + seed);
        Files.createDirectories(run);
        Files.writeString(
                run.resolve("run.json"),
                RUN.replace("SEED", "" + seed)
                        .replace("TRAINER", engine.equals("stock") ? "Deeplearning4j" : "oneDNN")
                        .replace("ACCURACY", accuracy));
    }
}
