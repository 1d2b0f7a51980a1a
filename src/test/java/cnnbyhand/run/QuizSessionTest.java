package cnnbyhand.run;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.Run;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quiz as somebody types through it. */
class QuizSessionTest {
    private static final String ALL_OF_MNIST =
            "26,26,32\n320\n24,24,64\n18496\n12,12,64\n0\n12,12,64\n0\n9216\n0\n128\n1179776\n128\n0\n10\n1290\n";

    @TempDir
    private Path out;

    @Test
    void whoKnowsEverythingIsToldSo() {
        Run run = quiz(ALL_OF_MNIST);
        assertThat(run.status()).isZero();
        assertThat(run.lines()).contains("Score: 16 of 16 right").doesNotContain("To read again:");
        assertThat(run.lines()).filteredOn("✓ right"::equals).hasSize(16);
        assertThat(record().get("finished").asBoolean()).isTrue();
    }

    @Test
    void aWrongNumberIsToldWhyAndHowItIsRight() {
        assertThat(quiz("\n288\n").section("1 of 8"))
                .containsExactly(
                        "shape > ",
                        "– unanswered",
                        "parameters > 288",
                        "✗ wrong. The bias is forgotten: each filter or unit adds one number of its own.",
                        "  yours  3·3·1·32 = 288",
                        "  right  320   (3·3·1 + 1)·32 = 320");
    }

    @Test
    void whatFollowsFromAnEarlierSlipIsCountedApart() {
        Run run = quiz("25,25,32\n320\n23,23,64\n");
        assertThat(run.section("2 of 8")).contains("✓ right from your 25×25×32: the slip is in conv2d_3");
        assertThat(run.lines())
                .contains("Score: 1 of 16 right, 1 right from an earlier slip, 1 wrong, 13 unanswered")
                .containsSubsequence("To read again:", "  output shape of convolution: ⌊(n − f) / s⌋ + 1 (conv2d_3)");
    }

    @Test
    void theEndOfInputEndsPolitelyWithTheScoreSoFar() {
        Run run = quiz("26,26,32\n32");
        assertThat(run.status()).isZero();
        assertThat(run.lines()).contains("Score: 1 of 16 right, 1 wrong, 14 unanswered");
        assertThat(record().get("finished").asBoolean()).isFalse();
        assertThat(record().get("cells")).hasSize(2);
    }

    @Test
    void quitEndsItToo() {
        assertThat(quiz("26,26,32\n Quit \n320\n").lines()).contains("Score: 1 of 16 right, 15 unanswered");
    }

    @Test
    void whoEndsEarlyIsToldHowManyWereAnswered() {
        assertThat(quiz("26,26,32\n\n24,24,64\n18496\nquit\n").lines()).contains("3 of 16 answered");
        assertThat(quiz(ALL_OF_MNIST).lines()).noneMatch(line -> line.endsWith(" answered"));
    }

    @Test
    void aFirstMissNamesTheSlipAndKeepsTheAnswerBack() {
        Run run = quiz("25,25,32\n26,26,32\n288\n(3*3*1 + 1)*32\n", "tries=2");
        assertThat(run.section("1 of 8"))
                .containsExactly(
                        "shape > 25,25,32",
                        "✗ wrong. The + 1 is forgotten: (n − f) / s counts steps, and a window stands before the first, too.",
                        "  Try again: 1 try left.",
                        "shape > 26,26,32",
                        "✓ right",
                        "parameters > 288",
                        "✗ wrong. The bias is forgotten: each filter or unit adds one number of its own. Try again: 1 try",
                        "  left.",
                        "parameters > (3*3*1 + 1)*32",
                        "✓ right");
        assertThat(record().get("score").get("right").asInt()).isEqualTo(2);
        assertThat(record().get("cells").get(1).get("typedBefore").get(0).asText())
                .isEqualTo("288");
    }

    @Test
    void aMissThatGivesTheNumberAwayInItsArithmeticShowsNone() {
        Run run = quiz("\n230\n40960\n320\n", "tries=3");
        assertThat(String.join(" ", run.section("1 of 8")).replaceAll(" +", " ").split("parameters > 320")[0])
                .contains("Two digits are swapped", "The batch is counted", "2 tries left", "1 try left")
                .doesNotContain("320");
    }

    @Test
    void theLastMissShowsTheAnswerAndCounts() {
        Run run = quiz("27,27,32\n25,25,32\n320\n23,23,64\n", "tries=2");
        assertThat(run.section("1 of 8"))
                .contains("  right  26×26×32   ⌊(28 − 3) / 1⌋ + 1 = 26, 32 filters give 32 channels");
        assertThat(run.section("2 of 8")).contains("✓ right from your 25×25×32: the slip is in conv2d_3");
        assertThat(run.lines()).contains("Score: 1 of 16 right, 1 right from an earlier slip, 1 wrong, 13 unanswered");
    }

    @Test
    void aDrawnNetworkIsTheSameFromTheSameSeed() {
        Run run = quizOf("random", "26,26,32\n", "seed=7");
        assertThat(run.status()).isZero();
        assertThat(run.lines())
                .contains(
                        "drawn      at random from seed 7",
                        "The same network again: mvn exec:java -Dquiz=random -Dseed=7");
        assertThat(quizOf("random", "26,26,32\n", "seed=7").lines()).isEqualTo(run.lines());
        assertThat(quizOf("random", "", "seed=8", "level=shapes").lines())
                .contains("The same network again: mvn exec:java -Dquiz=random -Dseed=8 -Dlevel=shapes")
                .noneMatch(line -> line.startsWith("parameters"));
    }

    @Test
    void withoutAnyInputThereIsAScoreAndNoRecord() {
        Run run = quiz("");
        assertThat(run.status()).isZero();
        assertThat(run.lines()).contains("Score: 0 of 16 right, 16 unanswered");
        assertThat(out.resolve("mnist/quiz.json")).doesNotExist();
    }

    @Test
    void whatCannotBeReadIsAskedAgainAndCostsNothing() {
        Run run = quiz("abc\n10¹⁰⁰\n26,26,32\n");
        String form = "shape must be height, width and channels such as 5,5,16, or one number such as 400, found ";
        assertThat(run.section("1 of 8"))
                .startsWith(
                        "shape > abc", form + "abc", "shape > 10¹⁰⁰", form + "10¹⁰⁰", "shape > 26,26,32", "✓ right");
        assertThat(run.lines()).contains("Score: 1 of 16 right, 15 unanswered");
    }

    @Test
    void aQuestionMarkShowsTheRuleAndAsksAgain() {
        assertThat(quiz("skip\n?\n320\n").section("1 of 8"))
                .containsExactly(
                        "shape > skip",
                        "– unanswered",
                        "parameters > ?",
                        "rule: (f·f·C + 1)·M; f the window's side, C the channels that come in, M the filters",
                        "parameters > 320",
                        "✓ right");
    }

    @Test
    void withHintsEachRuleComesFirst() {
        assertThat(quiz(ALL_OF_MNIST, "hint=true").lines())
                .filteredOn(line -> line.startsWith("rule: "))
                .hasSize(16);
    }

    @Test
    void aLevelAsksOneColumnAlone() {
        assertThat(quiz("320\n18496\n0\n0\n0\n1179776\n0\n1290\n", "level=parameters")
                        .lines())
                .contains("Score: 8 of 8 right")
                .noneMatch(line -> line.startsWith("shape"));
        assertThat(quiz("26x26x32\n", "level=shapes").lines())
                .contains("Score: 1 of 8 right, 7 unanswered")
                .noneMatch(line -> line.startsWith("parameters"));
    }

    @Test
    void aGoogolAndALineWithoutEndAreOnlyWrong() {
        Run run = quiz("1" + "0".repeat(100) + ",1,1\n" + "9".repeat(3_000_000) + "\n320\n");
        assertThat(run.lines()).contains("Score: 1 of 16 right, 1 wrong, 14 unanswered");
        assertThat(run.lines()).allMatch(line -> line.length() <= 140);
    }

    @Test
    void aRecordHoldsEveryAnswerWithItsGradeAndWhy() {
        quiz("25,25,32\n288\n23,23,64\n");
        JsonNode record = record();
        assertThat(record.get("model").asText()).isEqualTo("mnist");
        assertThat(record.get("level").asText()).isEqualTo("both");
        assertThat(record.get("answers").asText()).isEqualTo("typed");
        assertThat(record.get("score").get("asked").asInt()).isEqualTo(16);
        assertThat(record.get("score").get("wrong").asInt()).isEqualTo(2);
        assertThat(record.get("score").get("rightFromSlip").asInt()).isEqualTo(1);
        JsonNode shape = record.get("cells").get(0);
        assertThat(shape.get("given").asText()).isEqualTo("25×25×32");
        assertThat(shape.get("right").asText()).isEqualTo("26×26×32");
        assertThat(shape.get("slips").get(0).get("slip").asText()).isEqualTo("plus-one-forgotten");
        assertThat(record.get("cells").get(2).get("slippedAt").asText()).isEqualTo("conv2d_3");
    }

    @Test
    void anAnswerIsKeptBeforeTheNextOneIsTyped() {
        List<Integer> kept = new ArrayList<>();
        Enumeration<InputStream> hand = new Enumeration<>() {
            private int lines;

            @Override
            public boolean hasMoreElements() {
                return lines < 3;
            }

            @Override
            public InputStream nextElement() {
                kept.add(lines++ == 0 ? 0 : record().get("cells").size());
                return new ByteArrayInputStream("320\n".getBytes(StandardCharsets.UTF_8));
            }
        };
        Run.typing(new SequenceInputStream(hand), "quiz=mnist", "out=" + out);
        assertThat(kept).containsExactly(0, 1, 2);
    }

    @Test
    void anEarlierRecordStaysUntilSomethingIsAnswered() {
        quiz("26,26,32\n");
        quiz("");
        assertThat(record().get("cells")).hasSize(1);
    }

    @Test
    void aFilledInSheetIsNotReplacedByAnEmptyOne() throws IOException {
        Path sheet = out.resolve("mnist/quiz-sheet.csv");
        quiz("");
        assertThat(Files.readAllLines(sheet))
                .hasSize(9)
                .startsWith(
                        "layer,what it is,shape,parameters",
                        "conv2d_3,\"convolution, 32 filters of 3×3, stride 1, padding valid, relu\",,");
        Files.write(sheet, List.of("layer,shape,parameters", "conv2d_3,\"26,26,32\",320"));
        assertThat(quiz("", "answers=" + sheet).lines()).contains("Score: 2 of 16 right, 14 unanswered");
        assertThat(sheet).content().contains("320");
    }

    private Run quiz(String typed, String... options) {
        return quizOf("mnist", typed, options);
    }

    private Run quizOf(String subject, String typed, String... options) {
        String[] all = new String[options.length + 2];
        System.arraycopy(options, 0, all, 2, options.length);
        all[0] = "quiz=" + subject;
        all[1] = "out=" + out;
        return Run.typing(typed, all);
    }

    private JsonNode record() {
        try {
            return new ObjectMapper().readTree(out.resolve("mnist/quiz.json").toFile());
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
