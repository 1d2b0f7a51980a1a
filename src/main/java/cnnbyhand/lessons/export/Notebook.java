package cnnbyhand.lessons.export;

import cnnbyhand.keeping.Json;
import cnnbyhand.lessons.Lesson;
import cnnbyhand.lessons.LessonFault;
import cnnbyhand.lessons.Part;
import cnnbyhand.lessons.Shown;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** A lesson as a Jupyter notebook, nbformat 4.5, with its recorded outputs and pictures. */
public final class Notebook {

    private final Pictures pictures;
    private final ObjectNode root = Json.object();
    private final ArrayNode cells = root.putArray("cells");
    private int executed;

    private Notebook(Lesson lesson) {
        pictures = new Pictures(lesson);
    }

    /** @throws IOException if the lesson or one of its pictures cannot be read */
    public static String of(Lesson lesson) throws IOException, LessonFault {
        Notebook notebook = new Notebook(lesson);
        StringBuilder answer = new StringBuilder();
        for (Part part : lesson.page().parts()) {
            if (part.folded()) {
                answer.append(answer.isEmpty() ? "" : "\n").append(part.markdown());
            } else {
                notebook.answer(answer);
                notebook.add(part);
            }
        }
        notebook.answer(answer);
        return notebook.json();
    }

    /** An answer stays one cell of text, so that it can be folded. */
    private void answer(StringBuilder answer) {
        if (!answer.isEmpty()) {
            prose(answer.toString());
            answer.setLength(0);
        }
    }

    private void add(Part part) {
        if (part instanceof Part.Prose prose) {
            prose(prose.markdown());
        } else if (part instanceof Part.CodeCell cell) {
            if (executed == 0) {
                code(NotebookStart.code());
            }
            ArrayNode outputs = code(cell.code());
            cell.recorded().forEach(shown -> output(outputs, shown));
        }
    }

    private void prose(String markdown) {
        ObjectNode cell = cell("markdown", Attachments.addressed(markdown));
        ObjectNode attachments = Json.object();
        Attachments.of(markdown)
                .forEach(address ->
                        attachments.putObject(Pictures.name(address)).put("image/png", pictures.base64(address)));
        if (!attachments.isEmpty()) {
            cell.set("attachments", attachments);
        }
    }

    /** Returns where the cell's outputs go. */
    private ArrayNode code(String code) {
        ObjectNode cell = cell("code", code);
        cell.put("execution_count", ++executed);
        return cell.putArray("outputs");
    }

    private ObjectNode cell(String type, String source) {
        ObjectNode cell = cells.addObject();
        cell.put("cell_type", type);
        cell.put("id", "cell-" + cells.size());
        cell.putObject("metadata");
        lines(cell.putArray("source"), source.strip());
        return cell;
    }

    /** As the notebook itself shows it: a picture's caption is a line above it. */
    private void output(ArrayNode outputs, Shown shown) {
        if (shown instanceof Shown.Text text) {
            stream(outputs, String.join("\n", text.lines()));
        } else if (shown instanceof Shown.Figure picture) {
            stream(outputs, picture.caption());
            ObjectNode display = outputs.addObject();
            display.put("output_type", "display_data");
            display.putObject("data")
                    .put("image/png", pictures.base64(Lesson.PICTURES + "/" + picture.name()))
                    .put("text/plain", picture.caption());
            display.putObject("metadata");
        }
    }

    private static void stream(ArrayNode outputs, String text) {
        ObjectNode stream = outputs.addObject();
        stream.put("output_type", "stream");
        stream.put("name", "stdout");
        lines(stream.putArray("text"), text + "\n");
    }

    /** Jupyter keeps a text as its lines, each with its line feed. */
    private static void lines(ArrayNode array, String text) {
        for (String line : text.split("(?<=\n)")) {
            array.add(line);
        }
    }

    private String json() throws JsonProcessingException {
        ObjectNode metadata = root.putObject("metadata");
        metadata.putObject("kernelspec")
                .put("display_name", "Java")
                .put("language", "java")
                .put("name", "java");
        metadata.putObject("language_info")
                .put("name", "java")
                .put("codemirror_mode", "java")
                .put("file_extension", ".jshell")
                .put("mimetype", "text/x-java-source")
                .put("pygments_lexer", "java");
        root.put("nbformat", 4);
        root.put("nbformat_minor", 5);
        return Json.text(root) + "\n";
    }
}
