package cnnbyhand.run;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.Started;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed at a moment when it had shown something. */
class DyingRunTest {
    @TempDir
    private Path out;

    @Test
    void whatWasOnTheScreenIsInTheResults() throws Exception {
        List<String> shown = shownUntil("      2 ");
        List<String> rows = Files.readAllLines(out.resolve("mnist/training.csv"));
        for (int epoch = 0; epoch <= 2; epoch++) {
            String number = Integer.toString(epoch);
            String line = shown.stream()
                    .filter(each -> each.matches(" {6}" + number + " .*"))
                    .findFirst()
                    .orElseThrow();
            assertThat(rows.get(epoch + 1).split(",")[1]).isEqualTo(number);
            assertThat(line.split(" +")[3]).isEqualTo(rows.get(epoch + 1).split(",")[4]);
        }
        String derivations = Files.readString(out.resolve("mnist/derivations.txt"));
        assertThat(shown).contains(derivations.lines().toArray(String[]::new));
        String table = Files.readString(out.resolve("mnist/table.txt"));
        assertThat(shown.stream().filter(line -> line.endsWith("✓")))
                .isNotEmpty()
                .allMatch(table::contains);
    }

    /** All lines up to the moment when one begins so; then the process is killed. */
    private List<String> shownUntil(String beginning) throws IOException, InterruptedException {
        try (Started run = new Started(
                out.resolve("screen.txt"),
                List.of("model=mnist", "data=drawn", "limit=64", "epochs=500", "show=derivations", "out=" + out))) {
            while (run.runs() && run.lines().stream().noneMatch(line -> line.startsWith(beginning))) {
                Thread.sleep(10);
            }
            run.kill();
            return run.lines();
        }
    }
}
