package cnnbyhand.handouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import cnnbyhand.lessons.Lesson;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What LaTeX makes of it is asked of LaTeX itself where it is installed. */
class LatexPageTest {
    @TempDir
    private Path folder;

    @Test
    void tablesHaveTheRulesOfBooktabs() throws IOException {
        assertThat(LatexPage.of(PrintedPageTest.network("mnist"), Paper.A4))
                .contains("\\usepackage{amssymb,array,booktabs,graphicx,longtable}")
                .contains("\\toprule\nlayer & what it is & output shape & parameters \\\\\n\\midrule\n")
                .contains(
                        "conv2d\\_3 & convolution, 32 filters of 3×3, stride 1, padding valid, relu & 26×26×32 & 320 \\\\")
                .contains("\\bottomrule");
    }

    @Test
    void thePaperIsTheOneThatWasAskedFor() throws IOException {
        assertThat(LatexPage.of(PrintedPageTest.network("vgg"), Paper.LETTER))
                .startsWith("\\documentclass[letterpaper]");
        assertThat(LatexPage.of(PrintedPageTest.network("vgg"), Paper.A4)).startsWith("\\documentclass[a4paper]");
    }

    @Test
    void answersCanBeLeftOut() throws IOException {
        String latex = LatexPage.of(PrintedPageTest.lesson(), Paper.A4);
        assertThat(latex.split("\\\\ifanswers\\\\answer", -1)).hasSize(6);
        assertThat(latex.split("\\\\else\\\\writinglines\\\\fi", -1)).hasSize(6);
        assertThat(latex.split("\\\\questionlines\n", -1)).as("4 questions").hasSize(5);
        assertThat(latex).contains("\\needroom\n\\textbf{5.} Keras writes");
    }

    @Test
    void aSignThatLatexDoesNotKnowShowsItsNumber() throws IOException {
        assertThat(LatexPage.of(new Handed("# 年 × é\n", Optional.empty()), Paper.A4))
                .contains("\\DeclareUnicodeCharacter{5E74}{\\unknownsign{5E74}} % 年\n")
                .contains("\\DeclareUnicodeCharacter{00D7}{\\sign{\\times}} % ×\n")
                .doesNotContain("{00E9}");
    }

    @Test
    void everyLessonCompiles() throws Exception {
        for (Lesson lesson : Lesson.all(Lesson.FOLDER)) {
            compiles(Handed.of(lesson), Paper.A4);
        }
    }

    @Test
    void aNetworkCompilesAndSoItDoesWithoutItsAnswers() throws Exception {
        compiles(PrintedPageTest.network("alexnet"), Paper.LETTER);
        String text =
                LatexPage.of(PrintedPageTest.network("alexnet"), Paper.A4).replace("\\answerstrue", "\\answersfalse");
        compiles(text);
    }

    @Test
    void namesOfAnySignsCompile() throws Exception {
        String name = "a_b{c}$×$%&#~^\\d|e<f>`*层😀\"'";
        Network network = Network.of(
                name,
                Shape.image(9, 9, 1),
                List.of(Convolution.of(name, 2, 3), new Flatten(name + "/" + "long_name_".repeat(9))));
        compiles(NetworkText.of(network, "a file"), Paper.A4);
    }

    private void compiles(Handed handed, Paper paper) throws Exception {
        String text = LatexPage.of(handed, paper);
        for (String picture : LatexPage.pictures(text)) {
            Files.write(folder.resolve(picture), handed.picture(picture));
        }
        compiles(text);
    }

    private void compiles(String text) throws Exception {
        assumeTrue(installed());
        Files.writeString(folder.resolve("text.tex"), text);
        File said = folder.resolve("said.txt").toFile();
        Process latex = new ProcessBuilder("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "text.tex")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        assertThat(latex.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(latex.exitValue()).as(() -> tail(said)).isZero();
        assertThat(folder.resolve("text.pdf")).isNotEmptyFile();
    }

    private static String tail(File said) {
        try {
            String text = new String(Files.readAllBytes(said.toPath()), java.nio.charset.StandardCharsets.ISO_8859_1);
            return text.substring(Math.max(0, text.length() - 1500));
        } catch (IOException fault) {
            return fault.toString();
        }
    }

    private static boolean installed() throws InterruptedException {
        try {
            return new ProcessBuilder("kpsewhich", "booktabs.sty").start().waitFor() == 0;
        } catch (IOException absent) {
            System.out.println("skipped tests of LaTeX: it is not installed");
            return false;
        }
    }
}
