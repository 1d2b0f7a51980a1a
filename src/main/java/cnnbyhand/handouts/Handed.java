package cnnbyhand.handouts;

import cnnbyhand.lessons.Lesson;
import cnnbyhand.lessons.export.LessonHtml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * What is handed out, as Markdown whose answers are folded as a lesson's are.
 *
 * @param markdown the text
 * @param lesson the lesson that it is; nothing where it is about a network
 */
public record Handed(String markdown, Optional<Lesson> lesson) {

    /** @throws IOException if the lesson cannot be read */
    public static Handed of(Lesson lesson) throws IOException {
        return new Handed(Files.readString(lesson.file()), Optional.of(lesson));
    }

    /** The parts of the text; each call makes new ones, which may be changed. */
    Node parts() {
        Node parts = LessonHtml.parts(markdown);
        parts.accept(new WholeFormulas());
        return parts;
    }

    HtmlRenderer html() {
        return lesson.map(LessonHtml::renderer).orElseGet(LessonHtml::renderer);
    }

    /** The file of a picture in the text. */
    public byte[] picture(String name) {
        try {
            return Files.readAllBytes(lesson.orElseThrow().picture(name));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
