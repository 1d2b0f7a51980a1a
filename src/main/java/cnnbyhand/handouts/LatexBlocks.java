package cnnbyhand.handouts;

import cnnbyhand.explorer.copying.LatexText;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** The parts of a page in LaTeX. */
final class LatexBlocks extends LatexInline {
    private boolean instead;
    private boolean begun;

    private LatexBlocks() {}

    static String of(Node page) {
        LatexBlocks blocks = new LatexBlocks();
        page.accept(blocks);
        return blocks.latex.toString();
    }

    @Override
    public void visit(Heading heading) {
        String command =
                switch (heading.getLevel()) {
                    case 1 -> "\\pagetitle";
                    case 2 -> section();
                    default -> "\\subsection*";
                };
        mayBreakBefore(heading);
        latex.append(command).append('{').append(LatexInline.of(heading)).append("}\n\n");
    }

    /** A section begins on a sheet of its own, but for the first, which stands below the title. */
    private String section() {
        String section = begun ? "\\newpage\n\\section*" : "\\section*";
        begun = true;
        return section;
    }

    @Override
    public void visit(Paragraph paragraph) {
        mayBreakBefore(paragraph);
        latex.append(LatexInline.of(paragraph)).append("\n\n");
    }

    /** An exercise goes onto the next sheet where this one has no room for it. */
    private void mayBreakBefore(Node part) {
        latex.append(WritingLines.begins(part) ? "\\needroom\n" : "");
    }

    @Override
    public void visit(BulletList list) {
        environment("itemize", list);
    }

    @Override
    public void visit(OrderedList list) {
        latex.append("\\begin{enumerate}\n\\setcounter{enumi}{")
                .append(list.getMarkerStartNumber() - 1)
                .append("}\n");
        items(list, WritingLines.asks(list) ? "\\questionlines\n\n" : "");
        latex.append("\\end{enumerate}\n\n");
    }

    @Override
    public void visit(BlockQuote quote) {
        latex.append("\\begin{quote}\n");
        visitChildren(quote);
        latex.append("\\end{quote}\n\n");
    }

    private void environment(String name, Node list) {
        latex.append("\\begin{").append(name).append("}\n");
        items(list, "");
        latex.append("\\end{").append(name).append("}\n\n");
    }

    private void items(Node list, String below) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            latex.append("\\item ");
            visitChildren(item);
            latex.append(below);
        }
    }

    /** A line each, as it stands there. */
    @Override
    public void visit(FencedCodeBlock block) {
        String name = Slide.isCell(block) ? "lessoncell" : "lessonoutput";
        latex.append(block.getLiteral()
                .lines()
                .map(line -> "\\strut " + LatexText.ofCode(line))
                .collect(Collectors.joining("\\\\\n", "\\begin{" + name + "}\n", "\n\\end{" + name + "}\n\n")));
    }

    /** An answer is left out where the document says {@code \answersfalse}. */
    @Override
    public void visit(HtmlBlock block) {
        if (Answers.isFold(block)) {
            instead = Answers.isInstead(block);
            latex.append("\\ifanswers\\answer\n\n");
        } else if (Answers.isEnd(block)) {
            latex.append(instead ? "\\fi\n\n" : "\\else\\writinglines\\fi\n\n");
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            latex.append(LatexColumns.table(table)).append('\n');
        }
    }
}
