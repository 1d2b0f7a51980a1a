package cnnbyhand.run;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.Run;
import cnnbyhand.command.Options;
import cnnbyhand.command.WrongCommand;
import cnnbyhand.lessons.Lesson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lessons as they are seen on the screen. */
class LessonTaskTest {
    private static final String PAGE =
            """
            # Trial

            Some prose.

            ```java
            int places = 28 - 3 + 1;
            show(places);
            ```

            More prose.

            ```java
            show(new java.awt.image.BufferedImage(9, 9, 1), "A square");
            ```

            <details>
            <summary>Answer</summary>

            It is 26.

            </details>
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void proseCodeAndOutputFollowEachOther() throws Exception {
        assertThat(run(PAGE, "")).isTrue();
        assertThat(lines())
                .containsExactly(
                        "",
                        "Trial",
                        "═════",
                        "",
                        "Some prose.",
                        "",
                        "  int places = 28 - 3 + 1;",
                        "  show(places);",
                        "",
                        "  │ 26",
                        "",
                        "More prose.",
                        "",
                        "  show(new java.awt.image.BufferedImage(9, 9, 1), \"A square\");",
                        "",
                        "  │ A square",
                        "  │ picture: " + folder.resolve("out/lessons/1-trial-a-square.png"),
                        "",
                        "▸ Answer",
                        "",
                        "It is 26.");
        assertThat(folder.resolve("out/lessons/1-trial-a-square.png")).isNotEmptyFile();
    }

    @Test
    void steppingWaitsBetweenCellsAndBeforeAnAnswer() throws Exception {
        assertThat(run(PAGE, "25\n\n\n27\n", "step=true")).isTrue();
        assertThat(lines())
                .containsSubsequence(
                        "  show(places);",
                        "1 of 4  What will it show? (Enter skips, b back, n next section, q quit) 25",
                        "  │ 26",
                        "  your answer: 25",
                        "2 of 4  Enter goes on, b back, n next section, q quit: ",
                        "More prose.",
                        "3 of 4  What will it show? (Enter skips, b back, n next section, q quit) ",
                        "  │ A square",
                        "4 of 4  Your answer (Enter skips): 27",
                        "  your answer: 27",
                        "▸ Answer");
    }

    @Test
    void aListOfQuestionsIsAnsweredBeforeItsSolutionIsShown() throws Exception {
        String page =
                """
                # Trial

                ## Predict first

                1. How many places?
                2. `stride=2`
                   and no padding

                It goes on.

                ## Places

                There are 26.

                <!-- answers 1 2 -->
                """;
        assertThat(run(page, "\n26\n13\n\n", "step=true")).isTrue();
        assertThat(lines())
                .containsSubsequence(
                        "1 of 3  Enter goes on, b back, n next section, q quit: ",
                        "2. stride=2 and no padding",
                        "2 of 3  Your answer to question 1 (Enter skips): 26",
                        "2 of 3  Your answer to question 2 (Enter skips): 13",
                        "It goes on.",
                        "3 of 3  Enter goes on, b back, n next section, q quit: ",
                        "There are 26.",
                        "  your answer to question 1: 26",
                        "  your answer to question 2: 13");
    }

    @Test
    void oneGoesBackToTheNextSectionOrLeaves() throws Exception {
        String page = PAGE + "\n## Later\n\nThe end.\n";
        assertThat(run(page, "\nb\n\nn\n", "step=true")).isTrue();
        assertThat(lines())
                .containsSubsequence(
                        "1 of 5  What will it show? (Enter skips, b back, n next section, q quit) ",
                        "  │ 26",
                        "2 of 5  Enter goes on, b back, n next section, q quit: b",
                        "Some prose.",
                        "1 of 5  Enter goes on, b back, n next section, q quit: ",
                        "  │ 26",
                        "2 of 5  Enter goes on, b back, n next section, q quit: n",
                        "The end.")
                .doesNotContain("More prose.", "▸ Answer");
        shown.reset();
        assertThat(run(page, "q\n", "step=true")).isTrue();
        assertThat(lines()).endsWith("1 of 5  What will it show? (Enter skips, b back, n next section, q quit) q");
    }

    @Test
    void whatIsTypedWhereNothingIsAskedIsNotTakenForEnter() throws Exception {
        assertThat(run(PAGE, "25\nbakc\n\n\n27\n", "step=true")).isTrue();
        assertThat(lines())
                .containsSubsequence(
                        "2 of 4  Enter goes on, b back, n next section, q quit: bakc",
                        "Nothing is asked here: type Enter, b, n or q.",
                        "2 of 4  Enter goes on, b back, n next section, q quit: ",
                        "More prose.",
                        "4 of 4  Your answer (Enter skips): 27");
    }

    @Test
    void theEndOfInputEndsTheLessonWithoutAFault() throws Exception {
        assertThat(run(PAGE, "", "step=true", "record=true")).isTrue();
        assertThat(lines())
                .endsWith(
                        "1 of 4  What will it show? (Enter skips, b back, n next section, q quit) ",
                        "No more input: the lesson stops here.");
        assertThat(folder.resolve("1-trial.md")).hasContent(PAGE);
    }

    @Test
    void aCellThatFailsIsShownWithItsLineAndNothingIsRecorded() throws Exception {
        String page = PAGE.replace("show(places);", "show(places);\nshow(place);");

        assertThat(run(page, "", "record=true")).isFalse();
        assertThat(lines())
                .containsSubsequence(
                        "   1  int places = 28 - 3 + 1;",
                        "   2  show(places);",
                        "→  3  show(place);",
                        "1-trial.md, cell 1, line 3 (line 8 of the file): cannot find symbol; symbol:   variable place;"
                                + " location: class");
        assertThat(folder.resolve("1-trial.md")).hasContent(page);
        assertThat(folder.resolve("pictures")).doesNotExist();
    }

    @Test
    void aPageThatIsNotWrittenAsLessonsAreIsOneLine() throws Exception {
        assertThat(run("- item\n\n  ```java\n  show(1);\n  ```\n", "")).isFalse();
        assertThat(lines())
                .containsExactly("1-trial.md, line 3: a cell must begin at the margin with ```java and nothing more,"
                        + " found   ```java");
    }

    @Test
    void recordingWritesThePage() throws Exception {
        assertThat(run(PAGE, "", "record=true")).isTrue();
        assertThat(lines()).endsWith("Recorded in " + folder.resolve("1-trial.md"));
        assertThat(folder.resolve("1-trial.md")).content().contains("```\n\n```text\n26\n```\n\nMore prose.");
        assertThat(folder.resolve("pictures/1-trial-a-square.png")).isNotEmptyFile();
    }

    @Test
    void exportingWritesThePageAsItIsRecordedAndRunsNothing() throws Exception {
        String page = PAGE.replace("28 - 3", "28 / 0");

        assertThat(run(page, "", "export=html")).isTrue();
        assertThat(run(page, "", "export=ipynb")).isTrue();
        assertThat(lines())
                .containsExactly(
                        "Written: " + folder.resolve("out/lessons/1-trial.html"),
                        "Written: " + folder.resolve("out/lessons/1-trial.ipynb"));
        assertThat(folder.resolve("out/lessons"))
                .isDirectoryContaining("glob:**1-trial.html")
                .isDirectoryContaining("glob:**1-trial.ipynb")
                .isDirectoryContaining("glob:**cnn-by-hand.jar");
    }

    @Test
    void aJavaWithoutJShellIsOneLine() throws Exception {
        Path said = folder.resolve("said.txt");
        Process java = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--limit-modules",
                        "java.se,jdk.unsupported",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dlesson=mnist",
                        "-Dout=" + folder.resolve("out"),
                        "cnnbyhand.Main")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(java.waitFor()).isEqualTo(1);
        assertThat(said).content().matches("lessons must run on a JDK, found a Java without jdk.jshell at \\S+\\s");
    }

    private boolean run(String page, String keys, String... options) throws IOException, WrongCommand {
        Lesson lesson = new Lesson(1, "trial", Files.writeString(folder.resolve("1-trial.md"), page));
        Properties properties = new Properties();
        properties.setProperty("lesson", "all");
        properties.setProperty("out", folder.resolve("out").toString());
        for (String option : options) {
            properties.setProperty(option.split("=")[0], option.split("=")[1]);
        }
        return new LessonTask(Options.of(properties), Run.screen(shown, keys)).run(List.of(lesson));
    }

    private List<String> lines() {
        return Run.lines(shown);
    }
}
