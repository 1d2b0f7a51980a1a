package cnnbyhand.handouts;

import cnnbyhand.lessons.export.LessonHtml;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Lays a page out on slides: one begins with each heading, with each cell, and where no more fits; an answer stays whole. */
final class Slides {
    private final List<Slide> slides = new ArrayList<>();
    private Heading heading;

    private Slides() {}

    static List<Slide> of(Node page) {
        Slides slides = new Slides();
        Node node = page.getFirstChild();
        while (node != null) {
            node = slides.take(node);
        }
        return slides.slides;
    }

    /** Takes a part with all that must not be parted from it; returns what follows. */
    private Node take(Node part) {
        if (part instanceof Heading begins) {
            heading = begins;
            begin(part);
            return part.getNext();
        }
        if (!last().fits(part)) {
            begin(again());
        }
        last().add(part);
        return Answers.isFold(part) ? answer(part.getNext()) : outputs(part);
    }

    private Node answer(Node next) {
        Node node = next;
        while (!Answers.isEnd(node)) {
            last().add(node);
            node = node.getNext();
        }
        last().add(node);
        return node.getNext();
    }

    private Node outputs(Node part) {
        Node node = part.getNext();
        while (Slide.isCell(part) && node != null && Slide.isOutput(node)) {
            last().add(node);
            node = node.getNext();
        }
        return node;
    }

    private Slide last() {
        return slides.get(slides.size() - 1);
    }

    private void begin(Node part) {
        slides.add(new Slide());
        last().add(part);
    }

    /** The heading once more, for a slide that goes on with it. */
    private Node again() {
        int level = heading.getLevel();
        return Answers.html("<h" + level + ">" + LessonHtml.words(heading) + "</h" + level + ">");
    }
}
