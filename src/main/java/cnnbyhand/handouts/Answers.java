package cnnbyhand.handouts;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;

/** The folded answers of a page: taken out, so that nobody finds them in the file, or opened. */
final class Answers {
    /** Begins an answer that stands in the place of what is right before it, such as a table that is filled in. */
    static final String INSTEAD = "<details class=\"instead\">";

    private static final String FOLD = "<details";
    private static final String END = "</details>";

    private Answers() {}

    /** Lines to write on in the place of each answer, or what the answer stands instead of. */
    static void close(Node page) {
        for (Node fold : folds(page)) {
            if (!isInstead(fold)) {
                WritingLines.belowExercise(fold);
            }
            while (!isEnd(fold.getNext())) {
                fold.getNext().unlink();
            }
            fold.getNext().unlink();
            fold.unlink();
        }
    }

    /** Nothing stays folded. */
    static void open(Node page) {
        for (Node fold : folds(page)) {
            if (isInstead(fold)) {
                replace(fold);
            } else {
                HtmlBlock block = (HtmlBlock) fold;
                block.setLiteral(block.getLiteral().replace(FOLD, FOLD + " open"));
            }
        }
    }

    private static void replace(Node fold) {
        fold.getPrevious().unlink();
        Node end = fold.getNext();
        while (!isEnd(end)) {
            end = end.getNext();
        }
        end.unlink();
        fold.unlink();
    }

    /** Whether an answer begins here. */
    static boolean isFold(Node node) {
        return node instanceof HtmlBlock block && block.getLiteral().startsWith(FOLD);
    }

    /** Whether the answer that begins here stands in the place of what is right before it. */
    static boolean isInstead(Node node) {
        return node instanceof HtmlBlock block && block.getLiteral().startsWith(INSTEAD);
    }

    /** Whether an answer ends here. */
    static boolean isEnd(Node node) {
        return node instanceof HtmlBlock block && block.getLiteral().startsWith(END);
    }

    private static List<Node> folds(Node page) {
        List<Node> folds = new ArrayList<>();
        for (Node node = page.getFirstChild(); node != null; node = node.getNext()) {
            if (isFold(node)) {
                folds.add(node);
            }
        }
        return folds;
    }

    static HtmlBlock html(String literal) {
        HtmlBlock block = new HtmlBlock();
        block.setLiteral(literal);
        return block;
    }
}
