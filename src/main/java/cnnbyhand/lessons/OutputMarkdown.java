package cnnbyhand.lessons;

import java.util.ArrayList;
import java.util.List;

/** Writes down what a cell has shown: a {@code text} block, or a picture with its caption below. */
final class OutputMarkdown {
    private static final String FENCE = "```";

    private OutputMarkdown() {}

    /** @param lineEnd what the page's lines have before their line feed */
    static List<String> of(List<Shown> shown, String lineEnd) {
        List<String> lines = new ArrayList<>();
        for (Shown each : shown) {
            lines.add("");
            lines.addAll(each instanceof Shown.Text text ? block(text) : figure((Shown.Figure) each));
        }
        return lines.stream().map(line -> line + lineEnd).toList();
    }

    private static List<String> block(Shown.Text text) {
        List<String> lines = new ArrayList<>();
        lines.add(FENCE + PageReader.TEXT);
        lines.addAll(text.lines());
        lines.add(FENCE);
        return lines;
    }

    private static List<String> figure(Shown.Figure picture) {
        String caption = escaped(picture.caption());
        return List.of("![" + caption + "](" + Lesson.PICTURES + "/" + picture.name() + ")\\", "*" + caption + "*");
    }

    private static String escaped(String words) {
        return words.replaceAll("([\\\\`*\\[\\]<&])", "\\\\$1");
    }
}
