package cnnbyhand.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Trained by either engine, mnist reads as many images right. After new runs,
 * {@code mvn test -Dtest=EngineComparisonTest -Drecord.reference=true} writes the page that compares them.
 */
class EngineComparisonTest {
    private static final Path RUNS = Path.of("results/reference/engines");

    @Test
    void theRunsOfThisCheckoutEndAtMostTwoTenthsOfAPointApart() throws IOException {
        EngineComparison kept = new EngineComparison(RUNS);
        if (Boolean.getBoolean("record.reference")) {
            kept.write();
        }
        assertThat(kept.faults()).isEmpty();
    }

    @Test
    void meansThatAreFurtherApartAndAFigureThatIsNotTheRunsOwnAreFound(@TempDir Path copy) throws IOException {
        for (Path file : copied(copy)) {
            String text = Files.readString(file);
            Files.writeString(file, text.replaceFirst("(\"testAccuracy\" : 0\\.)9\\d", "$190"));
        }
        assertThat(new EngineComparison(copy).faults())
                .anyMatch(fault -> fault.startsWith("the means of test accuracy must differ by at most 0.2 points"))
                .anyMatch(fault -> fault.startsWith("engines/README.md must be:\n# "));
    }

    /** Copies all that is compared, and returns the records of Deeplearning4j's own runs. */
    private static List<Path> copied(Path copy) throws IOException {
        try (Stream<Path> files =
                Files.walk(RUNS).filter(file -> file.toString().matches(".*(run\\.json|README\\.md)"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path to = copy.resolve(RUNS.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        return Stream.of(1, 2, 3)
                .map(seed -> copy.resolve("stock-" + seed).resolve("run.json"))
                .toList();
    }
}
