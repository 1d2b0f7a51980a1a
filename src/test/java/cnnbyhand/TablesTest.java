package cnnbyhand;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.published.Models;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** All models' tables, as {@code -Dmodel=all -Dtrain=false} shows them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TablesTest {
    private static final int WIDEST_LINE = 140;
    private static final int WIDEST_TABLE = 100;
    private static final String TABLE = "The two books";

    private Path out;
    private Run run;

    @BeforeAll
    void showAll(@TempDir Path folder) {
        out = folder;
        run = Run.of("model=all", "train=false", "out=" + out);
    }

    @Test
    void theBooksAgreeAndTheStatusSaysSo() {
        assertThat(run.status()).isZero();
        Pattern verdict = Pattern.compile("\\d+ layers: \\d+ shapes, \\d+ counts, \\d+ settings, \\d+ values agree:"
                + "\\s+document = by hand = Deeplearning4j = forward pass");
        assertThat(verdict.matcher(String.join("\n", run.lines())).results().toList())
                .hasSameSizeAs(Models.ALL);
    }

    @Test
    void theScreenOfEachModelHasItsSectionsInOrder() {
        for (String model : Models.names()) {
            List<String> screen = screen(model);
            List<Integer> places = List.of(
                            "CNN by Hand: " + model,
                            "document   00",
                            "deviations ",
                            TABLE,
                            "Totals",
                            "Where floor and ceiling rounding differ",
                            "How each number comes about: -Dshow=derivations")
                    .stream()
                    .map(start -> place(screen, start))
                    .toList();
            assertThat(places).as(model).isSorted().doesNotContain(-1);
            assertThat(screen).contains("Results are in " + out.resolve(model));
            assertThat(out.resolve(model)).isNotEmptyDirectory();
        }
    }

    @Test
    void onlyTheModelWithRunningStatisticsReconcilesThreeTotals() {
        assertThat(run.lines())
                .filteredOn(line -> line.startsWith("One network, three totals"))
                .containsExactly(
                        "One network, three totals: 2·96 of bn1 + 2·256 of bn2 = 704 running means and variances");
        assertThat(place(screen("alexnet"), "One network, three totals")).isPositive();
    }

    @Test
    void theArithmeticOfTheDocumentsIsOnTheScreen() {
        Run shown = Run.of("model=all", "train=false", "show=derivations", "out=" + out);
        assertThat(String.join(" ", shown.lines()).replaceAll(" +", " "))
                .contains("⌊(28 − 3) / 1⌋ + 1 = 26", "(3·3·1 + 1)·32 = 320", "12·12·64 = 9,216", "6·6·256 = 9,216")
                .contains("moves fc6 by 11,534,336 parameters");
    }

    @Test
    void noLineIsWiderThanAScreenAndNoTableWiderThanASlide() {
        assertThat(run.lines()).allMatch(line -> line.length() <= WIDEST_LINE, "at most 140 columns");
        for (String model : Models.names()) {
            assertThat(new Run(0, screen(model)).section(TABLE))
                    .isNotEmpty()
                    .allMatch(line -> line.length() <= WIDEST_TABLE, "at most 100 columns");
        }
    }

    @Test
    void whereNoTerminalIsThereAreNoEscapeCodes() {
        assertThat(run.lines()).noneMatch(line -> line.contains("\u001b"));
    }

    private List<String> screen(String model) {
        return run.lines().stream()
                .dropWhile(line -> !line.equals("CNN by Hand: " + model))
                .takeWhile(line -> !line.startsWith("CNN by Hand: ") || line.endsWith(": " + model))
                .toList();
    }

    private static int place(List<String> screen, String start) {
        return IntStream.range(0, screen.size())
                .filter(line -> screen.get(line).startsWith(start))
                .findFirst()
                .orElse(-1);
    }
}
