package cnnbyhand.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lesson from its run to its page and back. */
class RecordingTest {
    private static final String PAGE =
            """
            # Trial

            ```java
            show(layer(model("mnist"), "conv2d_3").parameters().total());
            showVarying("3.2 seconds");
            show(new java.awt.image.BufferedImage(9, 9, 1), "A black square");
            show("the end");
            ```

            Prose.
            """;

    @TempDir
    private Path folder;

    @Test
    void whatCellsShowStandsBelowThem() throws Exception {
        Lesson lesson = lesson(PAGE);

        Recording.write(lesson, run(lesson));

        assertThat(lesson.file())
                .hasContent(
                        PAGE.replace(
                                "```\n\nProse",
                                """
                        ```

                        ```text
                        (f·f·C + 1)·M:  (3·3·1 + 1)·32 = 320
                        ≈ 3.2 seconds
                        ```

                        ![A black square](pictures/1-trial-a-black-square.png)\\
                        *A black square*

                        ```text
                        the end
                        ```

                        Prose"""));
        assertThat(ImageIO.read(lesson.picture("1-trial-a-black-square.png").toFile())
                        .getWidth())
                .isEqualTo(9);
    }

    @Test
    void recordingTwiceChangesNothingMore() throws Exception {
        Lesson lesson = lesson(PAGE);
        Recording.write(lesson, run(lesson));
        byte[] once = Files.readAllBytes(lesson.file());

        Recording.write(lesson, run(lesson));

        assertThat(Files.readAllBytes(lesson.file())).isEqualTo(once);
        assertThat(RecordingComparison.of(lesson, run(lesson))).isEmpty();
    }

    @Test
    void twoPicturesOfTheSameCaptionAreRefused() throws Exception {
        Lesson lesson = lesson(PAGE.replace(
                "show(\"the end\");", "show(new java.awt.image.BufferedImage(9, 9, 1), \"A black square\");"));

        assertThatThrownBy(() -> run(lesson))
                .isInstanceOf(CellFailed.class)
                .hasMessage(
                        "IllegalArgumentException: duplicate picture caption; give each picture its own: A black square");
    }

    @Test
    void aListenerWhoLeavesEndsTheLesson() throws Exception {
        Lesson lesson = lesson(PAGE + "\n```java\nshow(1 / 0);\n```\n");

        assertThat(new LessonRun(lesson, new Unheard() {
                            @Override
                            public boolean ready(Pause pause) {
                                return false;
                            }
                        })
                        .run())
                .isEmpty();
    }

    private Lesson lesson(String page) throws IOException {
        return new Lesson(1, "trial", Files.writeString(folder.resolve("1-trial.md"), page));
    }

    private static Outputs run(Lesson lesson) throws Exception {
        return new LessonRun(lesson, new Unheard()).run().orElseThrow();
    }
}
