package cnnbyhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The screen of one model, line by line. The file proves "unchanged", not "right"; that the columns add up is tested
 * beside it. After a wanted change, {@code mvn test -Dtest=GoldenScreenTest -Drecord.golden=true} records it again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenScreenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/cnnbyhand/mnist-screen.txt");

    private Path out;
    private Run run;

    @BeforeAll
    void show(@TempDir Path folder) throws IOException {
        out = folder;
        run = Run.of("model=mnist", "train=false", "out=" + out);
        if (Boolean.getBoolean("record.golden")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.write(GOLDEN, shown());
        }
    }

    @Test
    void theScreenIsUnchanged() throws IOException {
        assertThat(shown()).isEqualTo(Files.readAllLines(GOLDEN));
    }

    @Test
    void bothColumnsOfParametersAddUpToTheirTotals() {
        List<long[]> rows = run.section("The two books").stream()
                .skip(3)
                .map(GoldenScreenTest::parameters)
                .toList();
        long[] totals = rows.get(rows.size() - 1);
        assertThat(rows).hasSize(9);
        for (int column = 0; column < totals.length; column++) {
            long sum = 0;
            for (long[] row : rows.subList(0, rows.size() - 1)) {
                sum += row[column];
            }
            assertThat(totals[column]).isEqualTo(sum).isEqualTo(1_199_882);
        }
    }

    /** Numbers stand between shapes, so a cell of digits and commas alone is a count. */
    private static long[] parameters(String row) {
        List<String> cells = List.of(row.strip().split("\\s{2,}"));
        boolean total = cells.get(0).equals("total");
        return new long[] {number(cells.get(total ? 1 : 3)), number(cells.get(total ? 2 : 5))};
    }

    private static long number(String cell) {
        return Long.parseLong(cell.replace(",", ""));
    }

    private List<String> shown() {
        return run.lines().stream()
                .map(line -> line.replace(out.toString(), "OUT"))
                .toList();
    }
}
