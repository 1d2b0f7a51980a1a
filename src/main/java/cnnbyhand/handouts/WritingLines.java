package cnnbyhand.handouts;

import cnnbyhand.lessons.InlineText;
import cnnbyhand.lessons.Questions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;

/** Lines to write on: one place for each exercise and for each question of a list. */
final class WritingLines {
    private static final String LINES = "<div class=\"lines\">" + "<hr>".repeat(3) + "</div>";
    private static final Pattern NUMBER = Pattern.compile("\\d+\\.");
    private static final int LAYER = 3;

    private WritingLines() {}

    /** Puts lines before {@code fold}, an answer, and keeps them on one sheet with what is asked. */
    static void belowExercise(Node fold) {
        fold.insertBefore(Answers.html(LINES));
        exercise(fold).insertBefore(Answers.html("<div class=\"exercise\">"));
        fold.insertBefore(Answers.html("</div>"));
    }

    /** Where the exercise begins that is answered by {@code fold}; what stands right before it where none has a number. */
    private static Node exercise(Node fold) {
        return Stream.iterate(fold.getPrevious(), WritingLines::belongs, Node::getPrevious)
                .filter(WritingLines::begins)
                .findFirst()
                .orElse(fold.getPrevious());
    }

    private static boolean belongs(Node part) {
        return part != null && !(part instanceof Heading heading && heading.getLevel() < LAYER);
    }

    /** Whether an exercise begins with {@code part}: its number in bold, or the heading of a layer. */
    static boolean begins(Node part) {
        return part instanceof Heading heading && heading.getLevel() >= LAYER
                || part instanceof Paragraph
                        && part.getFirstChild() instanceof StrongEmphasis number
                        && NUMBER.matcher(InlineText.of(number)).matches();
    }

    /** Puts lines below each question of the page's lists. */
    static void belowQuestions(Node page) {
        for (Node part = page.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof OrderedList list && asks(list)) {
                children(list).forEach(item -> item.appendChild(Answers.html(LINES)));
            }
        }
    }

    /** Whether something is asked in each item of {@code list}. */
    static boolean asks(OrderedList list) {
        Node before = list.getPrevious();
        while (before != null && !(before instanceof Heading)) {
            before = before.getPrevious();
        }
        List<String> items = children(list).stream()
                .map(item -> InlineText.of(item.getFirstChild()))
                .toList();
        return Questions.asked(before == null ? "" : InlineText.of(before), items);
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
