package cnnbyhand.lessons;

import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Reads what {@link OutputMarkdown} writes. */
final class OutputReader {
    private static final String FOLDER = Lesson.PICTURES + "/";

    private OutputReader() {}

    /** Whether a block that stands right below a cell is its output. */
    static boolean isOutput(Node node) {
        return node instanceof FencedCodeBlock block && block.getInfo().equals(PageReader.TEXT) || isFigure(node);
    }

    static Shown read(Node output) {
        if (output instanceof FencedCodeBlock block) {
            return new Shown.Text(block.getLiteral().lines().toList());
        }
        Image image = (Image) output.getFirstChild();
        return new Shown.Figure(InlineText.of(image), image.getDestination().substring(FOLDER.length()));
    }

    static boolean isFigure(Node node) {
        return node instanceof Paragraph
                && node.getFirstChild() instanceof Image image
                && image.getDestination().startsWith(FOLDER);
    }
}
