package cnnbyhand.run;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.Run;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandoutTaskTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "handout, handout.html",
        "solution, solution.html",
        "latex, latex.tex",
        "slides, slides.html",
    })
    void aLessonAndANetworkAreHandedOutInEachForm(String form, String file) {
        Path lesson = folder.resolve("lessons/1-mnist-" + file);
        Path network = folder.resolve("mnist/" + file);
        assertThat(Run.of("export=" + form, "lesson=mnist", "out=" + folder))
                .isEqualTo(new Run(0, List.of("Written: " + lesson)));
        assertThat(Run.of("export=" + form, "model=mnist", "out=" + folder))
                .isEqualTo(new Run(0, List.of("Written: " + network)));
        assertThat(lesson).isNotEmptyFile();
        assertThat(network).isNotEmptyFile();
    }

    @Test
    void picturesLieBesideATextForLatex() {
        Run.of("export=latex", "lesson=mnist", "out=" + folder);
        assertThat(folder.resolve("lessons/1-mnist-a-drawn-seven-28-rows-of-28-pixels.png"))
                .isNotEmptyFile();
    }

    @Test
    void aChangedNetworkIsHandedOutAsItIsChanged() {
        Run.of("export=solution", "model=mnist", "change=conv2d_3:kernel=5", "paper=letter", "out=" + folder);
        assertThat(folder.resolve("mnist-conv2d_3-kernel-5/solution.html"))
                .content()
                .contains("size: letter", "24×24×32", "(5·5·1 + 1)·32 = 832");
    }

    @Test
    void thereMustBeSomethingToHandOutAndNoQuizIs() {
        String rule = "-Dexport=slides must be given with -Dlesson, -Dmodel or -Dnetwork, found ";
        assertThat(Run.of("export=slides")).isEqualTo(new Run(2, List.of(rule + "none")));
        assertThat(Run.of("export=slides", "quiz=mnist")).isEqualTo(new Run(2, List.of(rule + "a quiz")));
    }

    @Test
    void thePaperIsOfWhatIsPrinted() {
        String rule = "paper must be beside -Dexport=handout, solution or latex, found ";
        assertThat(Run.of("lesson=mnist", "export=slides", "paper=a4").lines())
                .containsExactly(rule + "-Dexport=slides");
        assertThat(Run.of("model=mnist", "paper=a4").lines()).containsExactly(rule + "no export");
        assertThat(Run.of("model=mnist", "export=handout", "paper=a5").lines())
                .containsExactly("paper must be a4 or letter, found a5; did you mean -Dpaper=a4?");
    }
}
