package cnnbyhand.handouts;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** What is on the wall at one time. */
final class Slide {
    /** As many lines fit before the letters get small. */
    private static final int LINES = 13;

    private static final String HELD = "<details>\n<summary>What does it show?</summary>\n";
    private static final int LETTERS_OF_A_LINE = 90;
    private static final int LINES_OF_A_PICTURE = 7;

    private final List<Node> parts = new ArrayList<>();
    private int lines;

    private boolean isEmpty() {
        return parts.stream().allMatch(part -> part instanceof Heading || part instanceof HtmlBlock);
    }

    void add(Node part) {
        parts.add(part);
        lines += lines(part);
    }

    /** Whether a part still fits; below a cell nothing does, as it would tell what the cell shows. */
    boolean fits(Node part) {
        boolean closed = parts.stream().anyMatch(each -> isCell(each) || Answers.isFold(each));
        return isEmpty() || !closed && lines + lines(part) <= LINES;
    }

    static boolean isCell(Node node) {
        return node instanceof FencedCodeBlock block && block.getInfo().equals("java");
    }

    /** Whether a part that stands below a cell is what the cell showed. */
    static boolean isOutput(Node node) {
        return node instanceof FencedCodeBlock block && block.getInfo().equals("text") || isPicture(node);
    }

    private static boolean isPicture(Node node) {
        return node instanceof Paragraph && node.getFirstChild() instanceof Image;
    }

    private static int lines(Node node) {
        if (isPicture(node)) {
            return LINES_OF_A_PICTURE;
        }
        if (node instanceof FencedCodeBlock block) {
            return (int) block.getLiteral().lines().count() + 1;
        }
        String words = TextContentRenderer.builder()
                .lineBreakRendering(LineBreakRendering.COMPACT)
                .build()
                .render(node);
        return words.length() / LETTERS_OF_A_LINE + 2;
    }

    /** The slide with each output of a cell folded; an answer is folded already. */
    String html(HtmlRenderer renderer) {
        StringBuilder html = new StringBuilder("<section class=\"slide\"><div class=\"content\">\n");
        boolean held = false;
        boolean belowCell = false;
        boolean answer = false;
        for (Node part : parts) {
            belowCell = isCell(part) || belowCell && isOutput(part);
            answer = Answers.isFold(part) || answer && !Answers.isEnd(part);
            boolean hold = belowCell && !isCell(part) && !answer;
            html.append(held && !hold ? "</details>\n" : "").append(!held && hold ? HELD : "");
            held = hold;
            html.append(renderer.render(part));
        }
        return html.append(held ? "</details>\n" : "")
                .append("</div></section>\n")
                .toString();
    }
}
