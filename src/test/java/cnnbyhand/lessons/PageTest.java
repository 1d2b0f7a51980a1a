package cnnbyhand.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final String LESSON =
            """
            # A lesson

            Prose with `code`.

            ```java
            show("one");
            ```

            ```text
            one
            ≈ 3.2 seconds
            ```

            ![conv2d\\_3 \\*](pictures/1-a-conv2d_3.png)\\
            *conv2d\\_3 \\**

            More prose.\s\s

            ```text
            not an output
            ```

            <details>
            <summary>Answer</summary>

            ```java
            show(2);
            ```

            </details>

            The end, without a line feed""";

    @Test
    void cellsOutputsAndProseAreToldApart() throws LessonFault {
        Page page = Page.of(LESSON);

        assertThat(page.cells()).extracting(Part.CodeCell::code).containsExactly("show(\"one\");\n", "show(2);\n");
        assertThat(page.cells()).extracting(Part.CodeCell::line).containsExactly(6, 27);
        assertThat(page.cells()).extracting(Part::folded).containsExactly(false, true);
        assertThat(page.cells().get(0).recorded())
                .containsExactly(
                        new Shown.Text(List.of("one", "≈ 3.2 seconds")),
                        new Shown.Figure("conv2d_3 *", "1-a-conv2d_3.png"));
        assertThat(page.cells().get(1).recorded()).isEmpty();
        assertThat(page.parts()).extracting(Part::folded).containsExactly(false, false, false, true, true, true, false);
    }

    @Test
    void aPageWithItsOwnOutputsIsTheSameByteForByte() throws LessonFault {
        Page page = Page.of(LESSON.replace("\\_", "_"));

        assertThat(page.with(Map.of(1, page.cells().get(0).recorded(), 2, List.of())))
                .isEqualTo(LESSON.replace("\\_", "_"));
    }

    @Test
    void onlyOutputsChangeWhenAPageIsRecorded() throws LessonFault {
        String recorded = Page.of(LESSON).with(Map.of(1, List.of(), 2, List.of(new Shown.Text(List.of("2", "", "3")))));

        assertThat(recorded)
                .startsWith("# A lesson\n\nProse with `code`.\n\n```java\nshow(\"one\");\n```\n\nMore prose.  \n");
        assertThat(recorded).contains("show(2);\n```\n\n```text\n2\n\n3\n```\n\n</details>\n");
        assertThat(recorded)
                .endsWith("not an output\n```\n\n<details>\n"
                        + LESSON.split("<details>\n")[1].replace(
                                "show(2);\n```\n", "show(2);\n```\n\n```text\n2\n\n3\n```\n"));
    }

    @Test
    void aPageWithCarriageReturnsKeepsThem() throws LessonFault {
        Page page = Page.of(LESSON.replace("\\_", "_").replace("\n", "\r\n"));

        assertThat(page.with(Map.of(1, page.cells().get(0).recorded(), 2, List.of())))
                .isEqualTo(LESSON.replace("\\_", "_").replace("\n", "\r\n"));
    }

    @Test
    void aCaptionMayHoldAnySign() throws LessonFault {
        String caption = "≈ a*b [c] <d> `e` & f \\ g_h ![i](j)";
        List<Shown> shown = List.of(new Shown.Figure(caption, "1-a-b.png"));

        String recorded = Page.of(LESSON).with(Map.of(1, shown, 2, List.of()));

        assertThat(Page.of(recorded).cells().get(0).recorded()).isEqualTo(shown);
    }

    @Test
    void aJavaBlockThatWouldNotRunIsRefused() {
        refused(
                "- item\n\n  ```java\n  show(1);\n  ```\n",
                "line 3: a cell must begin at the margin with ```java and" + " nothing more, found   ```java");
        refused(
                "Text\n```java norun\nshow(1);\n```\n",
                "line 2: a cell must begin at the margin with ```java and" + " nothing more, found ```java norun");
        refused("```java\nshow(1);\n", "line 1: a java block must be closed by ```, found the end of the page");
    }

    private static void refused(String markdown, String message) {
        assertThatThrownBy(() -> Page.of(markdown))
                .isInstanceOf(LessonFault.class)
                .hasMessage(message);
    }
}
