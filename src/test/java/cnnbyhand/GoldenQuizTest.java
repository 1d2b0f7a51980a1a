package cnnbyhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The screen of one quiz with every kind of answer, line by line; that its score adds up is tested beside it. After a
 * wanted change, {@code mvn test -Dtest=GoldenQuizTest -Drecord.golden=true} records it again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenQuizTest {
    private static final Path GOLDEN = Path.of("src/test/resources/cnnbyhand/mnist-quiz.txt");
    private static final int WIDTH = 100;

    private List<String> shown;

    @BeforeAll
    void answer(@TempDir Path out) throws IOException {
        List<String> typed = List.of(
                "25,25,32",
                "288",
                "23x23x64",
                "18496",
                "12,12,64",
                "256",
                "abc",
                "12×12×16",
                "",
                "36,864",
                "?",
                "0",
                "128",
                "4718720",
                "64",
                "0",
                "10",
                "1920");
        Run run = Run.typing(String.join("\n", typed), "quiz=mnist", "out=" + out);
        shown = run.lines().stream()
                .map(line -> line.replace(out.toString(), "OUT"))
                .toList();
        if (Boolean.getBoolean("record.golden")) {
            Files.write(GOLDEN, shown);
        }
    }

    @Test
    void theScreenIsUnchanged() throws IOException {
        assertThat(shown).isEqualTo(Files.readAllLines(GOLDEN));
    }

    @Test
    void theScoreAddsUpToTheMarksOnTheScreen() {
        String score = shown.stream()
                .filter(line -> line.startsWith("Score: "))
                .findFirst()
                .orElseThrow();
        long right = marks("✓ right");
        long follows = marks("✓ right from your ");
        assertThat(numbers(score))
                .containsExactly(right - follows, 16L, follows, marks("✗ wrong"), marks("– unanswered"));
        assertThat(right + marks("✗ wrong") + marks("– unanswered")).isEqualTo(16);
    }

    @Test
    void noLineIsWiderThanAScreen() {
        assertThat(shown).allMatch(line -> line.length() <= WIDTH);
    }

    private long marks(String start) {
        return shown.stream().filter(line -> line.startsWith(start)).count();
    }

    private static List<Long> numbers(String line) {
        return Pattern.compile("\\d+")
                .matcher(line)
                .results()
                .map(MatchResult::group)
                .map(Long::valueOf)
                .toList();
    }
}
