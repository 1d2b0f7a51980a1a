package cnnbyhand.lessons.export;

import cnnbyhand.lessons.InlineText;
import cnnbyhand.lessons.Lesson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/** How a lesson's Markdown becomes HTML that needs no other file: pictures are within it. */
public final class LessonHtml {
    private static final String STYLE = "/cnnbyhand/lessons/lesson.css";
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    private LessonHtml() {}

    /** The parts of a page in Markdown; tables are parts, too. */
    public static Node parts(String markdown) {
        return PARSER.parse(markdown);
    }

    /** What writes the parts of {@code lesson}; a link to another lesson leads to its page. */
    public static HtmlRenderer renderer(Lesson lesson) {
        return renderer(lesson, cell -> "");
    }

    /** What writes a text that belongs to no lesson. */
    public static HtmlRenderer renderer() {
        return HtmlRenderer.builder().extensions(EXTENSIONS).build();
    }

    /** @param behind what stands behind a cell, as HTML */
    static HtmlRenderer renderer(Lesson lesson, UnaryOperator<String> behind) {
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .nodeRendererFactory(context -> new CodeHtml(context, behind))
                .attributeProviderFactory(context -> links(new Pictures(lesson)))
                .build();
    }

    /** The first heading in HTML. */
    public static String title(Node page) {
        return words(page.getFirstChild());
    }

    /** The words of a heading in HTML. */
    public static String words(Node heading) {
        return CodeHtml.escaped(InlineText.of(heading));
    }

    /** What a lesson looks like. */
    public static String style() throws IOException {
        try (InputStream style = LessonHtml.class.getResourceAsStream(STYLE)) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static AttributeProvider links(Pictures pictures) {
        return (node, tag, attributes) -> {
            if (node instanceof Image image && pictures.isPicture(image.getDestination())) {
                attributes.put("src", "data:image/png;base64," + pictures.base64(image.getDestination()));
            } else if (node instanceof Link link && isLesson(link.getDestination())) {
                leadToPage(link, attributes);
            } else if (Surroundings.isSection(node)) {
                attributes.put("id", Surroundings.id(node));
            }
        };
    }

    private static boolean isLesson(String destination) {
        return !destination.contains(":") && destination.endsWith(".md");
    }

    private static void leadToPage(Link link, Map<String, String> attributes) {
        attributes.put("href", link.getDestination().replaceAll("\\.md$", ".html"));
    }
}
