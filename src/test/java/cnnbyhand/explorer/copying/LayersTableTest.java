package cnnbyhand.explorer.copying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import cnnbyhand.published.Models;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayersTableTest {
    @TempDir
    private Path folder;

    private final Ledger mnist = Models.named("mnist").orElseThrow().network().ledger();

    @ParameterizedTest
    @ValueSource(strings = {"markdown", "latex"})
    void aNetworkEndsWithTheSumOfItsParameters(String form) {
        assertThat(CopiedText.of(form, "mnist", mnist)).contains("all layers", "1,199,882");
    }

    @ParameterizedTest
    @ValueSource(strings = {"markdown", "latex"})
    void oneLayerSaysNothingOfAllLayers(String form) {
        assertThat(CopiedText.of(form, mnist, first())).contains("320").doesNotContain("all layers");
    }

    @Test
    void oneLayerHasNoRuleForASum() {
        assertThat(CopiedText.of("latex", mnist, first())).containsOnlyOnce("\\midrule");
    }

    @Test
    void namesAndKindsShareTheWidthThatTheNumbersLeave() {
        String columns = "\\begin{tabularx}{\\textwidth}{@{}>{\\raggedright\\arraybackslash}X"
                + ">{\\raggedright\\arraybackslash}Xrrr@{}}";
        assertThat(CopiedText.of("latex", "mnist", mnist))
                .startsWith("% \\usepackage{booktabs,tabularx}\n{\\small")
                .contains(columns)
                .endsWith("\\par}\n");
        assertThat(CopiedText.of("latex", mnist, first())).contains(columns);
    }

    /** LaTeX calls a line that sticks out of the text an overfull box. */
    @ParameterizedTest
    @ValueSource(strings = {"a4paper", "letterpaper"})
    void theTableFitsThePageHoweverLongTheNamesAre(String paper) throws Exception {
        assumeTrue(installed());
        Ledger ledger = Network.of(
                        "long",
                        Shape.image(1024, 1024, 3),
                        List.of(
                                Convolution.of("block_13_expand_and_project_convolution_with_many_filters", 64, 3)
                                        .padding(1),
                                Convolution.of("tower/mixed_7c/branch_3x3_dbl/conv2d_93", 1024, 7)
                                        .activation(ActivationFunction.RELU)))
                .ledger();
        for (Ledger each : List.of(ledger, mnist)) {
            assertThat(log(paper, CopiedText.of("latex", "long", each)))
                    .contains("Output written on")
                    .doesNotContain("Overfull");
        }
    }

    private String log(String paper, String table) throws Exception {
        Files.writeString(
                folder.resolve("text.tex"),
                "\\documentclass[" + paper + "]{article}\n\\usepackage{booktabs,tabularx}\n\\begin{document}\n" + table
                        + "\\end{document}\n");
        Process latex = new ProcessBuilder("pdflatex", "-interaction=nonstopmode", "text.tex")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        assertThat(latex.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return Files.readString(folder.resolve("text.log"), StandardCharsets.ISO_8859_1);
    }

    private static boolean installed() throws InterruptedException {
        try {
            return new ProcessBuilder("kpsewhich", "tabularx.sty").start().waitFor() == 0;
        } catch (IOException absent) {
            System.out.println("skipped tests of LaTeX: it is not installed");
            return false;
        }
    }

    private Entry first() {
        return mnist.entries().get(0);
    }
}
