package cnnbyhand.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The lessons themselves. Where a recorded output is meant to change, {@code mvn exec:java -Dlesson=NAME -Drecord=true}
 * records it again.
 */
class LessonsTest {
    private static final int CODE_WIDTH = 92;
    private static final int OUTPUT_WIDTH = 100;

    @ParameterizedTest(name = "{0}")
    @MethodSource("lessons")
    void everyRecordedOutputStillHolds(Lesson lesson) throws Exception {
        Outputs outputs = new LessonRun(lesson, new Unheard()).run().orElseThrow();

        assertThat(outputs.shown()).isNotEmpty();
        assertThat(RecordingComparison.of(lesson, outputs)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lessons")
    void everyLessonSaysItsAimAsksFirstAndFoldsItsAnswersAway(Lesson lesson) throws Exception {
        List<String> lines = Files.readAllLines(lesson.file());

        assertThat(lines)
                .containsSubsequence(
                        "## What you will be able to do", "## Predict first", "## Exercises", "## Where to go next")
                .contains("<details>", "</details>");
        assertThat(lines.get(0)).startsWith("# Lesson " + lesson.number() + " · " + lesson.name() + ": ");
        assertThat(lesson.page().parts()).anyMatch(Part::folded);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lessons")
    void codeFitsAPageAndOutputAScreen(Lesson lesson) throws Exception {
        for (Part.CodeCell cell : lesson.page().cells()) {
            assertThat(cell.code().lines())
                    .as("cell %d", cell.number())
                    .allMatch(line -> line.length() <= CODE_WIDTH, "at most 92 columns");
            assertThat(cell.recorded().stream().flatMap(LessonsTest::lines))
                    .as("cell %d", cell.number())
                    .allMatch(line -> line.length() <= OUTPUT_WIDTH, "at most 100 columns");
        }
    }

    @Test
    void theLessonsAreNumberedInTheirOrder() {
        assertThat(lessons())
                .isNotEmpty()
                .extracting(Lesson::number)
                .isEqualTo(IntStream.rangeClosed(1, lessons().size()).boxed().toList());
    }

    @Test
    void everyPictureIsShownByALesson() throws IOException {
        String pages = String.join("", pages());
        try (Stream<Path> pictures = Files.list(Lesson.FOLDER.resolve(Lesson.PICTURES))) {
            assertThat(pictures).isNotEmpty().allMatch(file -> pages.contains("(pictures/" + file.getFileName() + ")"));
        }
    }

    static List<Lesson> lessons() {
        return Lesson.all(Lesson.FOLDER);
    }

    private static Stream<String> lines(Shown shown) {
        return shown instanceof Shown.Text text ? text.lines().stream() : Stream.empty();
    }

    private static List<String> pages() throws IOException {
        List<String> pages = new ArrayList<>();
        for (Lesson lesson : lessons()) {
            pages.add(Files.readString(lesson.file()));
        }
        return pages;
    }

    @Test
    void theLessonsAreFoundFromAnyOfTheProjectsFolders(@TempDir Path project) throws IOException {
        Path lessons = Files.createDirectories(project.resolve("notebooks-equivalent"));
        Path classes = Files.createDirectories(project.resolve("target/classes"));
        Path deep = Files.createDirectories(project.resolve("src/site"));
        assertThat(Lesson.folder(deep, classes)).isEqualTo(lessons);
        assertThat(Lesson.folder(project, deep)).isEqualTo(lessons);
        assertThat(Lesson.all(Lesson.folder(deep, Path.of("elsewhere")))).isEmpty();
    }
}
