package cnnbyhand.quiz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What the pages of a class have in common: their frame, and how marks and texts of any kind stand in them. */
final class QuizHtml {
    /** A class has a page for each student, and all have one style. */
    private static final String STYLE = style("/cnnbyhand/quiz/class.css");

    private QuizHtml() {}

    /** A page around {@code body}; it needs no other file and no network. */
    static Stream<String> page(String title, Stream<String> body) {
        Stream<String> head = Stream.of(
                "<!doctype html>",
                "<html lang=\"en\">",
                "<head>",
                "<meta charset=\"utf-8\">",
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
                "<title>" + escaped(title) + "</title>",
                "<style>",
                STYLE,
                "</style>",
                "</head>",
                "<body>",
                "<main>",
                "<h1>" + escaped(title) + "</h1>");
        return Stream.of(head, body, Stream.of("</main>", "</body>", "</html>")).flatMap(each -> each);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A sign for those who do not see the colours. */
    static String sign(Mark mark) {
        return switch (mark) {
            case RIGHT -> "✓";
            case RIGHT_FROM_SLIP -> "→";
            case WRONG -> "✗";
            case UNREADABLE -> "?";
            case UNANSWERED -> "–";
        };
    }

    /** What the colours and signs stand for. */
    static String legend() {
        StringBuilder legend = new StringBuilder("<p class=\"legend\">");
        for (Mark mark : List.of(Mark.values())) {
            legend.append("<span><i class=\"" + mark.key() + "\">" + sign(mark) + "</i> " + mark + "</span> ");
        }
        return legend + "</p>";
    }

    private static String style(String resource) {
        try (InputStream style = QuizHtml.class.getResourceAsStream(resource)) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
