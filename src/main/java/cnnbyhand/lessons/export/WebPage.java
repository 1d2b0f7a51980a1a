package cnnbyhand.lessons.export;

import cnnbyhand.lessons.Lesson;
import cnnbyhand.published.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/** A lesson as one file of HTML that needs nothing else: pictures and style are within it. */
public final class WebPage {
    private WebPage() {}

    /**
     * The lesson's page.
     *
     * @param explorer whether its network's explorer lies beside the folder of the page
     * @throws IOException if the lesson or one of its pictures cannot be read
     */
    public static String of(Lesson lesson, boolean explorer) throws IOException {
        String text = Files.readString(lesson.file());
        Optional<ExplorerLinks> links =
                Models.named(lesson.name()).filter(any -> explorer).map(model -> new ExplorerLinks(model, text));
        Surroundings surroundings = new Surroundings(lesson);
        Node page = LessonHtml.parts(text);
        HtmlRenderer renderer = LessonHtml.renderer(
                lesson, cell -> links.map(each -> each.of(cell)).orElse(""));
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
                        LessonHtml.title(page),
                        LessonHtml.style(),
                        surroundings.navigation(page),
                        renderer.render(page),
                        surroundings.neighbours());
    }
}
