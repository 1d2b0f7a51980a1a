package cnnbyhand.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A lesson's Markdown, taken apart so that it can be put together again byte for byte. */
public final class Page {

    /**
     * Where the outputs of a cell stand.
     *
     * @param from the first line after the cell's code, counted from 0
     * @param to the first line after its last output
     */
    record Span(int from, int to) {}

    private final List<String> lines;
    private final List<Part> parts;
    private final List<Span> outputs;

    /**
     * @param lines the file's lines without their line feeds
     * @param outputs the span of each cell's outputs
     */
    Page(List<String> lines, List<Part> parts, List<Span> outputs) {
        this.lines = List.copyOf(lines);
        this.parts = List.copyOf(parts);
        this.outputs = List.copyOf(outputs);
    }

    /** @throws LessonFault where a cell is not written as cells are */
    static Page of(String markdown) throws LessonFault {
        return new PageReader(markdown).read();
    }

    /** Prose and cells, in order; outputs are with their cells. */
    public List<Part> parts() {
        return parts;
    }

    public List<Part.CodeCell> cells() {
        return parts.stream()
                .filter(Part.CodeCell.class::isInstance)
                .map(Part.CodeCell.class::cast)
                .toList();
    }

    /** The page with other outputs, by the cell's number; nothing but outputs changes. */
    String with(Map<Integer, List<Shown>> shown) {
        List<String> text = new ArrayList<>();
        int line = 0;
        for (int cell = 0; cell < outputs.size(); cell++) {
            text.addAll(lines.subList(line, outputs.get(cell).from()));
            text.addAll(OutputMarkdown.of(shown.get(cell + 1), lineEnd()));
            line = outputs.get(cell).to();
        }
        text.addAll(lines.subList(line, lines.size()));
        return String.join("\n", text);
    }

    /** What a line of this page has before its line feed: nothing, or a carriage return. */
    private String lineEnd() {
        return lines.get(0).endsWith("\r") ? "\r" : "";
    }
}
