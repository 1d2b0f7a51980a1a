package cnnbyhand.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.UnknownLayer;
import cnnbyhand.lessons.Lesson;
import cnnbyhand.published.Models;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PrintedPageTest {
    private static final Pattern FETCHED = Pattern.compile("src=\"(?!data:)|<link|@import|url\\(|<script");

    @Test
    void aHandoutOfALessonHasItsQuestionsAndNotItsAnswers() throws IOException {
        String page = PrintedPage.handout(lesson(), Paper.A4);
        assertThat(page)
                .contains("<strong>3.</strong> Leave the pooling out.", "<div class=\"lines\">", "<span>Name</span>")
                .doesNotContain("36,864·128 + 128 = 4,718,720", "<details");
    }

    @Test
    void eachQuestionAndEachExerciseHasLinesToWriteOn() throws IOException {
        assertThat(PrintedPage.handout(lesson(), Paper.A4).split("<div class=\"lines\">", -1))
                .as("4 questions and 5 exercises")
                .hasSize(4 + 5 + 1);
        Handed blindSpots = Handed.of(Lesson.all(Lesson.FOLDER).get(5));
        assertThat(PrintedPage.handout(blindSpots, Paper.A4).split("<div class=\"lines\">", -1))
                .as("5 questions, 5 exercises, and a question that has no number; a list of steps asks nothing")
                .hasSize(5 + 5 + 1 + 1);
    }

    @Test
    void anExerciseStaysOnOneSheetWithItsLines() throws IOException {
        Handed page = new Handed(
                "# Trial\n\n## Exercises\n\nBegin.\n\n**1.** Why?\n\n| a |\n| --- |\n| b |\n\n"
                        + "<details>\n<summary>Answer</summary>\n\nSo.\n\n</details>\n",
                Optional.empty());
        assertThat(PrintedPage.handout(page, Paper.A4))
                .containsSubsequence(
                        ".exercise, .lines, li:has(> .lines) { break-inside: avoid; }",
                        "<p>Begin.</p>",
                        "<div class=\"exercise\">\n<p><strong>1.</strong> Why?</p>",
                        "<td>b</td>",
                        "<hr></div>\n</div>\n");
    }

    @Test
    void aSolutionHasTheAnswersOpen() throws IOException {
        String page = PrintedPage.solution(lesson(), Paper.A4);
        assertThat(page)
                .contains(
                        "<strong>3.</strong> Leave the pooling out.", "36,864·128 + 128 = 4,718,720", "<details open>")
                .doesNotContain("<details>", "<div class=\"lines\">", "<span>Name</span>");
    }

    @Test
    void aNetworksHandoutTellsNoShapeBehindTheInputAndNoCount() throws IOException {
        String page = PrintedPage.handout(network("mnist"), Paper.A4);
        assertThat(page)
                .contains("28×28×1", "conv2d_3", "32 filters of 3×3", "(f·f·C + 1)·M")
                .doesNotContain("26×26×32", "18,496", "1,179,776", "1,199,882", "9,216", "<details");
    }

    @Test
    void aNetworksSolutionHasOneTableThatIsFilledInAndEachDerivation() throws IOException {
        String page = PrintedPage.solution(network("mnist"), Paper.A4);
        assertThat(page)
                .contains("<td align=\"right\">26×26×32</td>", "<strong>1,199,882</strong>", "(3·3·32 + 1)·64 = 18,496")
                .doesNotContain("<td align=\"right\"></td>", "class=\"instead\"");
    }

    @Test
    void aNetworksSolutionAnswersWhatWasAskedAndNothingElse() throws IOException {
        String page = PrintedPage.solution(network("mnist"), Paper.A4);
        assertThat(page)
                .contains("<li>parameters: learns nothing, so 0</li>")
                .doesNotContain("multiply-accumulates", "activation bytes", "receptive field", "jump");
    }

    @Test
    void aLayerThatNoRuleIsKnownForIsNotAsked() throws IOException {
        Network network = Network.of(
                "trial",
                Shape.image(9, 9, 1),
                List.of(new UnknownLayer(
                        "odd", "Lambda", Shape.vector(4), "the file", Optional.of(List.of(List.of(3L, 4L))))));
        assertThat(PrintedPage.handout(NetworkText.of(network, "a file"), Paper.A4))
                .contains("<td align=\"right\">12</td>", "<p>No rule is known for it")
                .doesNotContain("<div class=\"lines\">");
    }

    @Test
    void noLineBreaksWithinAFormula() throws IOException {
        assertThat(PrintedPage.solution(network("alexnet"), Paper.A4))
                .contains("⌊(n\u00a0+\u00a02·p\u00a0−\u00a0f)\u00a0/\u00a0s⌋ + 1", "pad ⌊5\u00a0/\u00a02⌋ = 2");
    }

    @Test
    void theSheetsSizeIsWrittenDown() throws IOException {
        assertThat(PrintedPage.handout(network("vgg"), Paper.A4)).contains("@page { size: a4; }");
        assertThat(PrintedPage.solution(network("vgg"), Paper.LETTER)).contains("@page { size: letter; }");
    }

    @Test
    void nothingIsFetched() throws IOException {
        for (String page : List.of(
                PrintedPage.handout(lesson(), Paper.A4),
                PrintedPage.solution(lesson(), Paper.A4),
                PrintedPage.handout(network("alexnet"), Paper.A4))) {
            assertThat(FETCHED.matcher(page).results()).isEmpty();
        }
    }

    @Test
    void everySectionBeginsOnASheetOfItsOwn() throws IOException {
        assertThat(PrintedPage.handout(lesson(), Paper.A4)).contains("h2 { break-before: page;");
    }

    static Handed lesson() throws IOException {
        return Handed.of(Lesson.all(Lesson.FOLDER).get(0));
    }

    static Handed network(String model) {
        return NetworkText.of(Models.named(model).orElseThrow().network(), "a document");
    }
}
