package cnnbyhand.handouts;

import cnnbyhand.explorer.copying.LatexText;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The words of a paragraph in LaTeX. */
class LatexInline extends AbstractVisitor {
    final StringBuilder latex = new StringBuilder();

    static String of(Node parent) {
        LatexInline words = new LatexInline();
        words.visitChildren(parent);
        return words.latex.toString();
    }

    @Override
    public void visit(Text text) {
        latex.append(LatexText.escaped(text.getLiteral()));
    }

    /** A line may break behind a blank of code. */
    @Override
    public void visit(Code code) {
        latex.append("\\texttt{")
                .append(LatexText.ofCode(code.getLiteral()).replace("~", " "))
                .append('}');
    }

    @Override
    public void visit(Emphasis emphasis) {
        around("\\emph{", emphasis);
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        around("\\textbf{", emphasis);
    }

    private void around(String command, Node node) {
        latex.append(command);
        visitChildren(node);
        latex.append('}');
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        latex.append('\n');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        latex.append("\\newline\n");
    }

    /** An address outside is printed, as nobody follows a link on paper. */
    @Override
    public void visit(Link link) {
        visitChildren(link);
        if (link.getDestination().startsWith("http")) {
            latex.append(" (\\texttt{")
                    .append(LatexText.ofCode(link.getDestination()).replace("/", "/\\allowbreak{}"))
                    .append("})");
        }
    }

    @Override
    public void visit(Image image) {
        String name = image.getDestination().substring(image.getDestination().lastIndexOf('/') + 1);
        latex.append("\\lessonpicture{").append(name).append("}");
    }
}
