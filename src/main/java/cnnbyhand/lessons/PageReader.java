package cnnbyhand.lessons;

import cnnbyhand.lessons.Page.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Finds the cells of a page, their outputs and the prose around them. */
final class PageReader {
    static final String JAVA = "java";
    static final String TEXT = "text";

    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    private final List<String> lines;
    private final Node document;
    private final List<Part> parts = new ArrayList<>();
    private final List<Span> outputs = new ArrayList<>();
    private int proseFrom;
    private boolean folded;

    PageReader(String markdown) {
        lines = Arrays.asList(markdown.split("\n", -1));
        document = PARSER.parse(markdown);
    }

    Page read() throws LessonFault {
        refuseHiddenCells();
        Node node = document.getFirstChild();
        while (node != null) {
            node = isCell(node) ? cell((FencedCodeBlock) node) : prose(node);
        }
        endProse(lines.size());
        return new Page(lines, parts, outputs);
    }

    /** Takes a cell with its outputs in; returns what follows. */
    private Node cell(FencedCodeBlock block) throws LessonFault {
        if (block.getClosingFenceLength() == null) {
            throw LessonFault.at(first(block) + 1, "a java block must be closed by ```, found the end of the page");
        }
        endProse(first(block));
        List<Shown> recorded = new ArrayList<>();
        int end = last(block) + 1;
        Node next = block.getNext();
        while (next != null && OutputReader.isOutput(next)) {
            recorded.add(OutputReader.read(next));
            end = last(next) + 1;
            next = next.getNext();
        }
        outputs.add(new Span(last(block) + 1, end));
        parts.add(new Part.CodeCell(outputs.size(), block.getLiteral(), first(block) + 2, recorded, folded));
        proseFrom = end;
        return next;
    }

    /** An answer begins with {@code <details>} and ends with {@code </details>}, each at the margin. */
    private Node prose(Node node) {
        String html = node instanceof HtmlBlock block ? block.getLiteral() : "";
        if (html.startsWith("<details")) {
            endProse(first(node));
            folded = true;
        }
        if (html.contains("</details>")) {
            endProse(last(node) + 1);
            folded = false;
        }
        return node.getNext();
    }

    private void endProse(int line) {
        String markdown = String.join("\n", lines.subList(proseFrom, line));
        if (!markdown.isBlank()) {
            parts.add(new Part.Prose(markdown.strip() + "\n", folded));
        }
        proseFrom = line;
    }

    private static boolean isCell(Node node) {
        return node instanceof FencedCodeBlock block && block.getInfo().equals(JAVA);
    }

    /** A java block that would look like a cell and not run. */
    private void refuseHiddenCells() throws LessonFault {
        List<FencedCodeBlock> hidden = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock block) {
                if (block.getInfo().startsWith(JAVA) && !(isCell(block) && block.getParent() == document)) {
                    hidden.add(block);
                }
            }
        });
        if (!hidden.isEmpty()) {
            FencedCodeBlock block = hidden.get(0);
            throw LessonFault.at(
                    first(block) + 1,
                    "a cell must begin at the margin with ```java and nothing more, found "
                            + lines.get(first(block)).stripTrailing());
        }
    }

    private static int first(Node node) {
        return node.getSourceSpans().get(0).getLineIndex();
    }

    private static int last(Node node) {
        return node.getSourceSpans().get(node.getSourceSpans().size() - 1).getLineIndex();
    }
}
