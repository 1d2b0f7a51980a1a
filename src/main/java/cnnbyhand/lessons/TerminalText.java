package cnnbyhand.lessons;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;

/** Prose as a terminal shows it: no marks, lines no wider than a screen. */
public final class TerminalText extends AbstractVisitor {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final List<String> lines = new ArrayList<>();
    /** What the next line begins with, and then every further line of the same list item or quotation. */
    private String first = "";

    private String further = "";
    private boolean beginning = true;

    private final int width;

    private TerminalText(int width) {
        this.width = width;
    }

    /** @param width of the terminal */
    public static List<String> of(String markdown, int width) {
        TerminalText text = new TerminalText(width);
        PARSER.parse(markdown).accept(text);
        return text.lines;
    }

    @Override
    public void visit(Heading heading) {
        String words = InlineText.of(heading);
        blank();
        add(words);
        add((heading.getLevel() == 1 ? "═" : "─").repeat(words.length()));
    }

    @Override
    public void visit(Paragraph paragraph) {
        blank();
        StringBuilder line = new StringBuilder();
        for (String word : InlineText.of(paragraph).split(" +")) {
            if (line.length() > 0 && further.length() + line.length() + 1 + word.length() > width) {
                add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        add(line.toString());
    }

    @Override
    public void visit(FencedCodeBlock block) {
        blank();
        block.getLiteral().lines().forEach(line -> add("    " + line));
    }

    @Override
    public void visit(BulletList list) {
        items(list);
    }

    @Override
    public void visit(OrderedList list) {
        items(list);
    }

    @Override
    public void visit(ListItem item) {
        boolean ordered = item.getParent() instanceof OrderedList;
        String mark = ordered ? number(item) + ". " : "- ";
        within(mark, " ".repeat(mark.length()), item);
    }

    @Override
    public void visit(BlockQuote quote) {
        blank();
        within("│ ", "│ ", quote);
    }

    /** A summary is what can be seen of a folded answer; other tags say nothing here. */
    @Override
    public void visit(HtmlBlock html) {
        String words = html.getLiteral().replaceAll("<[^>]*>", "").strip();
        if (!words.isEmpty()) {
            blank();
            add("▸ " + words);
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            blank();
            TableText.of(table).wrapped(width - further.length()).text().forEach(this::add);
        }
    }

    /** A list within an item follows it at once. */
    private void items(Node list) {
        if (!(list.getParent() instanceof ListItem)) {
            blank();
        }
        visitChildren(list);
    }

    private void within(String mark, String indent, Node inside) {
        String outer = further;
        first = outer + mark;
        further = outer + indent;
        beginning = true;
        visitChildren(inside);
        first = outer;
        further = outer;
    }

    private void add(String line) {
        lines.add((first + line).stripTrailing());
        first = further;
        beginning = false;
    }

    private void blank() {
        if (!beginning) {
            lines.add(further.stripTrailing());
        }
    }

    private static int number(ListItem item) {
        int number = ((OrderedList) item.getParent()).getMarkerStartNumber();
        for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
            number++;
        }
        return number;
    }
}
