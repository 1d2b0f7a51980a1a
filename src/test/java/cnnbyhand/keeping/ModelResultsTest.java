package cnnbyhand.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import cnnbyhand.training.Epoch;
import cnnbyhand.training.Kept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelResultsTest {
    private static final Model MNIST = Models.named("mnist").orElseThrow();
    private static final Epoch UNTRAINED = new Epoch(0, 0, Double.NaN, 0.1, 2.3, 0.1, 0);
    private static final Epoch FIRST = new Epoch(1, 100, 1.0, 0.75, 0.8, 0.7, 2);
    private static final List<String> FINDINGS = List.of(
            "README.md",
            "filters.png",
            "filters.svg",
            "feature-maps.png",
            "feature-maps.svg",
            "confusion.png",
            "confusion.svg",
            "confusion.csv",
            "mistakes.png",
            "mistakes.svg",
            "mistakes.csv");

    @TempDir
    private Path out;

    private ModelResults results;

    @BeforeEach
    void anEarlierTrainingLeftItsFindings() throws IOException {
        results = new ModelResults(MNIST, ResultFolder.open(out, "mnist"));
        for (String finding : FINDINGS) {
            Files.writeString(out.resolve("mnist").resolve(finding), "an earlier training's");
        }
        Files.writeString(out.resolve("mnist/notes.txt"), "the reader's own");
    }

    @Test
    void whatAnEarlierTrainingFoundGoesWhenANewOneBegins() throws IOException {
        results.writeTraining(record(), Kept.history(List.of(UNTRAINED), List.of()), "MNIST");

        assertThat(FINDINGS)
                .noneMatch(finding -> Files.exists(out.resolve("mnist").resolve(finding)));
        assertThat(out.resolve("mnist/notes.txt")).hasContent("the reader's own");
    }

    @Test
    void aTrainingThatGoesOnKeepsWhatItFoundBefore() throws IOException {
        results.writeTraining(record(), Kept.history(List.of(UNTRAINED, FIRST), List.of()), "MNIST");

        assertThat(FINDINGS)
                .allMatch(finding -> Files.exists(out.resolve("mnist").resolve(finding)));
    }

    private static RunRecord record() throws IOException {
        return new RunRecord(MNIST, "mvn exec:java -Dmodel=mnist", Map.of());
    }
}
