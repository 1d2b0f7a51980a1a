package cnnbyhand.handouts;

import cnnbyhand.lessons.export.LessonHtml;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.node.Node;

/** Slides in one file of HTML: what a cell shows, and an answer, is held back until it is asked for. */
public final class SlidePage {
    private SlidePage() {}

    /** The slides of a lesson or a network. */
    public static String of(Handed handed) throws IOException {
        Node page = handed.parts();
        List<Slide> slides = Slides.of(page);
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s, slides</title>
                <style>
                %s%s</style>
                </head>
                <body>
                <main>
                %s</main>
                <footer><p id="keys">→ or Space: ask, then go on · ← back · Home and End</p><p id="place"></p></footer>
                <script>
                %s</script>
                </body>
                </html>
                """
                .formatted(
                        LessonHtml.title(page),
                        LessonHtml.style(),
                        PrintedPage.resource("slides.css"),
                        slides.stream().map(slide -> slide.html(handed.html())).collect(Collectors.joining()),
                        PrintedPage.resource("slides.js"));
    }
}
