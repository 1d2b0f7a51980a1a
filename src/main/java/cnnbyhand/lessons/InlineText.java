package cnnbyhand.lessons;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a paragraph, a heading or a caption, without marks. */
public final class InlineText extends AbstractVisitor {
    private final StringBuilder words = new StringBuilder();

    private InlineText() {}

    public static String of(Node node) {
        InlineText text = new InlineText();
        text.visitChildren(node);
        return text.words.toString();
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        words.append(' ');
    }

    /** Where a link leads is worth knowing only where a browser is needed to follow it. */
    @Override
    public void visit(Link link) {
        visitChildren(link);
        if (link.getDestination().startsWith("http")) {
            words.append(" (").append(link.getDestination()).append(')');
        }
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        words.append(" [").append(image.getDestination()).append(']');
    }
}
