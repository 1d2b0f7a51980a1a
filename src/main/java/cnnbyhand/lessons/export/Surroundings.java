package cnnbyhand.lessons.export;

import cnnbyhand.lessons.InlineText;
import cnnbyhand.lessons.Lesson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** What leads from a lesson's page elsewhere: its contents, and the lessons before and behind it. */
record Surroundings(Lesson lesson) {
    private static final int SECTION = 2;

    static boolean isSection(Node node) {
        return node instanceof Heading heading && heading.getLevel() == SECTION;
    }

    static String id(Node heading) {
        return InlineText.of(heading).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }

    /** @param page the whole lesson */
    String navigation(Node page) {
        StringBuilder entries = new StringBuilder();
        for (Node node = page.getFirstChild(); node != null; node = node.getNext()) {
            if (isSection(node)) {
                entries.append(
                        "<li><a href=\"#%s\">%s</a></li>%n".formatted(id(node), CodeHtml.escaped(InlineText.of(node))));
            }
        }
        return "<nav aria-label=\"Contents\">\n<p>" + neighbours() + "</p>\n<ol>\n" + entries + "</ol>\n</nav>\n";
    }

    /** The lessons before and behind this one. */
    String neighbours() {
        List<Lesson> all = Lesson.all(lesson.file().toAbsolutePath().getParent());
        int place = all.stream().map(Lesson::number).toList().indexOf(lesson.number());
        List<String> links = new ArrayList<>();
        if (place > 0) {
            links.add(link(all.get(place - 1), "Previous"));
        }
        if (place + 1 < all.size()) {
            links.add(link(all.get(place + 1), "Next"));
        }
        return String.join(" · ", links);
    }

    private static String link(Lesson other, String word) {
        return "<a href=\"%s.html\">%s: %s</a>".formatted(other.stem(), word, other.name());
    }
}
