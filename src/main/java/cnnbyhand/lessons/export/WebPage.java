package cnnbyhand.lessons.export;

import cnnbyhand.lessons.InlineText;
import cnnbyhand.lessons.Lesson;
import cnnbyhand.published.Models;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/** A lesson as one file of HTML that needs nothing else: pictures and style are within it. */
public final class WebPage {
    private static final String STYLE = "/cnnbyhand/lessons/lesson.css";
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    private WebPage() {}

    /**
     * The lesson's page.
     *
     * @param explorer whether its network's explorer lies beside the folder of the page
     * @throws IOException if the lesson or one of its pictures cannot be read
     */
    public static String of(Lesson lesson, boolean explorer) throws IOException {
        Surroundings surroundings = new Surroundings(lesson);
        String text = Files.readString(lesson.file());
        Optional<ExplorerLinks> links =
                Models.named(lesson.name()).filter(any -> explorer).map(model -> new ExplorerLinks(model, text));
        Node page = PARSER.parse(text);
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .nodeRendererFactory(context -> new CodeHtml(
                        context, cell -> links.map(each -> each.of(cell)).orElse("")))
                .attributeProviderFactory(context -> links(new Pictures(lesson)))
                .build();
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                %s%s<p>%s</p>
                </main>
                </body>
                </html>
                """
                .formatted(
                        CodeHtml.escaped(InlineText.of(page.getFirstChild())),
                        style(),
                        surroundings.navigation(page),
                        renderer.render(page),
                        surroundings.neighbours());
    }

    /** Pictures are put into the page; a link to another lesson leads to its page. */
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

    private static String style() throws IOException {
        try (InputStream style = WebPage.class.getResourceAsStream(STYLE)) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
