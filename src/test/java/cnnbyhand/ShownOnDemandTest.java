package cnnbyhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command asks for beside the two books. */
class ShownOnDemandTest {
    @TempDir
    private Path out;

    @Test
    void theTableComesWithinTwentyLines() {
        List<String> lines = run("model=alexnet").lines();

        assertThat(lines.subList(0, 20)).anyMatch(line -> line.startsWith("The two books"));
        assertThat(lines).noneMatch(line -> line.startsWith("conv2  convolution"));
    }

    @Test
    void theDerivationsOfSomeLayersAreShownAndNoOthers() {
        List<String> lines = run("model=mnist", "show=conv2d_4,dense_4").lines();

        assertThat(lines)
                .contains("conv2d_4  convolution, 26×26×32 → 24×24×64", "dense_4  dense, 128 → 10")
                .noneMatch(line -> line.startsWith("conv2d_3  convolution"))
                .anyMatch(line -> line.startsWith("letters: n input side, "));
    }

    @Test
    void furtherColumnsStandBesideTheBooksOrBelowTheVerdict() {
        assertThat(run("model=mnist", "columns=memory").section("The two books"))
                .contains("conv2d_4         convolution  24×24×64      18,496  24×24×64      18,496  ✓     147,456");
        assertThat(run("model=mnist", "columns=multiply-accumulates,receptive-field,memory")
                        .section("By hand, further columns"))
                .contains(
                        "conv2d_4          10,616,832        5×5     147,456",
                        "total             11,992,448                345,640");
    }

    @Test
    void theSummaryIsShownAboveTheSameRowsByHandAndHeard() {
        Run run = run("model=mnist", "show=summary");

        assertThat(run.lines())
                .contains("  document = by hand = Deeplearning4j = its summary = forward pass")
                .containsSubsequence("Deeplearning4j's own summary", "The same rows by hand");
        assertThat(run.section("The same rows by hand"))
                .contains("conv2d_4 (convolution)     32,64     18,496      weights 3×3×32×64, biases 64   26×26×32"
                        + "  24×24×64")
                .allMatch(line -> line.length() <= 100);
        assertThat(run.section("Deeplearning4j's own summary")).allMatch(line -> line.length() <= 100);
    }

    @Test
    void whatIsNeitherAWordNorALayerIsOneLine() {
        assertThat(run("model=mnist", "show=conv2d_5").lines())
                .containsExactly(
                        "show must be derivations, summary or names of layers, joined by commas, found conv2d_5;"
                                + " did you mean -Dshow=conv2d_3?");
        assertThat(run("model=mnist", "columns=memry").lines())
                .containsExactly(
                        "columns must be multiply-accumulates, memory or receptive-field, joined by commas, found"
                                + " memry; did you mean -Dcolumns=memory?");
        assertThat(Run.of("quiz=mnist", "show=summary", "out=" + out).lines())
                .containsExactly("-Dshow must be given with -Dmodel or -Dnetwork, found neither");
    }

    private Run run(String... options) {
        String[] all = java.util.Arrays.copyOf(options, options.length + 2);
        all[options.length] = "train=false";
        all[options.length + 1] = "out=" + out;
        return Run.of(all);
    }
}
