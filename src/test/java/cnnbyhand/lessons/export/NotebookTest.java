package cnnbyhand.lessons.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cnnbyhand.lessons.Lesson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NotebookTest {
    @TempDir
    private Path folder;

    private JsonNode notebook;

    @BeforeEach
    void export() throws Exception {
        notebook = new ObjectMapper().readTree(Notebook.of(RecordedLesson.in(folder)));
    }

    @Test
    void itIsANotebookForAJavaKernel() {
        assertThat(notebook.at("/nbformat").asInt()).isEqualTo(4);
        assertThat(notebook.at("/nbformat_minor").asInt()).isEqualTo(5);
        assertThat(notebook.at("/metadata/kernelspec/name").asText()).isEqualTo("java");
        assertThat(notebook.at("/metadata/language_info/name").asText()).isEqualTo("java");
    }

    @Test
    void everyCellHasAnIdOfItsOwn() {
        assertThat(all("id")).hasSize(7).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-zA-Z0-9_-]{1,64}"));
    }

    @Test
    void theFirstCodeBringsTheProjectAndTheBlackboard() {
        assertThat(all("cell_type"))
                .containsExactly("markdown", "code", "code", "markdown", "code", "markdown", "markdown");
        assertThat(source(1))
                .contains("\n%classpath cnn-by-hand.jar\nimport ")
                .contains("import static cnnbyhand.lessons.cells.Blackboard.*;")
                .endsWith("use(line -> System.out.println(line), picture -> display(picture));");
    }

    @Test
    void aCellsCodeIsAsOnThePage() {
        assertThat(source(2))
                .startsWith("// where is <26>?\nvar text = \"a < \\\"b\\\"\";\n")
                .endsWith("show(text);");
        assertThat(source(4)).isEqualTo("int nothing = 0;");
    }

    @Test
    void outputsAndPicturesAreWithTheirCells() throws IOException {
        JsonNode outputs = notebook.at("/cells/2/outputs");
        assertThat(outputs).hasSize(3);
        assertThat(outputs.at("/0/text/0").asText()).isEqualTo("a < \"b\"\n");
        assertThat(outputs.at("/0/text/1").asText()).isEqualTo("≈ 3.2 seconds\n");
        assertThat(outputs.at("/1/text/0").asText()).isEqualTo("A square\n");
        assertThat(outputs.at("/2/output_type").asText()).isEqualTo("display_data");
        assertThat(Base64.getDecoder().decode(outputs.at("/2/data/image~1png").asText()))
                .isEqualTo(RecordedLesson.picture(folder));
        assertThat(notebook.at("/cells/4/outputs")).isEmpty();
    }

    @Test
    void anAnswerIsOneCellOfTextThatCanBeFolded() throws IOException {
        assertThat(source(5))
                .startsWith("<details>\n<summary>Answer</summary>")
                .contains("```java\nshow(26);\n```\n\n```text\n26\n```\n\n![A square](attachment:2-trial-a-square.png)")
                .endsWith("</details>");
        assertThat(Base64.getDecoder()
                        .decode(notebook.at("/cells/5/attachments/2-trial-a-square.png/image~1png")
                                .asText()))
                .isEqualTo(RecordedLesson.picture(folder));
        assertThat(source(6)).isEqualTo("The end.");
    }

    /** Jupyter's own validator, where it is installed. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("lessons")
    void jupyterFindsTheLessonsNotebookValid(Lesson lesson) throws Exception {
        Path file = Files.writeString(folder.resolve("lesson.ipynb"), Notebook.of(lesson));
        String code = "import nbformat, sys; nbformat.validate(nbformat.read(sys.argv[1], nbformat.NO_CONVERT))";

        assumeThat(python("import nbformat", "")).as("nbformat is installed").isEqualTo(List.of("0"));
        assertThat(python(code, file.toString())).containsExactly("0");
    }

    static List<Lesson> lessons() {
        return Lesson.all(Lesson.FOLDER);
    }

    /** What Python complains about, and its exit status. */
    private List<String> python(String code, String argument) throws Exception {
        Path said = folder.resolve("python.txt");
        try {
            Process python = new ProcessBuilder("/usr/bin/python3", "-W", "error", "-c", code, argument)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            assertThat(python.waitFor(1, TimeUnit.MINUTES)).isTrue();
            List<String> lines = new ArrayList<>(Files.readAllLines(said));
            lines.add(Integer.toString(python.exitValue()));
            return lines;
        } catch (IOException absent) {
            return List.of("no Python");
        }
    }

    private List<String> all(String field) {
        return notebook.at("/cells").findValuesAsText(field);
    }

    private String source(int cell) {
        StringBuilder source = new StringBuilder();
        notebook.at("/cells/" + cell + "/source").forEach(line -> source.append(line.asText()));
        return source.toString();
    }
}
