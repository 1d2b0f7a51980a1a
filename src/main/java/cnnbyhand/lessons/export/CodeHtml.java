package cnnbyhand.lessons.export;

import cnnbyhand.lessons.Shown;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Cells in colours, and their outputs with what varies set apart. */
final class CodeHtml implements NodeRenderer {
    private static final String WORDS =
            "var|new|for|int|long|double|boolean|if|else|return|import|static|final|void|true|false|null"
                    + "|instanceof|record|class|while|try|catch|throw";
    private static final Pattern TOKEN = Pattern.compile("(?<remark>//[^\n]*|/\\*(?s:.*?)\\*/)"
            + "|(?<text>\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])+')"
            + "|\\b(?:(?<word>" + WORDS + ")|(?<number>\\d[\\w.]*))\\b");

    private final HtmlWriter html;
    private final UnaryOperator<String> behind;

    /** @param behind what stands behind a cell, as HTML */
    CodeHtml(HtmlNodeRendererContext context, UnaryOperator<String> behind) {
        this.html = context.getWriter();
        this.behind = behind;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FencedCodeBlock.class);
    }

    @Override
    public void render(Node node) {
        FencedCodeBlock block = (FencedCodeBlock) node;
        boolean java = block.getInfo().equals("java");
        html.line();
        html.tag("pre", new TreeMap<>(Map.of("class", java ? "cell" : "output", "tabindex", "0")));
        html.tag("code");
        html.raw(java ? coloured(block.getLiteral()) : marked(block.getLiteral()));
        html.tag("/code");
        html.tag("/pre");
        html.raw(java ? behind.apply(block.getLiteral()) : "");
        html.line();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** What stands between two tokens is text as well, and has to be escaped like them. */
    private static String coloured(String code) {
        StringBuilder text = new StringBuilder();
        int[] end = {0};
        TOKEN.matcher(code).results().forEach(token -> {
            text.append(escaped(code.substring(end[0], token.start()))).append(span(token));
            end[0] = token.end();
        });
        return text.append(escaped(code.substring(end[0]))).toString();
    }

    private static String span(MatchResult token) {
        String kind = token.group(1) != null
                ? "remark"
                : token.group(2) != null ? "string" : token.group(3) != null ? "word" : "number";
        return "<span class=\"" + kind + "\">" + escaped(token.group()) + "</span>";
    }

    private static String marked(String output) {
        return output.lines()
                .map(line -> Shown.varies(line) ? "<span class=\"varies\">" + escaped(line) + "</span>" : escaped(line))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
