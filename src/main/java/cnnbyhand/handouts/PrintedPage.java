package cnnbyhand.handouts;

import cnnbyhand.lessons.export.LessonHtml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.commonmark.node.Node;

/** A page of HTML to be printed: each section begins on a sheet of its own. */
public final class PrintedPage {
    private static final String NAME_AND_DATE = "<p class=\"name\"><span>Name</span><span>Date</span></p>";

    private PrintedPage() {}

    /** The page with lines to write on in the place of answers. */
    public static String handout(Handed handed, Paper paper) throws IOException {
        Node page = handed.parts();
        Answers.close(page);
        WritingLines.belowQuestions(page);
        page.getFirstChild().insertAfter(Answers.html(NAME_AND_DATE));
        return of(handed, page, paper, "hand-out");
    }

    /** The page with its answers. */
    public static String solution(Handed handed, Paper paper) throws IOException {
        Node page = handed.parts();
        Answers.open(page);
        return of(handed, page, paper, "solution");
    }

    private static String of(Handed handed, Node page, Paper paper, String what) throws IOException {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s, %s</title>
                <style>
                %s%s@page { size: %s; }
                </style>
                </head>
                <body>
                <main>
                %s</main>
                </body>
                </html>
                """
                .formatted(
                        LessonHtml.title(page),
                        what,
                        LessonHtml.style(),
                        resource("paper.css"),
                        paper.word(),
                        handed.html().render(page));
    }

    /** A text that lies beside this class. */
    static String resource(String name) throws IOException {
        try (InputStream text = PrintedPage.class.getResourceAsStream("/cnnbyhand/handouts/" + name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
